import type { ReadFile } from '#core/roster/index.ts';
import type { KindScores } from '#core/skill-files/index.ts';
import { SKILL_FILE_KINDS, type SkillFileKind } from '#shared/contract/skill-files.ts';
import type { ImportKind } from '#shared/contract/imports.ts';

/** What only a list of people says of people, and a matrix of skills hardly ever does. */
const OF_EMPLOYMENT: ReadonlySet<string> = new Set([
  'salary',
  'salaryCurrency',
  'salaryPeriod',
  'hireDate',
  'leavingDate',
  'status',
  'weeklyHours',
  'fte',
  'employmentType',
  'country',
  'costCentre',
]);
const ENOUGH = 0.4;
/** A matrix names its people as fully as a roster does; who rates them besides is surely one. */
const SURE = 0.65;
/** Courses with days and outcomes are told beyond doubt, whatever else is said of the people. */
const SURE_OF_AWARDS = 0.85;
/** What speaks against a matrix for each thing that the file says of people's employment. */
const OF_EACH = 0.2;

/** What its best sheet says of people's employment. */
const employmentIn = ({ likeness: { scores, fields } }: Pick<ReadFile, 'likeness'>): string[] => {
  const best = scores.indexOf(Math.max(0, ...scores));
  return (fields[best] ?? []).filter((field) => OF_EMPLOYMENT.has(field));
};

const against = (file: Pick<ReadFile, 'likeness'>): number =>
  Math.max(0, employmentIn(file).length - 1) * OF_EACH;

/** Whether a file says so much of employment that it need not be looked at as anything else. */
export const isSurelyRoster = (file: Pick<ReadFile, 'likeness'>): boolean =>
  1 - against(file) <= ENOUGH;

/** How sure a file is one of each kind, 0–1, the surest first. */
function rankKinds(
  file: Pick<ReadFile, 'likeness'>,
  skillFiles: KindScores,
): { readonly kind: ImportKind; readonly score: number }[] {
  const roster = Math.max(0, ...file.likeness.scores);
  const less = against(file);
  const ofKind = (kind: SkillFileKind): number =>
    skillFiles.own && kind === 'matrix'
      ? 2
      : kind === 'awards' && skillFiles.scores.awards >= SURE_OF_AWARDS
        ? skillFiles.scores.awards
        : Math.max(0, skillFiles.scores[kind] - less);
  return [
    { kind: 'roster' as const, score: roster },
    ...SKILL_FILE_KINDS.map((kind) => ({ kind, score: ofKind(kind) })),
  ].sort((a, b) => b.score - a.score);
}

/** What a file is taken for, and what else it could be. */
export function decideKind(
  file: Pick<ReadFile, 'likeness'>,
  skillFiles: KindScores,
): { readonly kind: ImportKind; readonly others: ImportKind[] } {
  const ranked = rankKinds(file, skillFiles);
  const skill = ranked.find(({ kind }) => kind !== 'roster');
  const roster = ranked.find(({ kind }) => kind === 'roster');
  // A file of which nothing is sure is a list of people until it is said otherwise.
  const wins =
    skill !== undefined &&
    skill.score >= ENOUGH &&
    (skill.score >= SURE || skill.score > (roster?.score ?? 0));
  const kind = wins ? skill.kind : 'roster';
  const others = ranked
    .filter((each) => each.kind !== kind && each.score >= ENOUGH)
    .map((each) => each.kind);
  return { kind, others };
}
