export { wordSimilarity } from './mapping/similarity.ts';
export { draftOf, importsHandlers } from './handlers.ts';
export { importFile, type ImportFileOptions } from './import-file.ts';
export { readImport, startRoster, type ReadFile } from './session/start.ts';
export { fullName } from './typing/person-name.ts';
export { withoutZeros } from './typing/employee-number.ts';
export { knownHeader } from './mapping/read-header.ts';
export { splitAmount } from './typing/money.ts';
export { inferDecimalMark, readNumber } from './typing/read-number.ts';
