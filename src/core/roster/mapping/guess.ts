import type { SheetGrid } from '#core/tables/index.ts';
import { PERSON_FIELDS, type PersonFieldId } from '#shared/person-fields.ts';
import { assign } from './assign.ts';
import type { Candidate } from './candidate.ts';
import { weigh } from './evidence.ts';
import { settleNames } from './name-columns.ts';
import type { ColumnProfile } from './profile.ts';
import { readHeader } from './read-header.ts';
import { referenceShare } from './references.ts';

/** What the program makes of a column by itself. */
export interface Guess {
  readonly column: number;
  /** `custom`: kept under its header. Null: left out (it is ours, or there is nothing in it). */
  readonly field: PersonFieldId | 'custom' | null;
  readonly confidence: number;
  /** A field fits, but not surely enough to take it without asking. */
  readonly undecided: boolean;
  readonly candidates: readonly Candidate[];
  /** Kept as a custom field, and also a day of birth by which ages are checked. */
  readonly birthDate: boolean;
}

export const FIELDS = PERSON_FIELDS.map(({ id }) => id);
const CHOSEN_FROM = 0.6;
const ASKED_FROM = 0.5;
const SHOWN_FROM = 0.25;
const TOO_CLOSE = 0.03;

interface Scored {
  readonly profile: ColumnProfile;
  candidates: Candidate[];
  /** How well a well-known column of another kind fits. */
  readonly decoy: number;
  readonly ours: boolean;
  readonly birthDate: boolean;
}

/** Guesses every column at once, from headers, values, and how columns refer to each other. */
export function guessColumns(
  grid: SheetGrid,
  rows: Int32Array,
  profiles: readonly ColumnProfile[],
): Guess[] {
  const scored = profiles.map(score);
  settleManagers(grid, rows, scored);
  settleNames(grid, rows, scored);
  const table = scored.map(({ candidates, decoy }) =>
    FIELDS.map((field) => {
      const found = candidates.find((candidate) => candidate.field === field);
      // The cube prefers one sure match to two middling ones.
      return found && found.confidence >= CHOSEN_FROM && found.confidence > decoy
        ? found.confidence ** 3
        : 0;
    }),
  );
  const chosen = assign(table, FIELDS.length);
  const taken = new Set(chosen);
  return scored.map((column, index) => conclude(column, chosen[index] ?? -1, taken));
}

function score(profile: ColumnProfile): Scored {
  const readings = readHeader(profile.header);
  const surest = readings[0]?.score ?? 0;
  const decoy = readings.find(({ meaning }) => meaning === 'other' || meaning === 'birthDate');
  const candidates: Candidate[] = [];
  for (const field of FIELDS) {
    const reading = readings.find(({ meaning }) => meaning === field);
    const evidence = weigh(field, profile);
    const byWords = (reading?.score ?? 0) * evidence.fit;
    const byValues = surest < CHOSEN_FROM && !decoy?.exact ? evidence.alone : 0;
    const confidence = Math.min(0.99, Math.max(byWords, byValues, byWords + byValues * 0.3));
    if (confidence < SHOWN_FROM) continue;
    const why = [reading?.why, evidence.why].filter((text) => text !== null && text !== undefined);
    candidates.push({ field, confidence, why: sentence(why.join('; ')) });
  }
  return {
    profile,
    candidates: candidates.sort((a, b) => b.confidence - a.confidence),
    decoy: decoy?.score ?? 0,
    ours: readings[0]?.meaning === 'ours',
    birthDate: readings[0]?.meaning === 'birthDate',
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Of several columns about the manager the one counts whose values are people of this file; of equals the one with
 * numbers or addresses, as two people may have one name.
 */
function settleManagers(grid: SheetGrid, rows: Int32Array, scored: readonly Scored[]): void {
  const about = (field: PersonFieldId): number[] =>
    scored
      .filter(({ candidates }) => candidates[0]?.field === field)
      .map(({ profile }) => profile.column);
  const managers = scored.filter(({ candidates }) =>
    candidates.some(({ field, confidence }) => field === 'manager' && confidence >= ASKED_FROM),
  );
  if (managers.length < 2) return;
  const keys = [...about('employeeNumber'), ...about('email')];
  const names = about('name');
  const [first] = about('firstName');
  const [last] = about('lastName');
  const pairs = first !== undefined && last !== undefined ? [[first, last] as const] : [];
  for (const column of managers) {
    const byKey = referenceShare(grid, rows, column.profile.column, keys, []);
    const byName =
      byKey > 0.5 ? 0 : referenceShare(grid, rows, column.profile.column, names, pairs);
    const share = Math.max(byKey, byName);
    column.candidates = column.candidates
      .map((candidate) => {
        if (candidate.field !== 'manager') return candidate;
        const factor = share < 0.05 ? 0.8 : (byName > byKey ? 0.88 : 0.9) + 0.1 * share;
        const seen = `${Math.round(share * 100)} % of its values are people of this file`;
        return {
          ...candidate,
          confidence: candidate.confidence * factor,
          why: `${candidate.why}; ${seen}`,
        };
      })
      .sort((a, b) => b.confidence - a.confidence);
  }
}

function conclude(column: Scored, chosen: number, taken: ReadonlySet<number>): Guess {
  const { profile, candidates, decoy } = column;
  const shown = candidates.slice(0, 4).map((candidate) => ({
    ...candidate,
    confidence: Math.round(candidate.confidence * 100) / 100,
  }));
  const base = { column: profile.column, candidates: shown, birthDate: column.birthDate };
  if (column.ours) return { ...base, field: null, confidence: 1, undecided: false };
  const free = candidates.filter(
    ({ field, confidence }) =>
      confidence > decoy && (!taken.has(FIELDS.indexOf(field)) || FIELDS.indexOf(field) === chosen),
  );
  const field = FIELDS[chosen];
  if (field !== undefined) {
    const own = candidates.find((candidate) => candidate.field === field);
    const confidence = own?.confidence ?? 0;
    const rival = free.find((candidate) => candidate.field !== field);
    const undecided =
      rival !== undefined && rival.confidence >= confidence - TOO_CLOSE && confidence < 0.9;
    return {
      ...base,
      field: undecided ? null : field,
      confidence: Math.round(confidence * 100) / 100,
      undecided,
    };
  }
  if (profile.filled === 0)
    return {
      ...base,
      field: profile.header === '' ? null : 'custom',
      confidence: 1,
      undecided: false,
    };
  const undecided = (free[0]?.confidence ?? 0) >= ASKED_FROM;
  const confidence = undecided
    ? (free[0]?.confidence ?? 0)
    : decoy > 0.8
      ? decoy
      : 1 - (candidates[0]?.confidence ?? 0);
  return {
    ...base,
    field: undecided ? null : 'custom',
    confidence: Math.round(confidence * 100) / 100,
    undecided,
  };
}
