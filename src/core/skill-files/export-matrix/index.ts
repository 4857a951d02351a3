export { readOwnMatrix } from './read-own-matrix.ts';
