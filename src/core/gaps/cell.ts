import type { gapsContract } from '#shared/contract/gaps.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { ratedOn } from './dates.ts';
import { tallySkills } from './figures.ts';
import { groupingOf } from './grouping.ts';
import { LevelReader } from './levels.ts';
import { nameRanks } from './name-order.ts';
import { foundPlace } from './not-found.ts';
import type { Answer, Asked } from './procedure.ts';
import { benchStateOf } from './rules.ts';
import { dayOfScope, scopeOf } from './scope.ts';
import { skillFiguresAt } from './skills.ts';
import type { Scope } from './types.ts';

type Input = Asked<typeof gapsContract.cell>;
type Output = Answer<typeof gapsContract.cell>;

const NEXT_SHOWN = 5;
const STAND_INS_SHOWN = 20;

/** Somebody's requirement of the one skill. */
interface Holder {
  readonly person: number;
  readonly pair: number;
  readonly level: number;
  readonly required: number;
}

/** What one cell of the heatmap is made of: a skill in a group, or, without a group, in the whole scope. */
export function cellOf(workspace: Workspace, input: Input): Output {
  const scope = scopeOf(workspace, input);
  const { book } = scope.standing;
  const skill = foundPlace(book.skills.place(input.skillId), 'skill');
  const skills = new Uint8Array(book.skills.count);
  skills[skill] = 1;
  const whole: Scope = { ...scope, skills };
  const { cell, label } = inGroup(whole, input);
  const holders = holdersOf(cell, skill);
  return {
    asOf: dayOfScope(workspace, input),
    skill: {
      id: input.skillId,
      name: book.skills.name[skill] ?? '',
      category: book.skills.category[skill] ?? null,
    },
    label,
    figures: skillFigures(cell, skill),
    whole: skillFigures(whole, skill),
    requiredLevels: counted(holders, ({ required }) => [required]).map(([[level = 0], people]) => ({
      level,
      people,
    })),
    byLevel: counted(holders, ({ level, required }) => [level, required]).map(
      ([[level = 0, required = 0], people]) => ({
        level: level < 0 ? null : level,
        required,
        people,
      }),
    ),
    bench: benchOf(cell, skill, holders),
  };
}

function inGroup(whole: Scope, { by, key }: Input): { cell: Scope; label: string | null } {
  if (key === undefined) return { cell: whole, label: null };
  const grouping = groupingOf(whole.standing.book, by);
  const group = grouping.keys.indexOf(key);
  const people = whole.people.map((isIn, place) =>
    isIn === 1 && group >= 0 && grouping.of[place] === group ? 1 : 0,
  );
  return { cell: { ...whole, people }, label: grouping.labels[group] ?? null };
}

const skillFigures = (scope: Scope, skill: number): Output['figures'] =>
  skillFiguresAt(tallySkills(scope), scope.standing.book.skills, skill);

function holdersOf({ standing, people }: Scope, skill: number): Holder[] {
  const holders: Holder[] = [];
  for (let person = 0; person < people.length; person += 1) {
    if (people[person] !== 1) continue;
    const last = standing.start[person + 1] ?? 0;
    for (let pair = standing.start[person] ?? 0; pair < last; pair += 1) {
      if (standing.skill[pair] !== skill) continue;
      const level = standing.level[pair] ?? -1;
      holders.push({ person, pair, level, required: standing.required[pair] ?? 0 });
      break;
    }
  }
  return holders;
}

/** How many have the same numbers, in order of these. */
function counted(
  holders: readonly Holder[],
  numbersOf: (holder: Holder) => number[],
): [number[], number][] {
  const counts = new Map<string, [number[], number]>();
  for (const holder of holders) {
    const numbers = numbersOf(holder);
    const entry = counts.get(numbers.join()) ?? [numbers, 0];
    entry[1] += 1;
    counts.set(numbers.join(), entry);
  }
  return [...counts.values()].sort(
    ([a], [b]) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0),
  );
}

function benchOf(scope: Scope, skill: number, holders: readonly Holder[]): Output['bench'] {
  const { book, rating } = scope.standing;
  const { people, ratings } = book;
  const ranks = nameRanks(book);
  const byName = (a: Holder, b: Holder) => (ranks[a.person] ?? 0) - (ranks[b.person] ?? 0);
  const named = ({ person, level }: Pick<Holder, 'person' | 'level'>) => ({
    id: people.id[person] ?? 0,
    name: people.name[person] ?? '',
    level,
  });
  const rated = holders.filter(({ level }) => level >= 0);
  const bench = rated.filter(({ level, required }) => level >= required);
  const next = rated.filter(({ level, required }) => level < required);
  return {
    state: benchStateOf(bench.length, holders.length, holders.length - rated.length),
    people: bench
      .sort((a, b) => b.level - a.level || byName(a, b))
      .map((one) => ({ ...named(one), date: ratedOn(ratings, rating[one.pair] ?? -1) })),
    next: next
      .sort(
        (a, b) =>
          a.required - a.level - (b.required - b.level) || b.level - a.level || byName(a, b),
      )
      .slice(0, NEXT_SHOWN)
      .map((one) => ({ ...named(one), required: one.required })),
    standIns: standIns(scope, skill, holders)
      .sort((a, b) => b.level - a.level || byName(a, b))
      .slice(0, STAND_INS_SHOWN)
      .map(named),
  };
}

/** Who has the lowest level required here or more, though it is not required of them. */
function standIns(
  { standing, people }: Scope,
  skill: number,
  holders: readonly Holder[],
): Holder[] {
  if (holders.length === 0) return [];
  const lowest = holders.reduce((least, { required }) => Math.min(least, required), Infinity);
  const required = new Set(holders.map(({ person }) => person));
  const levels = new LevelReader(standing.book, standing.day, standing.staleAsUnrated);
  const found: Holder[] = [];
  for (let person = 0; person < people.length; person += 1) {
    if (people[person] !== 1 || required.has(person)) continue;
    const { level } = levels.read(person, skill);
    if (level >= lowest) found.push({ person, pair: -1, level, required: lowest });
  }
  return found;
}
