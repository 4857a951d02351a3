import { toPersonValues, type PersonValues } from '#core/people/index.ts';
import type { SheetGrid, TableLayout } from '#core/tables/index.ts';
import type { ReadHandle } from '#core/workspace/index.ts';
import type { WorkspaceSettings } from '#shared/contract/settings.ts';
import { existingPeople, type ExistingPerson } from '../queries.ts';
import type { RowPeople } from '../staging/row-people.ts';
import type { StagedTable } from '../staging/stage.ts';
import { isChanged } from './compare.ts';
import { FATE, identify, type Identities, type Key } from './identity.ts';
import { findManagers, NOBODY_ABOVE, UNTOUCHED, type Managers } from './managers.ts';
import { matchRows, type Matches } from './match.ts';
import { personValues } from './person-values.ts';

export const KIND = { added: 0, changed: 1, unchanged: 2, skipped: 3 } as const;

/** What committing the rows would do to the workspace as it stands. */
export interface Difference {
  readonly people: RowPeople;
  readonly identities: Identities;
  readonly matches: Matches;
  readonly managers: Managers;
  readonly existing: readonly ExistingPerson[];
  /** Per row, of `KIND`. */
  readonly kinds: Uint8Array;
  /** Per row the id of the person, also of those to be added; 0 for rows that do not go in. */
  readonly ids: Int32Array;
  /** Positions of existing people, active today, of whom the file has no row. */
  readonly missing: readonly number[];
  /** People of the file who are marked as left in the workspace and whom the file does not bring back. */
  readonly stillLeft: number;
  /** The person as the row would make it. */
  valuesOf(row: number): PersonValues;
}

interface CompareInput {
  readonly grid: SheetGrid;
  readonly layout: TableLayout;
  readonly table: StagedTable;
  readonly people: RowPeople;
  readonly key: Key;
  readonly skipped: ReadonlySet<number>;
  readonly db: ReadHandle;
  readonly settings: WorkspaceSettings;
  readonly today: string;
}

const CHUNK = 256;

/** Compares the staged rows with the people of the workspace. Adds to the problems of the table what only that shows. */
export async function compareRows(
  input: CompareInput,
  breathe: () => Promise<void>,
): Promise<Difference> {
  const { grid, layout, table, people, key, skipped, db, settings, today } = input;
  const existing = await existingPeople(db, breathe);
  const identities = await identify({ grid, layout }, table, people, key, skipped, breathe);
  await breathe();
  const matches = matchRows(people, identities, existing, table.problems, {
    email: table.fields.get('email')?.plan.column ?? -1,
    number: table.fields.get('employeeNumber')?.plan.column ?? -1,
  });
  await breathe();
  const managers = await findManagers(table, people, identities, matches, existing, grid, breathe);
  const ids = idsOf(people.count, identities, matches, existing);
  const idOfNode = (node: number): number | null | undefined => {
    if (node === UNTOUCHED) return undefined;
    if (node === NOBODY_ABOVE) return null;
    return node < people.count ? (ids[node] ?? null) : (existing[node - people.count]?.id ?? null);
  };
  const { defaultCurrency } = settings;
  const before = (row: number): PersonValues | null => {
    const known = existing[matches.person[row] ?? -1];
    return known ? toPersonValues(known) : null;
  };
  const valuesOf = (row: number, old = before(row)): PersonValues => {
    const manager = {
      id: idOfNode(managers.nodes[row] ?? UNTOUCHED),
      text: managers.texts[row] ?? null,
    };
    const keepNumber = matches.keepNumber[row] === 1;
    return personValues(people, row, old, manager, {
      defaultCurrency,
      keepNumber,
    });
  };

  const kinds = new Uint8Array(people.count);
  let stillLeft = 0;
  for (let row = 0; row < people.count; row++) {
    if (row % CHUNK === 0) await breathe();
    if (identities.fate[row] !== FATE.in) {
      kinds[row] = KIND.skipped;
      continue;
    }
    const known = before(row);
    if (!known) kinds[row] = KIND.added;
    else {
      const after = valuesOf(row, known);
      kinds[row] = isChanged(known, after) ? KIND.changed : KIND.unchanged;
      if (hasLeft(after.leavingDate, after.status, today) && people.status === undefined)
        stillLeft++;
    }
  }
  const missing = existing.flatMap((person, at) =>
    matches.seen[at] === 0 && !hasLeft(person.leaving_date, person.status, today) ? [at] : [],
  );
  return {
    people,
    identities,
    matches,
    managers,
    existing,
    kinds,
    ids,
    missing,
    stillLeft,
    valuesOf,
  };
}

/** A leaving date decides where there is one (it is the last day of employment); without one the status does. */
const hasLeft = (leavingDate: string | null, status: string, today: string): boolean =>
  leavingDate === null ? status === 'left' : leavingDate < today;

/** New people get ids beyond the highest in use, in the order of the file. */
function idsOf(
  count: number,
  { fate }: Identities,
  { person }: Matches,
  existing: readonly ExistingPerson[],
): Int32Array {
  const ids = new Int32Array(count);
  let next = (existing.at(-1)?.id ?? 0) + 1;
  for (let row = 0; row < count; row++) {
    if (fate[row] !== FATE.in) continue;
    const known = existing[person[row] ?? -1];
    ids[row] = known ? known.id : next++;
  }
  return ids;
}
