export { exportMatrixHandlers } from './handlers.ts';
export { readOwnMatrix } from './read-own-matrix.ts';
