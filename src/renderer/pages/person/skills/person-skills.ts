import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { Assessment } from '#shared/contract/assessments.ts';
import { CELL_FLAG, IMPORTANCE_WORDS, type AssessmentSource } from '#shared/skills.ts';
import type { LevelPoint } from '../../../charts/LevelSteps.tsx';

export type PersonSkills = InferContractRouterOutputs<Contract>['gaps']['person'];
export type PersonRequirement = PersonSkills['requirements'][number];

export const SOURCE_WORDS: Readonly<Record<AssessmentSource, string>> = {
  manager: 'Manager',
  test: 'Test',
  credential: 'Credential',
  import: 'Imported',
  self: 'Self',
};

/** 1, 2 or 3 in words. */
export const importanceWord = (importance: number): string =>
  importance === 3
    ? IMPORTANCE_WORDS[3]
    : importance === 2
      ? IMPORTANCE_WORDS[2]
      : IMPORTANCE_WORDS[1];

const has = (flags: number, flag: keyof typeof CELL_FLAG): boolean =>
  (flags & CELL_FLAG[flag]) !== 0;

/** What a requirement rests on, or lacks: "Manager, 12 Mar 2026", "unrated", "credential expired 14 Oct 2025". */
export function evidenceWords(one: PersonRequirement, date: (iso: string) => string): string {
  const parts: string[] = [];
  if (one.level === null) parts.push('unrated');
  else if (one.source !== null && one.date !== null)
    parts.push(`${SOURCE_WORDS[one.source]}, ${date(one.date)}`);
  if (has(one.flags, 'stale')) parts.push('stale');
  if (has(one.flags, 'credentialMissing'))
    parts.push(
      one.credentialUntil === null
        ? 'credential missing'
        : `credential expired ${date(one.credentialUntil)}`,
    );
  if (has(one.flags, 'credentialValid') && one.credentialUntil !== null)
    parts.push(`credential until ${date(one.credentialUntil)}`);
  return parts.join(' · ');
}

/** The history of one skill as points of a chart, up to the as-of day. Rows come latest first. */
export function pointsOf(
  rows: readonly Assessment[],
  asOf: string,
  now: { readonly level: number | null; readonly required: number },
): LevelPoint[] {
  const past = rows.toReversed().filter(({ date }) => date <= asOf);
  const points = past.map((row): LevelPoint => ({
    date: row.date,
    rated: row.source === 'self' ? null : row.level,
    self: row.source === 'self' ? row.level : null,
    required: row.requiredThen,
    words:
      row.level === null
        ? `${SOURCE_WORDS[row.source]}: withdrawn`
        : `${SOURCE_WORDS[row.source]}: ${row.level}`,
  }));
  const lastRated = points.findLast(({ rated }) => rated !== null)?.rated ?? null;
  return [
    ...points,
    {
      date: asOf,
      rated: lastRated,
      self: null,
      required: now.required > 0 ? now.required : null,
      words: now.level === null ? 'unrated' : `level ${now.level} in force`,
    },
  ];
}
