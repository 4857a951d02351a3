import type { TableFile } from '#core/tables/index.ts';
import type { SkillFileKind } from '#shared/contract/skill-files.ts';
import { readOwnMatrix } from './export-matrix/index.ts';
import { ledgerOf } from './ledger-sheet.ts';
import { awardSteps, catalogueSteps } from './learning/index.ts';
import { readLibrarySheet } from './library/index.ts';
import { matrixSteps } from './matrix/index.ts';
import { readRequirementSheet } from './requirements/index.ts';
import { inOneStep, type SteppedReader } from './steps.ts';

export const READERS: Readonly<Record<SkillFileKind, SteppedReader>> = {
  matrix: matrixSteps,
  skills: inOneStep(readLibrarySheet),
  requirements: inOneStep(readRequirementSheet),
  credentials: catalogueSteps,
  awards: awardSteps,
};

/** What reads the sheets of a file as this kind; a matrix that this program wrote is read as what it is. */
export const readerOf = (kind: SkillFileKind, file: TableFile): SteppedReader =>
  kind === 'matrix' && ledgerOf(file) !== null ? inOneStep(readOwnMatrix) : READERS[kind];
