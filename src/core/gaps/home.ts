import type { Figures } from '#shared/contract/figures.ts';
import { isoDate, type IsoDate } from '#shared/dates.ts';
import { tallySkills, type Tally } from './figures.ts';
import { groupingOf } from './grouping.ts';
import { compareText } from './name-order.ts';
import { groupsOf, wholeOf } from './overview.ts';
import { benchStateOf, type BenchState } from './rules.ts';
import { requiredSkills } from './skills.ts';
import type { Scope, Standing } from './types.ts';

/** How many of each list Home shows. */
const TOP = 8;
const WORST = 8;

const SEVERITY: Readonly<Record<BenchState, number>> = {
  none: 0,
  single: 1,
  unrated: 2,
  covered: 3,
};

export interface HomeSkills {
  readonly ready: boolean;
  readonly skills: number;
  readonly roles: number;
  readonly ratings: number;
  readonly figures: Figures;
  readonly departments: {
    key: string | null;
    label: string | null;
    people: number;
    index: number | null;
    coverage: number | null;
  }[];
  readonly top: ReturnType<typeof topSkills>;
  readonly bench: ReturnType<typeof benchOf>;
  readonly coverageYearAgo: number | null;
}

/** The same day a year before; of 29 February the 28th. */
export function yearBefore(date: IsoDate): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return isoDate(year - 1, month, day) ?? isoDate(year - 1, month, day - 1) ?? date;
}

/** What Home says of skills. @param yearAgo the same people and skills a year before */
export function homeOf(scope: Scope, yearAgo: Scope): HomeSkills {
  const { skills, roles, ratings } = scope.standing.book;
  return {
    ready: skills.count > 0 && isAnythingRequired(scope.standing),
    skills: skills.archived.reduce((sum, archived) => sum + (archived === 1 ? 0 : 1), 0),
    roles: roles.isFamily.reduce((sum, isFamily) => sum + (isFamily === 1 ? 0 : 1), 0),
    ratings: ratings.assessments,
    figures: wholeOf(scope),
    departments: groupsOf(scope, 'department').map(({ key, label, people, index, coverage }) => ({
      key,
      label,
      people,
      index,
      coverage,
    })),
    top: topSkills(scope),
    bench: benchOf(scope),
    coverageYearAgo: wholeOf(yearAgo).coverage,
  };
}

function isAnythingRequired({ book: { roles }, day }: Standing): boolean {
  for (let role = 0; role < roles.count; role += 1) {
    if (roles.requirements(role, day).skill.length > 0) return true;
  }
  return false;
}

/** Skills by points: Σ importance × levels missing, of those who are rated. */
function topSkills(scope: Scope) {
  const { skills } = scope.standing.book;
  const tally = tallySkills(scope);
  return requiredSkills(tally)
    .map((place) => ({
      id: skills.id[place] ?? 0,
      name: skills.name[place] ?? '',
      category: skills.category[place] ?? null,
      people: ratedAndMissed(tally, place),
      points: (tally.missing[place] ?? 0) - (tally.unknownMissing[place] ?? 0),
      unknown: tally.unknown[place] ?? 0,
      critical: tally.criticalGaps[place] ?? 0,
    }))
    .filter((skill) => skill.points > 0)
    .sort((a, b) => b.points - a.points || compareText(a.name, b.name))
    .slice(0, TOP);
}

/** People who are rated and do not meet what is asked of them. */
const ratedAndMissed = (tally: Tally, bucket: number): number =>
  (tally.requirements[bucket] ?? 0) - (tally.unknown[bucket] ?? 0) - (tally.met[bucket] ?? 0);

/** Every skill that a department requires, by how many there have it; the worst by name. */
function benchOf(scope: Scope) {
  const { book } = scope.standing;
  const { of, keys, labels } = groupingOf(book, 'department');
  const tally = tallySkills(scope, keys.length, of);
  const counts: Record<BenchState, number> = { none: 0, single: 0, covered: 0, unrated: 0 };
  const thin: { skill: string; label: string | null; state: BenchState; required: number }[] = [];
  for (let bucket = 0; bucket < tally.buckets; bucket += 1) {
    const required = tally.requirements[bucket] ?? 0;
    if (required === 0) continue;
    const state = benchStateOf(tally.bench[bucket] ?? 0, required, tally.unknown[bucket] ?? 0);
    counts[state] += 1;
    if (state !== 'none' && state !== 'single') continue;
    const label = labels[Math.floor(bucket / book.skills.count)] ?? null;
    thin.push({
      skill: book.skills.name[bucket % book.skills.count] ?? '',
      label,
      state,
      required,
    });
  }
  const worst = thin
    .sort(
      (a, b) =>
        SEVERITY[a.state] - SEVERITY[b.state] ||
        b.required - a.required ||
        compareText(a.skill, b.skill) ||
        compareText(a.label, b.label),
    )
    .slice(0, WORST)
    .map(({ required: _required, ...cell }) => cell);
  return { ...counts, worst };
}
