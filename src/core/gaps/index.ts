export { gapsHandlers } from './handlers.ts';
export { matrixHandlers } from './matrix/handlers.ts';
export { talentHandlers } from './talent/handlers.ts';
