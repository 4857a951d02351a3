import type * as z from 'zod';
import type { awardFields } from '#shared/contract/awards.ts';
import { AWARD_REFUSERS, VERDICT_WORDS } from '#shared/credentials.ts';
import { Problem } from '#shared/errors.ts';
import type { AwardDraft } from '#core/credentials/index.ts';
import type { BadgeReport } from '../types.ts';
import { expiryDay, issueDay } from './date-rules.ts';

/** What she says of the award herself, in place of what the badge says. */
export type AwardWishes = {
  readonly [Field in keyof z.output<typeof awardFields>]?:
    z.output<typeof awardFields>[Field] | undefined;
};

/** @throws Problem INVALID_INPUT where the badge was tampered with, is another issuer's, or was revoked */
export function refuseAward({ file, verdicts }: BadgeReport): void {
  const failed = AWARD_REFUSERS.find((name) => verdicts[name].result === 'fail');
  if (failed === undefined) return;
  throw new Problem(
    'INVALID_INPUT',
    `No award can be made of this badge. ${VERDICT_WORDS[failed]}: ${verdicts[failed].reason}`,
    'Ask the issuer for a valid badge, or record the award by hand.',
    { file },
  );
}

/** The award that a badge proves. @throws Problem INVALID_INPUT where neither says when it was issued */
export function awardDraft(
  report: BadgeReport,
  wishes: AwardWishes,
  whose: { readonly personId: number; readonly credentialId: number; readonly badgeId: number },
): AwardDraft {
  const { facts, file } = report;
  const issued = wishes.issued ?? issueDay(facts.issuedOn);
  if (issued === null) {
    throw new Problem(
      'INVALID_INPUT',
      'The badge does not say on which day it was issued.',
      'Enter the day on which the award begins.',
      { file },
    );
  }
  // Where the badge does not expire, the validity of the credential decides.
  const expires = wishes.expires === undefined ? expiryDay(facts.expiresOn) : wishes.expires;
  const given = Object.fromEntries(
    Object.entries(wishes).filter(([, value]) => value !== undefined),
  );
  return {
    ...(facts.grade === null ? {} : { grade: facts.grade.slice(0, 200) }),
    ...given,
    ...(expires === null && wishes.expires === undefined ? {} : { expires }),
    ...whose,
    issued,
    source: 'badge',
  };
}
