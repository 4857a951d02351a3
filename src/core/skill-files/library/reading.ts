import type { SkillEntry, SheetReading } from '../types.ts';
import type { SkillEntries } from './entries.ts';

export interface LibraryFound {
  readonly sheet: number;
  readonly score: number;
  readonly entries: SkillEntries;
  readonly looksLike?: string | null;
  readonly headerRow: number | null;
  readonly parts?: SheetReading['parts'];
  readonly notes?: readonly string[];
  readonly problems?: SheetReading['problems'];
  /** Lowest and highest number of the levels that are described. */
  readonly scale?: SheetReading['scale'];
  /** Whether repeated names are told; not where the format repeats them. */
  readonly tellRepeated?: boolean;
}

/** A sheet understood as a library of skills; null where there is no skill in it. */
export function libraryReading(found: LibraryFound): SheetReading | null {
  const { entries } = found;
  if (entries.size === 0) return null;
  return {
    sheet: found.sheet,
    kind: 'skills',
    score: found.score,
    shape: 'long',
    reason: reasonOf(entries.list),
    headerRow: found.headerRow,
    date: null,
    looksLike: found.looksLike ?? null,
    legend: [],
    scale: found.scale ?? null,
    ratings: [],
    skills: entries.list,
    requirements: [],
    credentials: [],
    awards: [],
    columns: [],
    parts: found.parts ?? new Map(),
    notes: found.notes ?? [],
    problems: [
      ...(found.problems ?? []),
      ...(found.tellRepeated === false ? [] : entries.problems),
    ],
  };
}

/** "61 skills in 5 categories and 9 groups, 12 with anchors" */
function reasonOf(skills: readonly SkillEntry[]): string {
  const categories = new Set(
    skills.map(({ category }) => category).filter((text) => text !== null),
  );
  const groups = new Set(skills.map(({ group }) => group.join('\n')).filter((text) => text !== ''));
  const anchored = skills.filter(({ anchors }) => anchors.length > 0).length;
  const places = [
    count(categories.size, 'category', 'categories'),
    count(groups.size, 'group', 'groups'),
  ].filter((text) => text !== '');
  const within = places.length > 0 ? ` in ${places.join(' and ')}` : '';
  const described = anchored > 0 ? `, ${anchored} with a description of each level` : '';
  return `${count(skills.length, 'skill', 'skills')}${within}${described}`;
}

const count = (number: number, one: string, many: string): string =>
  number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
