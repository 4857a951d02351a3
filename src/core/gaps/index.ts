export { gapsHandlers } from './handlers.ts';
