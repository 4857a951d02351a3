import type { ChartItem, ChartTableData } from '../../charts/types.ts';
import type { CredentialsSearch } from '../credentials/credentials-search.ts';
import type { GapsSearch } from '../gaps/gaps-search.ts';
import type { PeopleSearch } from '../people/people-search.ts';

/** A piece of a sentence; figures and names stand out. */
export type Words = readonly (string | { readonly strong: string })[];

export interface EntryChart {
  readonly kind: 'columns' | 'bars' | 'parts';
  readonly items: readonly ChartItem[];
  readonly ticks?: readonly { readonly text: string; readonly group?: string }[];
  readonly unit: string;
  /** Absent: a number as it is. */
  readonly format?: (value: number) => string;
}

/** Figures of the panel: what an answer is made of. */
export interface EntryParts {
  readonly title: string;
  readonly items: readonly ChartItem[];
  readonly table: ChartTableData;
}

/** One question of Home with its answer. */
export interface Entry {
  readonly id: string;
  readonly question: string;
  readonly answer: Words;
  readonly detail: string;
  readonly chart: EntryChart | null;
  readonly parts: readonly EntryParts[];
  /** The people behind an item, by its key. */
  readonly people: Readonly<Record<string, PeopleSearch>>;
  /** What of the gaps an item opens, by its key. */
  readonly gaps?: Readonly<Record<string, GapsSearch>>;
  /** What of the credentials an item opens, by its key. */
  readonly credentials?: Readonly<Record<string, CredentialsSearch>>;
  readonly mark: { readonly tone: 'bad' | 'warn' | 'unknown'; readonly words: string } | null;
  readonly next: {
    readonly words: string;
    readonly to: NextPage;
    readonly search?: PeopleSearch;
    readonly gaps?: GapsSearch;
    readonly credentials?: CredentialsSearch;
  };
}

export type NextPage =
  | '/people'
  | '/teams'
  | '/gaps'
  | '/matrix'
  | '/credentials'
  | '/history'
  | '/import'
  | 'reporting-line'
  | 'roles';
