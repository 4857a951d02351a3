import { isYes, saysYesOrNo } from '../values/outcomes.ts';
import type { AttemptItem, AwardItem, Compared, CredentialItem } from '../../session/shapes.ts';
import type { AwardEntry } from '../entries.ts';

interface Presented {
  readonly who: string | null;
  readonly skill: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly date: string | null;
  readonly reason: string | null;
}

/** A credential of the file, with what it changes. */
export function presentCredential({ resolved }: Compared, item: CredentialItem): Presented {
  const { collected, known, credentialsMade } = resolved;
  const file = collected.credentials[item.at];
  const id = credentialsMade[item.credential]?.id ?? null;
  const there = id === null ? undefined : known.credentials.get(id);
  return {
    who: there?.issuer ?? file?.issuer ?? null,
    skill: there?.title ?? file?.title ?? '',
    before: item.before,
    after: item.after,
    date: item.price?.validFrom ?? null,
    reason: item.reason,
  };
}

const WORDS = { 'in-progress': 'under way', failed: 'failed', withdrawn: 'given up' } as const;

/** An award or attempt of the file beside what stands of it. */
export function presentLearning({ resolved }: Compared, item: AwardItem | AttemptItem): Presented {
  const { collected, known, people, credentialsMade } = resolved;
  const entry = collected.awards[item.at];
  const place = collected.awardPerson[item.at] ?? 0;
  const id = people[place]?.id ?? null;
  const name = id === null ? undefined : known.people.people[known.people.byId(id) ?? -1]?.name;
  const file = collected.credentials[collected.awardCredential[item.at] ?? 0];
  const credential = credentialsMade[item.credential]?.id ?? null;
  return {
    who: name ?? collected.people[place]?.text ?? null,
    skill:
      (credential === null ? undefined : known.credentials.get(credential)?.title) ??
      file?.text ??
      '',
    ...(item.what === 'award' ? ofAward(item, entry) : ofAttempt(item, entry)),
    reason: item.reason,
  };
}

const joined = (parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(', ');

const said = (entry: Pick<AwardEntry, 'grade' | 'hours' | 'identifier'> | undefined): string[] => [
  entry?.grade ? `grade ${entry.grade}` : '',
  entry?.hours ? `${entry.hours} h` : '',
  entry?.identifier ? `no. ${entry.identifier}` : '',
];

function ofAward(
  { known, issued, expires }: AwardItem,
  entry: AwardEntry | undefined,
): Pick<Presented, 'before' | 'after' | 'date'> {
  return {
    date: issued,
    before: known
      ? joined([
          'awarded',
          known.issued !== issued && known.issued,
          known.expires && `until ${known.expires}`,
          ...said(known),
        ])
      : null,
    after: joined([
      'awarded',
      (expires ?? known?.expires) && `until ${expires ?? known?.expires}`,
      // The day beside it is not the file's own.
      known === null && entry?.issued === null && 'day of issue not in the file',
      ...said(known ? filled(known, entry) : entry),
    ]),
  };
}

const filled = (
  known: NonNullable<AwardItem['known']>,
  entry: AwardEntry | undefined,
): Pick<AwardEntry, 'grade' | 'hours' | 'identifier'> => ({
  grade: entry?.grade ?? known.grade,
  hours: entry?.hours ?? known.hours,
  identifier: entry?.identifier ?? known.identifier,
});

function ofAttempt(
  { known, outcome, ended, reason }: AttemptItem,
  entry: AwardEntry | undefined,
): Pick<Presented, 'before' | 'after' | 'date'> {
  const share = (progress: number | null | undefined): string =>
    (progress ?? null) === null ? '' : `${progress} %`;
  return {
    date: ended ?? entry?.started ?? entry?.issued ?? null,
    before: known
      ? joined([WORDS[known.outcome], share(known.progress), known.grade && `grade ${known.grade}`])
      : null,
    after:
      reason !== null && entry
        ? written(entry)
        : joined([WORDS[outcome], share(entry?.progress), entry?.grade && `grade ${entry.grade}`]),
  };
}

/** Of what stays out: what the file writes. */
const written = ({ status, issued, grade }: AwardEntry): string | null =>
  (saysYesOrNo(status) && isYes(status) ? 'yes' : status) || issued || grade;
