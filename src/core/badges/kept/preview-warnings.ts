import { VERDICT_WORDS, type VerdictName } from '#shared/credentials.ts';
import type { IsoDate } from '#shared/dates.ts';
import { foldKey } from '#core/people/index.ts';
import type { BadgeReport } from '../types.ts';

export interface PreviewedCredential {
  readonly title: string;
  readonly issuer: string | null;
}

interface Award {
  readonly asOf: IsoDate;
  readonly issued: IsoDate | null;
  readonly expires: IsoDate | null;
  readonly person: string;
  /** Skills that the credential certifies. */
  readonly skills: number;
  /** The person has an award of it of that very day. */
  readonly isThere: boolean;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
function dayText(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** Verdicts that the person who decides should have read; dates are told by the days of the award. */
const TOLD: readonly VerdictName[] = ['integrity', 'issuer', 'status', 'recipient'];

/** What to know before an award is made of a badge. */
export function previewWarnings(
  { facts, verdicts }: BadgeReport,
  credential: PreviewedCredential | null,
  award: Award,
): string[] {
  const warnings = TOLD.filter((name) => verdicts[name].result !== 'pass').map(
    (name) => `${VERDICT_WORDS[name]}: ${verdicts[name].title}. ${verdicts[name].reason}`,
  );
  const { asOf, issued, expires, person, skills, isThere } = award;
  if (issued === null) {
    warnings.push('The badge does not say when it was issued: enter the day.');
  } else if (issued > asOf) {
    warnings.push(`It counts from ${dayText(issued)} on, not yet on ${dayText(asOf)}.`);
  }
  if (expires !== null && expires <= asOf) {
    warnings.push(`It has expired: from ${dayText(expires)} on it certifies nothing.`);
  }
  if (credential) warnings.push(...differences(facts, credential));
  if (skills === 0) {
    const title = credential?.title ?? facts.name;
    warnings.push(`“${title}” certifies no skills yet, so no level rises.`);
  }
  if (isThere && issued !== null) {
    warnings.push(
      `${person} has an award of it of ${dayText(issued)}: the badge is added to that.`,
    );
  }
  return warnings;
}

/** Where badge and catalogue call things by other names. */
function differences(
  { name, issuer }: BadgeReport['facts'],
  credential: PreviewedCredential,
): string[] {
  const found: string[] = [];
  if (foldKey(name) !== foldKey(credential.title)) {
    found.push(`The badge is called “${name}”, the credential “${credential.title}”.`);
  }
  const { issuer: body } = credential;
  if (issuer.name !== null && body !== null && foldKey(issuer.name) !== foldKey(body)) {
    found.push(`The badge names ${issuer.name} as its issuer, the credential is of ${body}.`);
  }
  return found;
}
