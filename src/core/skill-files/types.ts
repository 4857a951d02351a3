import type { AssessmentSource, Importance } from '#shared/skills.ts';
import type { LearningField, SHEET_SHAPES, SkillFileKind } from '#shared/contract/skill-files.ts';
import type { SheetGrid, TableFile } from '#core/tables/index.ts';

import type { AwardEntry, CredentialEntry } from './learning/entries.ts';
import type { CellPlace, PersonText } from './places.ts';

export type { CellPlace, PersonText } from './places.ts';

export type SheetShape = (typeof SHEET_SHAPES)[number];

export interface RatingEntry {
  readonly at: CellPlace;
  readonly person: PersonText;
  readonly skill: string;
  /** As `PersonText.id`: to be trusted only where that skill still has this name, or had it as an alias. */
  readonly skillId?: number | undefined;
  /** As written; '' for an empty cell (kept only where blanks may mean level 0). */
  readonly level: string;
  /** Of this rating, where the file gives one. */
  readonly date: string | null;
  readonly source: AssessmentSource | null;
  readonly assessor: string | null;
  readonly note: string | null;
  readonly validUntil: string | null;
}

export interface SkillEntry {
  readonly at: CellPlace;
  readonly name: string;
  readonly category: string | null;
  /** From the top of the tree down. */
  readonly group: readonly string[];
  readonly description: string | null;
  readonly currencyMonths: number | null;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly sourceId: string | null;
  /** Level as written → what it looks like in this skill. */
  readonly anchors: readonly { readonly level: string; readonly anchor: string }[];
}

export interface RequirementEntry {
  readonly at: CellPlace;
  readonly role: string;
  /** Name of the family that the role belongs to. */
  readonly family: string | null;
  readonly skill: string;
  readonly category: string | null;
  /** As written; '' where the table only says that it is required. */
  readonly level: string;
  readonly importance: Importance | null;
  readonly credential: boolean;
  readonly validFrom: string | null;
}

/** What a text where a level stands may mean, found in the file itself. */
export interface LegendEntry {
  readonly text: string;
  /** In words; '' where only the order is known. */
  readonly meaning: string;
  /** Its rank in the legend: 0 is the lowest. Null: says that nobody was rated ("n/a", "want to learn"). */
  readonly rank: number | null;
  readonly at: CellPlace | null;
}

/** One sheet as understood by one of the readers; every place can be pointed at. */
export interface SheetReading {
  readonly sheet: number;
  readonly kind: SkillFileKind;
  /** 0–1: how sure. */
  readonly score: number;
  readonly shape: SheetShape;
  /** In a sentence: "7 people across, 13 skills down". */
  readonly reason: string;
  /** 1-based row of the header. */
  readonly headerRow: number | null;
  /** ISO; of the ratings of this sheet. */
  readonly date: string | null;
  /** The publisher or program that it looks like an export of. */
  readonly looksLike: string | null;
  readonly legend: readonly LegendEntry[];
  /** Scale of the file where it is known ("0–7" of O*NET): lowest and highest number. */
  readonly scale: { readonly low: number; readonly high: number } | null;
  readonly ratings: readonly RatingEntry[];
  readonly skills: readonly SkillEntry[];
  readonly requirements: readonly RequirementEntry[];
  readonly credentials: readonly CredentialEntry[];
  readonly awards: readonly AwardEntry[];
  /** Of catalogues and lists of awards: every column with a heading, and what it is taken for. */
  readonly columns: readonly ReadColumn[];
  /** What each cell of the first rows is, for the preview: by row index of the grid, then column. */
  readonly parts: ReadonlyMap<string, CellPart>;
  readonly notes: readonly string[];
  readonly problems: readonly ReadingProblem[];
}

/** A column under its heading. */
export interface ReadColumn {
  /** 0-based, as in the sheet. */
  readonly index: number;
  readonly header: string;
  readonly samples: readonly string[];
  readonly field: LearningField;
}

export type CellPart =
  | 'none'
  | 'header'
  | 'person'
  | 'skill'
  | 'role'
  | 'credential'
  | 'level'
  | 'outcome'
  | 'legend'
  | 'other';

/** Key of `SheetReading.parts`. */
export const partKey = (row: number, column: number): string => `${row}:${column}`;

export interface ReadingProblem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly at: CellPlace | null;
  readonly value: string | null;
  /** What is wrong and what to do, in a sentence. */
  readonly message: string;
}

/** What a person changed about how a sheet is read. */
export interface ReadingChoice {
  readonly shape?: SheetShape | undefined;
  /** 1-based. */
  readonly headerRow?: number | undefined;
  /** Of catalogues and lists of awards: by 0-based column. */
  readonly columns?: ReadonlyMap<number, LearningField> | undefined;
}

/** Reads one kind of table. Null: there is nothing of the kind in the sheet. */
export type SheetReader = (
  grid: SheetGrid,
  sheet: number,
  file: TableFile,
  hints: ReaderHints,
  choice?: ReadingChoice,
) => SheetReading | null;

/** What the workspace knows, to tell people from skills and roles. Keys are folded (`foldKey`). */
export interface ReaderHints {
  readonly people: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Names of departments and teams that people are in. */
  readonly departments?: ReadonlySet<string> | undefined;
  readonly teams?: ReadonlySet<string> | undefined;
  /** Names of the workspace's levels, folded. */
  readonly levels: ReadonlySet<string>;
  /** Day that counts as today, ISO: what lies after it has not happened yet. */
  readonly today?: string | undefined;
  /** ISO 4217: what "$" stands for where several use it. */
  readonly currency?: string | undefined;
}
