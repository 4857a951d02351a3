export { anyImportHandlers } from './handlers.ts';
