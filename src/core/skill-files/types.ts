import type { AssessmentSource, Importance } from '#shared/skills.ts';
import type { SHEET_SHAPES, SkillFileKind } from '#shared/contract/skill-files.ts';
import type { SheetGrid, TableFile } from '#core/tables/index.ts';

export type SheetShape = (typeof SHEET_SHAPES)[number];

/** Where something stands in the file. */
export interface CellPlace {
  /** Index of the sheet. */
  readonly sheet: number;
  /** 1-based as Excel shows it. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
}

/** A person as a file names one. At least one of number, e-mail and name is there. */
export interface PersonText {
  readonly number: string | null;
  readonly email: string | null;
  readonly name: string | null;
  /** What else the file says: where a person is made of it, these go along. */
  readonly department: string | null;
  readonly team: string | null;
  readonly role: string | null;
  /**
   * Id in the workspace that wrote the file, where it is a matrix of ours. To be trusted only where that person still
   * has the number, the e-mail or the name given here: the file may come from another workspace.
   */
  readonly id?: number | undefined;
}

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
  /** What each cell of the first rows is, for the preview: by row index of the grid, then column. */
  readonly parts: ReadonlyMap<string, CellPart>;
  readonly notes: readonly string[];
  readonly problems: readonly ReadingProblem[];
}

export type CellPart =
  'none' | 'header' | 'person' | 'skill' | 'role' | 'level' | 'legend' | 'other';

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
}
