import type { Comparing } from '../../session/compare-ratings.ts';
import type { AttemptItem, AwardItem, CredentialItem, Resolved } from '../../session/shapes.ts';
import type { AwardEntry } from '../entries.ts';
import { knownCredentials, type KnownAttempt, type KnownAward } from '../queries.ts';
import { decide } from './decide-outcome.ts';
import { dayOfIssue } from './day-of-issue.ts';
import { knownLearning } from './known-learning.ts';
import { Tally } from './tally.ts';
import { UNNAMED } from './collect-learning.ts';

const CHUNK = 1000;

type Going = (AwardItem | AttemptItem) | null;

/**
 * Sets every award and attempt of the file beside what the workspace has of that person and credential.
 * @returns places of the people who are to be made, because something is kept of them
 */
export async function compareAwards(
  at: Comparing,
  credentials: ReadonlyMap<number, CredentialItem>,
  breathe: () => Promise<void>,
  progress: (stage: string, done: number, total: number) => void,
): Promise<number[]> {
  const { resolved, settings, items, problems } = at;
  const { collected, credentialTarget, personTarget } = resolved;
  const { awards } = collected;
  if (awards.length === 0) return [];
  const known = await knownLearning(at, breathe);
  const months = validityIn(at, credentials);
  const rules = {
    outcomes: resolved.outcomes,
    today: resolved.workspace.asOf(),
    passMark: settings.passMark,
  };
  const going: Going[] = [];
  const seen = new Map<string, number>();
  const awarded = new Map<string, string>();
  const tally = new Tally();
  const put = (key: string, item: AwardItem | AttemptItem): void => {
    const before = seen.get(key);
    const earlier = before === undefined ? null : (going[before] ?? null);
    if (before !== undefined && earlier) {
      items.skipped.push({
        ...earlier,
        reason: 'The file says it again further on; the later place counts.',
      });
      going[before] = null;
    }
    seen.set(key, going.push(item) - 1);
  };

  for (const [place, entry] of awards.entries()) {
    if (place % CHUNK === 0) {
      progress('Comparing awards', place, awards.length);
      await breathe();
    }
    const person = personTarget[collected.awardPerson[place] ?? 0] ?? -1;
    const credential = credentialTarget[collected.awardCredential[place] ?? 0] ?? -1;
    const decision = decide(entry, rules);
    const where = { at: place, person, credential, known: null };
    const skip = (reason: string): void => {
      items.skipped.push({
        ...where,
        what: 'attempt',
        outcome: 'in-progress',
        ended: null,
        reason,
      });
    };
    if (decision.to === 'nothing') {
      tally.leftOut(decision.reason);
      if (entry.status !== '' && resolved.outcomes.get(entry.status)?.outcome === null)
        problems.warn(
          'outcome-not-understood',
          entry.at,
          entry.status,
          `“${entry.status}” is not understood as an outcome. Say what it means, or correct the cell.`,
        );
      skip(decision.reason);
      continue;
    }
    const reason = reasonToSkip(resolved, place, person, credential);
    if (reason !== null) {
      skip(reason);
      continue;
    }
    const pair = `${person} ${credential}`;
    if (decision.to === 'attempt') {
      tally.attempt(decision.outcome, decision.byGrade);
      const ended = decision.outcome === 'in-progress' ? null : entry.issued;
      put(
        `${pair} attempt ${decision.outcome === 'in-progress' ? '' : (ended ?? '')} ${entry.started ?? ''}`,
        {
          ...where,
          what: 'attempt',
          outcome: decision.outcome,
          ended,
          reason: null,
        },
      );
      continue;
    }
    const dated = dayOfIssue(
      entry,
      months.get(credential) ?? null,
      settings.date,
      decision.hasExpired,
    );
    if (dated === null) {
      problems.warn(
        'expired-without-day',
        entry.at,
        entry.status,
        'It has expired, but neither its day of issue nor that of expiry is known; it is left out.',
      );
      skip('It has expired, and no day of it is known.');
      continue;
    }
    if (dated.expires !== undefined && dated.expires <= dated.issued) {
      problems.warn(
        'expires-before-issue',
        entry.at,
        dated.expires,
        `It would expire on ${dated.expires}, before it was issued on ${dated.issued}; it is left out. Correct the days in the file.`,
      );
      skip('It would expire before it was issued.');
      continue;
    }
    const stands = known.awards.get(pair)?.find((award) => award.issued === dated.issued);
    const isEndKnown = dated.isEndGuessed && (stands?.expires ?? '9999') <= rules.today;
    const expires = isEndKnown ? undefined : dated.expires;
    const there = dated.isSaid ? null : latestOf(known.awards.get(pair), entry.expires);
    const { issued } = there ?? dated;
    if (there === null) tally.day(dated);
    if ((awarded.get(pair) ?? '') < issued) awarded.set(pair, issued);
    put(`${pair} award ${issued}`, {
      ...where,
      what: 'award',
      issued,
      expires,
      known: there,
      reason: null,
    });
  }
  tally.tell(at);

  const needed = new Set<number>();
  for (const [place, item] of going.entries()) {
    if (place % CHUNK === 0) await breathe();
    if (!item) continue;
    const pair = `${item.person} ${item.credential}`;
    const entry = awards[item.at];
    if (!entry) continue;
    if (
      item.what === 'attempt' &&
      item.outcome === 'in-progress' &&
      awarded.has(pair) &&
      (entry.started ?? '') <= (awarded.get(pair) ?? '')
    ) {
      items.skipped.push({ ...item, reason: 'Another row says that it was completed.' });
      continue;
    }
    needed.add(item.person);
    if (item.what === 'award') settleAward(at, item, entry, known.awards.get(pair) ?? []);
    else
      settleAttempt(at, item, entry, known.attempts.get(pair) ?? [], known.awards.get(pair) ?? []);
  }
  return [...needed].filter((place) => resolved.peopleMade[place]?.id === null);
}

