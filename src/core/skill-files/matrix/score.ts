import type { LegendEntry, ReaderHints } from '../types.ts';
import { isNumberText, levelness, numberOf } from './level-text.ts';
import type { TitleFacts } from './sheet-facts.ts';
import { peopleShare, saysPeople, type Block } from './cross/read-cross.ts';
import { otherTable } from './other-tables.ts';
import { shownAt } from './table.ts';
import { COURSE_WORDS, SKILL_HEADER } from './words/headers.ts';
import { skillLikeness } from './words/likeness.ts';
import { phrases, plainKey } from './words/phrases.ts';

export interface Judgement {
  readonly score: number;
  /** What speaks against it, in a clause; empty: nothing. */
  readonly doubts: readonly string[];
}

const SUMMARY = phrases(
  'summary|dashboard|overview|statistics|report|chart|pivot|übersicht|auswertung|zusammenfassung|synthèse|tableau de bord|resumen|riepilogo|集計|サマリ|汇总|요약',
);
const DAYS = phrases(
  'days|due|overdue|expires|expiry|expiration|days left|days until|tage|fällig|jours|días|期限|天',
);
const MATRIX = phrases(
  'skill*|competenc*|kompetenz*|qualifikation*|compétence*|habilidad*|competencia*|polyvalence|versatility|cross-training|cross training|proficiency|スキル|力量|技能|기술|역량|مهار*|навык*|компетенц*',
);
/** Skills that are looked at one by one. */
const TELLING = 1000;
const DUE = new Set([0, 30, 45, 60, 90, 120, 180, 270, 365]);

/** How sure it is that a block is a matrix of people's skills. */
export function judge(
  block: Block,
  legend: readonly LegendEntry[],
  title: TitleFacts,
  sheetName: string,
  hints: ReaderHints,
): Judgement {
  const { ratings, orientation, columns, rows } = block;
  const doubts: string[] = [];
  const share = peopleShare(block, hints);
  const people = Math.max(0, Math.min(1, share + (saysPeople(block) ? 0.35 : 0)));
  const words = [sheetName, ...title.titles].map(plainKey);
  const titled = words.some((word) => MATRIX.test(word));
  const skillHead = SKILL_HEADER.test(
    plainKey(shownAt(block.normal.table, block.normal.skillRow, block.normal.nameColumn)),
  );
  const { texts, sure, numbers, isSmallScale } = values(block);
  let score =
    0.12 +
    0.33 * people +
    0.2 * orientation.skills +
    0.15 * sure +
    (titled ? 0.15 : 0) +
    (legend.length > 0 ? 0.15 : 0) +
    (skillHead ? 0.05 : 0);
  const limit = (most: number, why: string): void => {
    if (score > most) score = most;
    doubts.push(why);
  };
  if (share < 0.15 && !saysPeople(block)) {
    limit(
      (titled && legend.length > 0) || areInitials(block) ? 0.55 : 0.3,
      'the names are not like those of people',
    );
  }
  if (orientation.roles > 0.5 && share < 0.5)
    limit(0.15, 'they look like roles rather than people');
  if (words.slice(0, 1).some((word) => SUMMARY.test(word)) && share < 0.5)
    limit(0.2, 'it looks like a summary');
  const all = new Set(columns.skills.map(({ skill }) => skill));
  // A thousand skills tell what the others are.
  const heads = [...all].slice(0, TELLING);
  if (heads.length < 2 && !titled) limit(0.3, 'there is only one column of levels');
  if (rows.people.length < 2 && share < 0.5 && !titled && legend.length === 0)
    limit(0.25, 'there is only one person');
  if (orientation.skills < 0.5 && share < 0.5 && !titled && legend.length === 0)
    limit(0.3, 'neither side is surely skills');
  const named = new Set(
    rows.people.map(({ person }) => person.email ?? person.number ?? person.name),
  );
  if (named.size < rows.people.length * 0.5 && columns.rowAspect === null)
    limit(0.25, 'the same names come back again and again');
  const repeated = columns.skills.filter(({ aspect }) => aspect === 'level').length;
  if (all.size < repeated * 0.5 && repeated > 6)
    limit(0.2, 'the same labels come back again and again');
  const courses = heads.filter((head) => COURSE_WORDS.test(plainKey(head))).length;
  if (courses > heads.length * 0.3)
    limit(isSmallScale ? 0.45 : 0.2, 'the columns look like courses and grades rather than skills');
  const skilled =
    heads.reduce((sum, head) => sum + skillLikeness(head, hints), 0) / Math.max(1, heads.length);
  const other = otherTable({ heads, texts, numbers, legend, titled, skilled, words });
  if (other) limit(other.most, other.why);
  const attributes = (columns.left.get('other')?.length ?? 0) + columns.person.size;
  if (attributes > all.size * 2 && attributes > 6 && !titled && skilled < 0.8)
    limit(0.2, 'most columns say other things of people');
  if (
    numbers.length > 0 &&
    numbers.every((n) => DUE.has(n)) &&
    numbers.filter((n) => n >= 30).length >= 2
  ) {
    limit(
      words.some((word) => DAYS.test(word)) ? 0.05 : 0.15,
      'the numbers look like days until something is due',
    );
  }
  if (block.dated > ratings.length) limit(0.2, 'most cells hold dates rather than levels');
  if (sure < 0.5 && legend.length === 0) limit(0.3, 'many cells are not like levels');
  if (ratings.filter(({ level }) => level !== '').length === 0) limit(0.1, 'no level is filled in');
  if (rows.people.length === 0) limit(0.05, 'nobody is named');
  return { score: Math.round(Math.min(0.99, score) * 100) / 100, doubts };
}

/** "AB", "TF": people in short. */
const areInitials = ({ rows, orientation }: Block): boolean =>
  orientation.skills >= 0.7 &&
  rows.people.every(({ person }) => /^\p{Lu}\.?\p{L}?\p{Lu}\.?$/u.test(person.name ?? ''));

/** Share of surely level-like cells, and the different numbers. */
function values({ ratings }: Block): {
  readonly texts: string[];
  readonly sure: number;
  readonly numbers: number[];
  readonly isSmallScale: boolean;
} {
  const counts = new Map<string, number>();
  for (const { level } of ratings)
    if (level !== '') counts.set(level, (counts.get(level) ?? 0) + 1);
  let all = 0;
  let sure = 0;
  let repeated = 0;
  const numbers: number[] = [];
  for (const [text, count] of counts) {
    all += count;
    if (levelness(text) === 2) sure += count;
    else if (count >= 3) repeated += count;
    if (isNumberText(text)) numbers.push(numberOf(text));
  }
  const isScale = numbers.length === counts.size && numbers.every((n) => n >= 0 && n <= 100);
  const share = all === 0 ? 0 : (sure + repeated * 0.7) / all;
  const isSmallScale = isScale && numbers.length > 1 && numbers.every((n) => n <= 5);
  const sureness = isScale ? Math.max(share, 0.7) : share;
  return { texts: [...counts.keys()], sure: sureness, numbers, isSmallScale };
}
