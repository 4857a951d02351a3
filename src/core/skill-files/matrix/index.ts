export { readMatrixSheet } from './read-matrix-sheet.ts';
