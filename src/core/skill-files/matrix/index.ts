export { matrixSteps, readMatrixSheet } from './read-matrix-sheet.ts';
