import type { AttemptOutcome } from '#shared/credentials.ts';
import { readOutcome } from '../values/outcomes.ts';
import type { AwardEntry } from '../entries.ts';
import type { OutcomesOfFile } from './outcomes-of-file.ts';

/** What becomes of an entry. */
export type Decision =
  | { readonly to: 'award'; readonly hasExpired: boolean }
  | { readonly to: 'attempt'; readonly outcome: AttemptOutcome; readonly byGrade: boolean }
  | { readonly to: 'nothing'; readonly reason: string };

const award: Decision = { to: 'award', hasExpired: false };
const underWay: Decision = { to: 'attempt', outcome: 'in-progress', byGrade: false };

interface Rules {
  readonly outcomes: OutcomesOfFile;
  /** ISO. */
  readonly today: string;
  /** From which grade on an entry that has nothing but a grade is an award. */
  readonly passMark: number | null;
}

/** Whether an entry is an award, an attempt, or nothing that can be kept: by its status, else by what it has. */
export function decide(entry: AwardEntry, { outcomes, today, passMark }: Rules): Decision {
  const { status, issued, started, expires, progress, grade, identifier, link } = entry;
  const isAhead = issued !== null && issued > today;
  if (status !== '') {
    const { outcome } = outcomes.get(status) ?? readOutcome(status);
    switch (outcome) {
      case 'awarded':
        return isAhead ? { to: 'nothing', reason: 'Its day is still to come.' } : award;
      case 'expired':
        return { to: 'award', hasExpired: true };
      case 'in-progress':
      case 'failed':
      case 'withdrawn':
        return { to: 'attempt', outcome, byGrade: false };
      case 'left-out':
        return { to: 'nothing', reason: `“${status}”: nothing has begun.` };
      default:
        return { to: 'nothing', reason: `“${status}” is not understood.` };
    }
  }
  if (isAhead) return { to: 'nothing', reason: 'Its day is still to come.' };
  if (
    issued !== null ||
    expires !== null ||
    identifier !== null ||
    link !== null ||
    progress === 100
  )
    return award;
  if (grade !== null) return byGrade(grade, passMark);
  if (started !== null || (progress !== null && progress > 0)) return underWay;
  return { to: 'nothing', reason: 'Nothing says that it has begun.' };
}

/** Whether nothing but a grade says how it ended. */
export const hasOnlyGrade = ({
  status,
  issued,
  expires,
  identifier,
  link,
  progress,
  grade,
}: AwardEntry): boolean =>
  grade !== null &&
  status === '' &&
  issued === null &&
  expires === null &&
  identifier === null &&
  link === null &&
  progress !== 100;

function byGrade(grade: string, passMark: number | null): Decision {
  const number = Number(
    /^-?\d+(?:[.,]\d+)?/u.exec(grade.trim())?.[0].replace(',', '.') ?? Number.NaN,
  );
  if (passMark === null || Number.isNaN(number))
    return { to: 'attempt', outcome: 'in-progress', byGrade: true };
  return number >= passMark ? award : { to: 'attempt', outcome: 'failed', byGrade: true };
}
