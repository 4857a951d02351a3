import type { TableFile } from '#core/tables/index.ts';
import type { SkillFileKind } from '#shared/contract/skill-files.ts';
import { readOwnMatrix } from './export-matrix/index.ts';
import { ledgerOf } from './ledger-sheet.ts';
import { readLibrarySheet } from './library/index.ts';
import { readMatrixSheet } from './matrix/index.ts';
import { readRequirementSheet } from './requirements/index.ts';
import type { SheetReader } from './types.ts';

export const READERS: Readonly<Record<SkillFileKind, SheetReader>> = {
  matrix: readMatrixSheet,
  skills: readLibrarySheet,
  requirements: readRequirementSheet,
};

/** What reads the sheets of a file as this kind; a matrix that this program wrote is read as what it is. */
export const readerOf = (kind: SkillFileKind, file: TableFile): SheetReader =>
  kind === 'matrix' && ledgerOf(file) !== null ? readOwnMatrix : READERS[kind];
