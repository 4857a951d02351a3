export { importsHandlers } from './handlers.ts';
export { importFile, type ImportFileOptions } from './import-file.ts';
