import type { BadgeReport, Verdict } from '#shared/contract/badges.ts';
import { AWARD_REFUSERS, VERDICTS, type VerdictName } from '#shared/credentials.ts';
import type { Tone } from '../../../components/Mark.tsx';

export type Result = Verdict['result'];
export type Verdicts = BadgeReport['verdicts'];

/** What a verdict comes to, in a word or two for a list. The whole is told where the badge is opened. */
const SHORT: Readonly<Record<VerdictName, Readonly<Record<Result, string>>>> = {
  integrity: { pass: 'unchanged', fail: 'not intact', unchecked: 'not checked' },
  issuer: { pass: 'confirmed', fail: 'not theirs', unchecked: 'not confirmed' },
  status: { pass: 'not revoked', fail: 'revoked', unchecked: 'not checked' },
  dates: { pass: 'in date', fail: 'not in date', unchecked: 'not known' },
  recipient: { pass: 'is theirs', fail: 'someone else', unchecked: 'not known' },
};

export const shortVerdict = (name: VerdictName, result: Result): string => SHORT[name][result];

/** An issuer who is not confirmed is for her to act on; what cannot be known here is merely unknown. */
export function verdictTone(name: VerdictName, result: Result): Tone {
  if (result === 'pass') return 'good';
  if (result === 'fail') return 'bad';
  return name === 'issuer' ? 'warn' : 'unknown';
}

/** How the five came out, in two lines: "3 of 5 checks passed", "1 not confirmed, 1 cannot be checked". */
export function verdictSummary(verdicts: Readonly<Record<VerdictName, Pick<Verdict, 'result'>>>): {
  readonly passed: number;
  readonly rest: string;
} {
  const of = (result: Result): VerdictName[] =>
    VERDICTS.filter((name) => verdicts[name].result === result);
  const open = of('unchecked');
  const unconfirmed = open.filter((name) => name === 'issuer').length;
  const parts: [number, string][] = [
    [of('fail').length, 'failed'],
    [unconfirmed, 'not confirmed'],
    [open.length - unconfirmed, 'cannot be checked'],
  ];
  return {
    passed: of('pass').length,
    rest: parts
      .filter(([many]) => many > 0)
      .map(([many, words]) => `${many} ${words}`)
      .join(', '),
  };
}

/** The verdict by which a badge cannot be an award, and that in a word or two; null: it can be one. */
export function refusedBy(
  verdicts: Readonly<Record<VerdictName, Pick<Verdict, 'result'>>>,
): { readonly name: VerdictName; readonly words: string } | null {
  const name = AWARD_REFUSERS.find((one) => verdicts[one].result === 'fail');
  return name === undefined ? null : { name, words: shortVerdict(name, 'fail') };
}

/** The day of an ISO instant as a badge writes it; null where it is none. */
export const dayOf = (instant: string | null): string | null =>
  instant === null ? null : (/^\d{4}-\d{2}-\d{2}/u.exec(instant)?.[0] ?? null);
