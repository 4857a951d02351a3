import type { BadgeReport, Verdict } from '../types.ts';

type Verdicts = BadgeReport['verdicts'];

const PROVES_NOTHING = 'As the badge is not intact, that proves nothing.';

/**
 * Verdicts of a badge that is not intact: whoever altered it may have written its days and its recipient as well, so that neither
 * passes. What fails by what the badge itself says stays as it is.
 *
 * @param name the person with whom the recipient was compared
 */
export function asNotIntact(verdicts: Verdicts, name: string | null): Verdicts {
  const { integrity, dates, recipient } = verdicts;
  if (integrity.result !== 'fail') return verdicts;
  return {
    ...verdicts,
    dates: unproven(dates, 'Cannot be told', `It says: ${lower(dates.reason)}`),
    recipient: unproven(recipient, `Names ${name ?? 'somebody here'}`, recipient.reason),
  };
}

const unproven = (verdict: Verdict, title: string, says: string): Verdict =>
  verdict.result === 'pass'
    ? { result: 'unchecked', title, reason: `${says} ${PROVES_NOTHING}` }
    : verdict;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
