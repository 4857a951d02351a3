import type { LearningOutcome, SkillFileReading } from '#shared/contract/skill-files.ts';
import type { Collected } from '../../session/file-shapes.ts';
import type { Session } from '../../session/session.ts';
import type { SheetReading } from '../../types.ts';
import type { AwardEntry } from '../entries.ts';
import { readOutcome } from '../values/outcomes.ts';
import { hasOnlyGrade } from './decide-outcome.ts';
import { outcomesIn } from './outcomes-of-file.ts';

const MOST = 400;

/** Those to look at first: not understood, then guessed, then the most frequent. */
export const presentOutcomes = (
  session: Session,
  { outcomeTexts }: Collected,
): SkillFileReading['outcomes'] =>
  [...outcomesIn(outcomeTexts, session.outcomes)]
    .map(([text, reading]) => ({ text, cells: outcomeTexts.get(text) ?? 0, ...reading }))
    .sort(
      (a, b) =>
        Number(a.outcome !== null) - Number(b.outcome !== null) ||
        Number(b.guessed) - Number(a.guessed) ||
        b.cells - a.cells,
    )
    .slice(0, MOST);

/** Whether an award is to be dated by the settings, because the file gives no day of it. */
export function isDayUnsaid(
  { status, issued, expires, progress, identifier, link }: AwardEntry,
  chosen: ReadonlyMap<string, LearningOutcome>,
): boolean {
  if (issued !== null) return false;
  if (status === '')
    return expires !== null || progress === 100 || identifier !== null || link !== null;
  const outcome = outcomesIn(new Map([[status, 1]]), chosen).get(status)?.outcome;
  return (outcome ?? readOutcome(status).outcome) === 'awarded';
}

/** For how much the file itself gives no currency, no level, no course, nothing but a grade. */
export function unsaidOfLearning(
  readings: readonly SheetReading[],
): Pick<SkillFileReading['unsaid'], 'currency' | 'level' | 'course' | 'outcome'> {
  const unsaid = { currency: 0, level: 0, course: 0, outcome: 0 };
  for (const { credentials, awards } of readings) {
    for (const { price, rowPrice, skills } of credentials) {
      const amount = price ?? rowPrice;
      if (amount !== null && amount.currency === null && amount.units > 0) unsaid.currency++;
      for (const { level } of skills) if (level === '') unsaid.level++;
    }
    for (const award of awards) {
      if (award.credential.title === '') unsaid.course++;
      if (hasOnlyGrade(award)) unsaid.outcome++;
    }
  }
  return unsaid;
}
