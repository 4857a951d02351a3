import type { Credential } from '#shared/contract/credentials.ts';
import { formatNumber } from '../../app/format.ts';
import { formatRatio } from '../../components/figures/percent.ts';

type Experience = Credential['experience'];

/** `75 %, 3 of 4`; who gave up or is under way is not in it. */
export const passWords = ({ awarded, failed, passRate }: Experience): string =>
  passRate === null
    ? 'nobody has finished'
    : `${formatRatio(passRate)}, ${formatNumber(awarded)} of ${formatNumber(awarded + failed)}`;

/** `median 42 days of 5` awards whose start is known. */
export const daysWords = ({ medianDays, daysKnown }: Experience): string =>
  medianDays === null
    ? 'no start recorded'
    : `median ${formatNumber(medianDays, Number.isInteger(medianDays) ? 0 : 1)} days of ${formatNumber(daysKnown)}`;
