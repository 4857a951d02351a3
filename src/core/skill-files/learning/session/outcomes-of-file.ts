import type { LearningOutcome } from '#shared/contract/skill-files.ts';
import { isYes, readOutcome, saysYesOrNo, type OutcomeReading } from '../values/outcomes.ts';

/** Text of an outcome → what it is taken for. */
export type OutcomesOfFile = ReadonlyMap<string, OutcomeReading>;

const ANSWERED = /^(?<heading>.+): (?<answer>[^:]{1,12})$/su;

/** What every text that says how learning ended means; what she chose counts first. */
export const outcomesIn = (
  texts: ReadonlyMap<string, number>,
  chosen: ReadonlyMap<string, LearningOutcome>,
): OutcomesOfFile =>
  new Map(
    [...texts.keys()].map((text) => {
      const choice = chosen.get(text);
      return [
        text,
        choice === undefined
          ? ofText(text)
          : { outcome: choice, why: 'chosen by you', guessed: false },
      ];
    }),
  );

/** "Completed: No" says that it is under way; "Removed from program: Yes" that it was given up. */
function ofText(text: string): OutcomeReading {
  const { heading, answer } = ANSWERED.exec(text)?.groups ?? {};
  if (heading === undefined || answer === undefined || !saysYesOrNo(answer))
    return readOutcome(text);
  const meant = readOutcome(heading).outcome;
  const isOfDone = meant === null || meant === 'awarded';
  if (isYes(answer))
    return {
      outcome: meant === null || meant === 'left-out' ? 'awarded' : meant,
      why: `yes, under “${heading}”`,
      guessed: meant === null,
    };
  return {
    outcome: isOfDone ? 'in-progress' : meant === 'left-out' ? 'in-progress' : 'left-out',
    why: `no, under “${heading}”`,
    guessed: meant === null,
  };
}
