import type { CheckedBadge, KeptBadge } from '#shared/contract/badges.ts';
import { VERDICT_WORDS, type VerdictName } from '#shared/credentials.ts';
import { isIsoDate } from '#shared/dates.ts';
import { Problem } from '#shared/errors.ts';
import type { Client } from '#worker/client.ts';
import { textTable } from '../output.ts';
import { follow } from '../progress.ts';
import { UsageError } from '../usage.ts';
import { checkFiles, refusedLine, type RefusedFile } from './badge-check.ts';
import type { Command } from './command.ts';
import { personOf } from './person-of.ts';

/** What keeps a badge from becoming an award where nobody can be asked. */
const REFUSING: readonly VerdictName[] = ['integrity', 'issuer', 'status', 'recipient'];

const MOST_ALIKE = 1000;
/** Kept badges asked for at once. */
const PAGE = 500;

/** The entry of the catalogue with this title. @throws Problem NOT_FOUND, or INVALID_INPUT where several have it */
async function credentialCalled(client: Client, title: string): Promise<number> {
  const options = await client.credentials.options({ search: title, limit: MOST_ALIKE });
  const same = options.filter((one) => one.title.toLowerCase() === title.toLowerCase());
  const [only] = same;
  if (!only) {
    throw new Problem(
      'NOT_FOUND',
      `There is no credential “${title}” in the catalogue.`,
      'Add it in the program, or leave out --credential to have one made of what the badge says.',
    );
  }
  if (same.length > 1) {
    throw new Problem(
      'INVALID_INPUT',
      `Several credentials are called “${title}”: of ${same.map(({ issuer }) => issuer ?? 'nobody').join(', ')}.`,
      'Rename one of them, or keep the badge in the program.',
    );
  }
  return only.id;
}

interface Wishes {
  /** Whose they are; null: of whoever they were given to, by the e-mail address. */
  readonly personId: number | null;
  /** The entry of the catalogue; null: the one that each was before, or a new one. */
  readonly credentialId: number | null;
}

/** Why nothing is kept of a badge. */
function refusalOf({ report, match }: CheckedBadge, wishes: Wishes): RefusedFile | null {
  const { file, facts, verdicts } = report;
  const refused = (message: string, remedy: string): RefusedFile => ({
    file,
    code: 'INVALID_INPUT',
    message,
    remedy,
  });
  const failed = REFUSING.find((name) => verdicts[name].result === 'fail');
  if (failed !== undefined) {
    const { title, reason } = verdicts[failed];
    return refused(`${VERDICT_WORDS[failed]}: ${title}. ${reason}`, 'It was not kept.');
  }
  if (wishes.personId === null && match.personId === null) {
    const { title, reason } = verdicts.recipient;
    const words = `${VERDICT_WORDS.recipient}: ${title}. ${reason}`;
    return refused(words, 'It was not kept: say whose it is with --person.');
  }
  if (!isIsoDate(facts.issuedOn?.slice(0, 10) ?? '')) {
    const words = 'The badge does not say on which day it was issued.';
    return refused(words, 'It was not kept: keep it in the program, where the day can be entered.');
  }
  if (wishes.credentialId !== null || match.credentialId === null || match.sure) return null;
  return refused(
    `It may be the credential “${match.credential ?? ''}”, but that is not sure.`,
    'It was not kept: say which it is with --credential.',
  );
}

/** What is kept under these ids. */
async function listed(client: Client, ids: readonly number[]): Promise<Map<number, KeptBadge>> {
  const byId = new Map<number, KeptBadge>();
  for (let at = 0; at < ids.length; at += PAGE) {
    const page = await client.badges.list({ ids: ids.slice(at, at + PAGE), limit: PAGE });
    for (const badge of page.badges) byId.set(badge.id, badge);
  }
  return byId;
}

/**
 * Keeps badges with one person, or each with whom it was given to, and makes awards of them, as one change; what is refused keeps
 * none of the others out.
 */
export const importBadges: Command = async (session, request) => {
  const { client, signal } = session;
  if (request.texts('trust').length > 0) throw new UsageError('--trust is for badge verify.');
  await session.open();
  const number = request.text('person');
  const person = number === undefined ? null : await personOf(client, number);
  const title = request.text('credential');
  const wishes: Wishes = {
    personId: person?.id ?? null,
    credentialId: title === undefined ? null : await credentialCalled(client, title),
  };

  const checked = await checkFiles(session, request, person ? { personId: person.id } : {});
  const refused = [...checked.refused];
  const taken = checked.badges.flatMap((badge) => {
    const refusal = refusalOf(badge, wishes);
    const personId = wishes.personId ?? badge.match.personId;
    if (refusal) refused.push(refusal);
    if (refusal || personId === null) return [];
    const id = wishes.credentialId ?? badge.match.credentialId;
    const credential = id === null ? { create: true as const } : { id };
    return [{ file: badge.report.file, of: { checkId: badge.checkId }, personId, credential }];
  });
  const badges = taken.map(({ of, personId, credential }) => ({ of, personId, credential }));
  const kept =
    badges.length === 0 ? null : await follow(client.badges.keep({ badges }, { signal }));
  const ids = kept?.badgeIds ?? [];
  const byId = await listed(client, [...new Set(ids)]);
  const rows = ids.flatMap((id, place) => {
    const badge = byId.get(id);
    return badge ? [{ ...badge, file: taken[place]?.file ?? '' }] : [];
  });
  const counts = {
    kept: kept?.rows ?? 0,
    present: kept?.present ?? 0,
    awards: kept?.awardIds.length ?? 0,
  };
  const whose = person?.name ?? peopleOf(rows);
  return {
    json: {
      person: person?.name ?? null,
      employeeNumber: number ?? null,
      ...counts,
      badges: rows.map((row) => ({
        file: row.file,
        person: row.person,
        name: row.name,
        credential: row.credential,
        issuedOn: row.issuedOn,
        expiresOn: row.expiresOn,
      })),
      refused: refused.map(({ file, code, message, remedy }) => ({ file, code, message, remedy })),
    },
    text: [
      ...(rows.length === 0
        ? []
        : [
            textTable(
              ['FILE', 'PERSON', 'BADGE', 'CREDENTIAL', 'ISSUED', 'EXPIRES'],
              rows.map((row) => [
                row.file,
                row.person,
                row.name,
                row.credential,
                row.issuedOn,
                row.expiresOn,
              ]),
            ),
          ]),
      `${whose}: kept ${counts.kept} · there before ${counts.present} · awards made ${counts.awards}`,
    ].join('\n'),
    complaints: refused.map(refusedLine),
    failed: refused.length > 0,
  };
};

/** "Ana Silva", "3 people". */
function peopleOf(rows: readonly KeptBadge[]): string {
  const people = new Map(rows.map(({ personId, person }) => [personId, person]));
  const [only] = people.values();
  return people.size === 1 && only !== undefined ? only : `${people.size} people`;
}
