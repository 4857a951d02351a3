import type { gapsContract } from '#shared/contract/gaps.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { eachPair, peopleByGroup } from './by-group.ts';
import { firstRows } from './first-rows.ts';
import { groupingOf } from './grouping.ts';
import { labelRanks, nameRanks } from './name-order.ts';
import type { Answer, Asked } from './procedure.ts';
import { CRITICAL, benchStateOf, type BenchState } from './rules.ts';
import { dayOfScope, scopeOf } from './scope.ts';
import type { Grouping, Scope } from './types.ts';

type Output = Answer<typeof gapsContract.bench>;

const PEOPLE_SHOWN = 3;
const KEY_PEOPLE = 20;
const NOBODY: readonly number[] = [];
const STATES: readonly BenchState[] = ['none', 'unrated', 'single', 'covered'];

/** How a group stands in a skill that its roles require. */
export interface Bench {
  readonly group: number;
  /** By place. */
  readonly skill: number;
  required: number;
  bench: number;
  benchWithout: number;
  unknown: number;
  /** Once the person who is left out is gone. */
  state: BenchState;
  critical: boolean;
  /** Places of some who have the level. */
  people: readonly number[];
  /** The one on whom it hangs alone; −1: none, or several. */
  alone: number;
}

/**
 * Every skill that a group requires, by how many there have the level required of them. With `withoutPersonId`,
 * `required` and `bench` still count that person; `benchWithout`, the state and the key people do not.
 */
export function benchOf(workspace: Workspace, input: Asked<typeof gapsContract.bench>): Output {
  const { withoutPersonId, ...everybody } = input;
  const scope = scopeOf(workspace, everybody);
  const { book } = scope.standing;
  const grouping = groupingOf(book, input.by);
  const without = withoutPersonId === undefined ? -1 : book.people.place(withoutPersonId);
  const all = benches(scope, grouping, without);
  const counts = { none: 0, single: 0, covered: 0, unrated: 0 };
  for (const { state } of all) counts[state] += 1;
  const rows = all.filter(({ state }) => input.state === undefined || state === input.state);
  const thinnest = firstRows(rows, input.limit, thickness, thinnestFirst(grouping));
  return {
    asOf: dayOfScope(workspace, input),
    counts,
    rows: thinnest.map((row) => rowOf(scope, grouping, row)),
    keyPeople: keyPeople(scope, all),
  };
}

/** The skills that each group requires. @param without place of the person who is left out, or −1 */
export function benches(scope: Scope, grouping: Grouping, without = -1): Bench[] {
  const byGroup = peopleByGroup(scope, grouping);
  const { required, importance, level } = scope.standing;
  const found: Bench[] = [];
  const benchAt = new Int32Array(scope.standing.book.skills.count);
  for (let group = 0; group < grouping.keys.length; group += 1) {
    const from = found.length;
    benchAt.fill(-1);
    // What the person left out has a part in, by place in `found`: their requirement, and whether they are unrated.
    const gone = new Map<number, boolean>();
    eachPair(scope, byGroup, group, (pair, person, skill) => {
      let at = benchAt[skill] ?? -1;
      if (at < 0) {
        benchAt[skill] = at = found.length;
        found.push(emptyBench(group, skill));
      }
      const row = found[at];
      if (!row) return;
      const own = level[pair] ?? -1;
      const holds = own >= 0 && own >= (required[pair] ?? 0);
      if (person === without) gone.set(at, own < 0);
      add(row, person, holds, own < 0, person === without);
      if (importance[pair] === CRITICAL) row.critical = true;
    });
    for (let at = from; at < found.length; at += 1) {
      const row = found[at];
      if (row) row.state = stateWithout(row, gone.get(at));
    }
  }
  return found;
}

const emptyBench = (group: number, skill: number): Bench => ({
  group,
  skill,
  required: 0,
  bench: 0,
  benchWithout: 0,
  unknown: 0,
  state: 'none',
  critical: false,
  people: NOBODY,
  alone: -1,
});

function add(
  row: Bench,
  person: number,
  holds: boolean,
  isUnrated: boolean,
  isGone: boolean,
): void {
  row.required += 1;
  if (isUnrated) row.unknown += 1;
  if (!holds) return;
  row.bench += 1;
  if (row.people.length < PEOPLE_SHOWN) row.people = [...row.people, person];
  if (isGone) return;
  row.benchWithout += 1;
  row.alone = row.benchWithout === 1 ? person : -1;
}

/** @param gone whether the person left out is unrated here; undefined: it is not required of them */
function stateWithout(row: Bench, gone: boolean | undefined): BenchState {
  if (gone === undefined) return benchStateOf(row.benchWithout, row.required, row.unknown);
  return benchStateOf(row.benchWithout, row.required - 1, row.unknown - (gone ? 1 : 0));
}

/** Rises from the skills that nobody has to those that many have; critical ones first among the equally thin. */
const thickness = ({ state, benchWithout, critical }: Bench): number =>
  (STATES.indexOf(state) * 1_000_000 + benchWithout) * 2 + (critical ? 0 : 1);

function thinnestFirst(grouping: Grouping): (a: Bench, b: Bench) => number {
  const ranks = labelRanks(grouping);
  return (a, b) =>
    b.required - a.required || a.skill - b.skill || (ranks[a.group] ?? 0) - (ranks[b.group] ?? 0);
}

function rowOf(
  { standing }: Scope,
  { keys, labels }: Grouping,
  row: Bench,
): Output['rows'][number] {
  const { people, skills } = standing.book;
  return {
    key: keys[row.group] ?? null,
    label: labels[row.group] ?? null,
    skillId: skills.id[row.skill] ?? 0,
    skill: skills.name[row.skill] ?? '',
    category: skills.category[row.skill] ?? null,
    required: row.required,
    bench: row.bench,
    benchWithout: row.benchWithout,
    unknown: row.unknown,
    state: row.state,
    critical: row.critical,
    people: row.people.map((place) => ({
      id: people.id[place] ?? 0,
      name: people.name[place] ?? '',
    })),
  };
}

/** People on whom most skills hang alone. */
export function keyPeople({ standing }: Scope, rows: readonly Bench[]): Output['keyPeople'] {
  const { people } = standing.book;
  const alone = new Map<number, number>();
  for (const row of rows) if (row.alone >= 0) alone.set(row.alone, (alone.get(row.alone) ?? 0) + 1);
  const ranks = nameRanks(standing.book);
  return [...alone]
    .sort(([a, few], [b, many]) => many - few || (ranks[a] ?? 0) - (ranks[b] ?? 0))
    .slice(0, KEY_PEOPLE)
    .map(([place, skills]) => ({
      id: people.id[place] ?? 0,
      name: people.name[place] ?? '',
      role: people.roleText[place] ?? null,
      department: people.department[place] ?? null,
      skills,
    }));
}
