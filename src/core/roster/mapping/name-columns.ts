import { foldKey } from '#core/people/index.ts';
import type { SheetGrid } from '#core/tables/index.ts';
import type { PersonFieldId } from '#shared/person-fields.ts';
import type { Candidate } from './candidate.ts';
import type { ColumnProfile } from './profile.ts';

interface Scored {
  readonly profile: ColumnProfile;
  candidates: Candidate[];
}

const SURE = 0.8;
/** Headers such as “Full name” mean the whole name; “Preferred name” may be less. */
const WHOLE = 0.95;
const ROWS = 200;

/**
 * "Name" beside "Vorname" is the last name, "Nombre" beside "Apellidos" the first: a column of whole names is only
 * that where no other column holds the other half, or where it contains it. Beside both halves a column that does not
 * contain them, or is empty, is no name but what somebody is called.
 */
export function settleNames(grid: SheetGrid, rows: Int32Array, scored: readonly Scored[]): void {
  const wholes = scored.filter((column) => confidenceOf(column, 'name') >= SURE);
  for (const whole of wholes) {
    const first = best(scored, 'firstName', whole);
    const last = best(scored, 'lastName', whole);
    if (first && last) {
      const sure = confidenceOf(whole, 'name') >= WHOLE;
      const holds = sure || contains(grid, rows, whole.profile.column, last.profile.column);
      if (whole.profile.filled === 0 || !holds) notTheName(whole);
      continue;
    }
    const half = first && !last ? first : last && !first ? last : undefined;
    if (!half || contains(grid, rows, whole.profile.column, half.profile.column)) continue;
    const field: PersonFieldId = half === first ? 'lastName' : 'firstName';
    const why = `Beside “${half.profile.header}” it can only be the ${field === 'lastName' ? 'last' : 'first'} name`;
    whole.candidates = [
      { field, confidence: 0.93, why },
      ...whole.candidates
        .filter((candidate) => candidate.field !== field)
        .map((candidate) => ({ ...candidate, confidence: Math.min(candidate.confidence, 0.4) })),
    ];
  }
}

function notTheName(column: Scored): void {
  column.candidates = column.candidates.map((candidate) =>
    candidate.field === 'name' ? { ...candidate, confidence: 0.4 } : candidate,
  );
}

const confidenceOf = (column: Scored, field: PersonFieldId): number =>
  column.candidates.find((candidate) => candidate.field === field)?.confidence ?? 0;

/** The column that is surely this half of the name, and surer of that than of being the whole. */
function best(scored: readonly Scored[], field: PersonFieldId, not: Scored): Scored | undefined {
  return scored
    .filter((column) => column !== not && column.candidates[0]?.field === field)
    .filter((column) => confidenceOf(column, field) >= SURE)
    .sort((a, b) => confidenceOf(b, field) - confidenceOf(a, field))[0];
}

function contains(grid: SheetGrid, rows: Int32Array, whole: number, half: number): boolean {
  let looked = 0;
  let inside = 0;
  for (const row of rows.subarray(0, ROWS)) {
    const part = foldKey(grid.text(row, half));
    if (part === '') continue;
    looked++;
    if (foldKey(grid.text(row, whole)).includes(part)) inside++;
  }
  return looked > 0 && inside / looked > 0.3;
}