function reasonToSkip(
  { people, credentials, collected }: Resolved,
  place: number,
  person: number,
  credential: number,
): string | null {
  if (person === -1)
    return people[collected.awardPerson[place] ?? 0]?.decision === 'open'
      ? 'It is not decided who this is.'
      : 'The person is left out.';
  if (credential !== -1) return null;
  const file = collected.credentials[collected.awardCredential[place] ?? 0];
  if (credentials[collected.awardCredential[place] ?? 0]?.decision !== 'open')
    return 'The credential is left out.';
  return file?.text === UNNAMED
    ? 'The file does not say which course it is about.'
    : 'It is not decided which credential this is.';
}

/** Months of validity by place of the credential: as the file says, else as is known. */
function validityIn(
  { resolved, db }: Comparing,
  items: ReadonlyMap<number, CredentialItem>,
): ReadonlyMap<number, number | null> {
  const known = new Map(knownCredentials(db).map(({ id, validityMonths }) => [id, validityMonths]));
  return new Map(
    resolved.credentialsMade.map(({ id }, place) => {
      const said = items.get(place)?.facts.validityMonths;
      return [place, said === undefined ? (id === null ? null : (known.get(id) ?? null)) : said];
    }),
  );
}

/** Where a file gives no day of issue: the award that it may speak of. */
const latestOf = (
  known: readonly KnownAward[] | undefined,
  expires: string | null,
): KnownAward | null =>
  (expires === null ? known?.at(-1) : known?.findLast((award) => award.expires === expires)) ??
  null;

const differs = (
  said: string | number | null | undefined,
  stands: string | number | null,
): boolean => said !== null && said !== undefined && said !== stands;

/** The same certificate number is the same award, even where its day was corrected. */
function settleAward(
  { items }: Comparing,
  item: AwardItem,
  entry: AwardEntry,
  all: readonly KnownAward[],
): void {
  const byNumber =
    entry.identifier === null
      ? undefined
      : all.find(({ identifier }) => identifier === entry.identifier);
  const known = all.find(({ issued }) => issued === item.issued) ?? byNumber ?? item.known;
  if (!known) {
    items.added.push(item);
    return;
  }
  const isSame =
    known.issued === item.issued &&
    !differs(item.expires, known.expires) &&
    (['started', 'hours', 'grade', 'identifier', 'link', 'note'] as const).every(
      (field) => !differs(entry[field], known[field]),
    );
  items[isSame ? 'unchanged' : 'changed'].push({ ...item, known });
}

/** Equal, or one of them not known. */
const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** As `writeAttempts` tells which one it is. */
function settleAttempt(
  { items }: Comparing,
  item: AttemptItem,
  entry: AwardEntry,
  attempts: readonly KnownAttempt[],
  awards: readonly KnownAward[],
): void {
  const { started } = entry;
  if (
    item.outcome === 'in-progress' &&
    awards.some(({ issued }) => started === null || issued >= started)
  ) {
    items.skipped.push({ ...item, reason: 'It has led to an award since.' });
    return;
  }
  const known = attempts.find(
    (one) =>
      agree(one.started, started) &&
      (one.outcome === 'in-progress' ||
        (one.outcome === item.outcome && agree(one.ended, item.ended))),
  );
  if (!known) {
    items.added.push(item);
    return;
  }
  const isSame =
    known.outcome === item.outcome &&
    !differs(item.ended, known.ended) &&
    (['started', 'progress', 'grade', 'hours', 'note'] as const).every(
      (field) => !differs(entry[field], known[field]),
    );
  items[isSame ? 'unchanged' : 'changed'].push({ ...item, known });
}
