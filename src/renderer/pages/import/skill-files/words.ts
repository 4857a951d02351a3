import type {
  FileMatch,
  SkillFileKind,
  SkillFileReading,
  skillDifferenceRowSchema,
} from '#shared/contract/skill-files.ts';
import type { ImportKind } from '#shared/contract/imports.ts';
import type * as z from 'zod';

export type SkillDifferenceRow = z.infer<typeof skillDifferenceRowSchema>;
export type MatchWhat = FileMatch['what'];
export type DifferenceKind = SkillDifferenceRow['kind'];

/** What a file of the kind holds, as a person would say it. */
export const KIND_WORDS: Readonly<Record<ImportKind, string>> = {
  roster: 'People of a roster',
  matrix: 'Ratings of people',
  skills: 'A library of skills',
  requirements: 'What roles require',
  credentials: 'A catalogue of credentials',
  awards: 'Awards and courses of people',
};

/** What else a file looks like: "It also looks like ratings of people." */
export function alsoLike(others: readonly ImportKind[]): string {
  const words = others.map((kind) => KIND_WORDS[kind].toLowerCase());
  return `It also looks like ${words.join(' or ')}.`;
}

/** "ratings", "skills", "credentials": what is counted. */
const THINGS: Readonly<Record<SkillFileKind, readonly [string, string]>> = {
  matrix: ['rating', 'ratings'],
  skills: ['skill', 'skills'],
  requirements: ['requirement', 'requirements'],
  credentials: ['credential', 'credentials'],
  awards: ['award or attempt', 'awards and attempts'],
};

export const things = (kind: SkillFileKind, count: number): string =>
  THINGS[kind][count === 1 ? 0 : 1];

type SheetShape = NonNullable<SkillFileReading['sheets'][number]['shape']>;

const AWARD_SHAPES: Partial<Record<SheetShape, string>> = {
  'people-down': 'people down, courses across',
  'people-across': 'courses down, people across',
};

/** How a sheet is laid out, in the words of its kind. */
export const shapeWords = (kind: SkillFileKind, shape: SheetShape): string =>
  (kind === 'awards' ? AWARD_SHAPES[shape] : undefined) ?? SHAPE_WORDS[shape];

const SHAPE_WORDS: Readonly<Record<SheetShape, string>> = {
  'people-down': 'people down, skills across',
  'people-across': 'skills down, people across',
  'roles-down': 'roles down, skills across',
  'roles-across': 'skills down, roles across',
  long: 'one row for each',
};

const SHAPES: Readonly<Record<SkillFileKind, readonly SheetShape[]>> = {
  matrix: ['people-down', 'people-across', 'long'],
  skills: ['long'],
  requirements: ['roles-down', 'roles-across', 'long'],
  credentials: ['long'],
  awards: ['long', 'people-down', 'people-across'],
};

/** How a sheet of such a file can be laid out. */
export const shapesOf = (kind: SkillFileKind): readonly SheetShape[] => SHAPES[kind];

export const DIFFERENCE_KINDS = ['added', 'changed', 'unchanged', 'skipped'] as const;
export const DIFFERENCE_LABELS: Readonly<Record<DifferenceKind, string>> = {
  added: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  skipped: 'Left out',
};

/** Said where a list is empty. */
export const differenceNone = (kind: DifferenceKind, file: SkillFileKind): string =>
  ({
    added: `No ${things(file, 1)} in the file is new.`,
    changed: 'Nothing in the workspace would change.',
    unchanged: 'Nothing in the file is in the workspace already.',
    skipped: 'Everything in the file goes in.',
  })[kind];

/** Which kinds of names a file of the kind holds, in the order in which they are decided. */
export const matchKinds = (kind: SkillFileKind): readonly MatchWhat[] =>
  ({
    matrix: ['person', 'skill'] as const,
    skills: ['skill'] as const,
    requirements: ['role', 'skill'] as const,
    credentials: ['credential', 'issuer', 'skill'] as const,
    awards: ['person', 'credential', 'issuer'] as const,
  })[kind];

export const MATCH_LABELS: Readonly<Record<MatchWhat, string>> = {
  person: 'People',
  skill: 'Skills',
  role: 'Roles',
  credential: 'Credentials',
  issuer: 'Awarding bodies',
};

/** One and several of a kind of name, as a person would say it. */
export const MATCH_WORDS: Readonly<Record<MatchWhat, readonly [one: string, many: string]>> = {
  person: ['person', 'people'],
  skill: ['skill', 'skills'],
  role: ['role', 'roles'],
  credential: ['credential', 'credentials'],
  issuer: ['awarding body', 'awarding bodies'],
};

/** "matched to Ana Ferreira", "will be added", "left out", "to decide" */
export function decisionWords({ decision, name, what }: FileMatch): string {
  if (decision === 'match') return name ?? '';
  if (decision === 'create') return `New ${MATCH_WORDS[what][0]}`;
  return decision === 'skip' ? 'Leave out' : 'Decide';
}

/** "C12", "row 12", as far as it is known. */
export const cellOf = ({ row, column }: Pick<SkillDifferenceRow, 'row' | 'column'>): string =>
  row === null ? '' : column === null ? `row ${row}` : `${column}${row}`;

/** "Sales · C12" */
export const placeOf = (place: Pick<SkillDifferenceRow, 'sheet' | 'row' | 'column'>): string =>
  [place.sheet, cellOf(place)].filter((part) => part !== null && part !== '').join(' · ');

/** Heading over what an entry of the file says. */
export const WHAT_WORDS: Readonly<Record<SkillFileKind, string>> = {
  matrix: 'Level',
  skills: 'What it says',
  requirements: 'Required',
  credentials: 'What it says',
  awards: 'Outcome',
};

interface Counts {
  readonly added: number;
  readonly changed: number;
}

/** What the last button does: "Import 1,474 ratings", "Add 3, change 12 ratings"; null: nothing would be written. */
export function deedOf(
  kind: SkillFileKind,
  { added, changed }: Counts,
  format: (n: number) => string,
): string | null {
  if (added + changed === 0) return null;
  if (changed === 0) return `Import ${format(added)} ${things(kind, added)}`;
  if (added === 0) return `Change ${format(changed)} ${things(kind, changed)}`;
  return `Add ${format(added)}, change ${format(changed)} ${things(kind, changed)}`;
}
