export { gapsHandlers } from './handlers.ts';
export { matrixHandlers } from './matrix/handlers.ts';
export { matrixOf } from './matrix/matrix.ts';
export { talentHandlers } from './talent/handlers.ts';
