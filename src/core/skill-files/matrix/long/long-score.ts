import type { RatingEntry } from '../../types.ts';
import { levelness } from '../level-text.ts';
import type { SheetContext } from '../context.ts';
import { shownAt, type Table } from '../table.ts';
import { phrases, plainKey } from '../words/phrases.ts';
import type { LongColumns } from './long-columns.ts';

const SURE_HEADS = phrases(
  'skill*|competenc*|proficienc*|kompetenz*|fähigkeit*|compétence*|habilidad*|competencia*|competência*|competenz*|vaardighe*|umiejętnoś*|навык*|компетенц*|スキル|技能|力量|역량|스킬|مهار',
);

/** How sure it is that a list is one of people's skills, and what speaks against it. */
export function longScore(
  table: Table,
  { header, fields }: LongColumns,
  ratings: readonly RatingEntry[],
  { hints }: SheetContext,
  single: boolean,
): { readonly score: number; readonly doubts: string[] } {
  const heads = [...fields.keys()].map((column) => plainKey(shownAt(table, header, column)));
  const kinds = [...fields.values()];
  const doubts: string[] = [];
  const sure = heads.some((head) => SURE_HEADS.test(head.replace(/_/gu, ' ')));
  const counts = new Map<string, number>();
  for (const { level } of ratings) counts.set(level, (counts.get(level) ?? 0) + 1);
  const share = (holds: (level: string) => boolean): number => {
    let cells = 0;
    for (const [level, count] of counts) if (holds(level)) cells += count;
    return cells / ratings.length;
  };
  const levels = share((level) => levelness(level) === 2);
  const skills = new Set(ratings.map(({ skill }) => skill));
  const known = [...skills].filter((skill) => hints.skills.has(plainKey(skill))).length > 0;
  let score = 0.45 + (sure ? 0.25 : 0) + 0.2 * levels + (known ? 0.1 : 0) - (single ? 0.1 : 0);
  const large = share(
    (level) => /^\d+(?:[.,]\d+)?$/u.test(level) && Number(level.replace(',', '.')) > 10,
  );
  if (kinds.includes('course')) {
    score = Math.min(score, large > 0.5 ? 0.1 : 0.2);
    doubts.push('it holds courses and their outcome rather than skills');
  } else if (!sure && large > 0.5) {
    score = Math.min(score, 0.3);
    doubts.push('the figures look like grades of tests');
  }
  return { score: Math.round(Math.min(0.97, score) * 100) / 100, doubts };
}
