import type { CheckedBadge } from '#shared/contract/badges.ts';
import { VERDICT_WORDS, type VerdictName } from '#shared/credentials.ts';
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

function refusalOf({ report, match }: CheckedBadge, isChosen: boolean): RefusedFile | null {
  const { file, verdicts } = report;
  const failed = REFUSING.find((name) => verdicts[name].result === 'fail');
  const code = 'INVALID_INPUT';
  if (failed !== undefined) {
    const { title, reason } = verdicts[failed];
    const message = `${VERDICT_WORDS[failed]}: ${title}. ${reason}`;
    return { file, code, message, remedy: 'It was not kept.' };
  }
  if (isChosen || match.credentialId === null || match.sure) return null;
  return {
    file,
    code,
    message: `It may be the credential “${match.credential ?? ''}”, but that is not sure.`,
    remedy: 'It was not kept: say which it is with --credential.',
  };
}

/** Keeps badges with one person and makes awards of them, as one change; what is refused keeps none of the others out. */
export const importBadges: Command = async (session, request) => {
  const { client, signal } = session;
  const number = request.text('person');
  if (number === undefined) throw new UsageError('badge import needs --person NO.');
  if (request.texts('trust').length > 0) throw new UsageError('--trust is for badge verify.');
  await session.open();
  const person = await personOf(client, number);
  const title = request.text('credential');
  const chosen = title === undefined ? null : await credentialCalled(client, title);

  const checked = await checkFiles(session, request, { personId: person.id });
  const refused = [...checked.refused];
  const taken = checked.badges.filter((badge) => {
    const refusal = refusalOf(badge, chosen !== null);
    if (refusal) refused.push(refusal);
    return refusal === null;
  });
  const keep = {
    badges: taken.map(({ checkId, match }) => {
      const id = chosen ?? match.credentialId;
      const credential = id === null ? { create: true as const } : { id };
      return { of: { checkId }, personId: person.id, credential };
    }),
  };
  const kept = taken.length === 0 ? null : await follow(client.badges.keep(keep, { signal }));
  const rows = await Promise.all(
    (kept?.badgeIds ?? []).map(async (id, place) => {
      const { badge } = await client.badges.get({ id });
      return { file: taken[place]?.report.file ?? '', ...badge };
    }),
  );
  return {
    json: {
      person: person.name,
      employeeNumber: number,
      kept: kept?.rows ?? 0,
      present: kept?.present ?? 0,
      awards: kept?.awardIds.length ?? 0,
      badges: rows.map(({ file, name, credential, issuedOn, expiresOn }) => ({
        file,
        name,
        credential,
        issuedOn,
        expiresOn,
      })),
      refused: refused.map(({ file, code, message, remedy }) => ({ file, code, message, remedy })),
    },
    text: [
      ...(rows.length === 0
        ? []
        : [
            textTable(
              ['FILE', 'BADGE', 'CREDENTIAL', 'ISSUED', 'EXPIRES'],
              rows.map((row) => [row.file, row.name, row.credential, row.issuedOn, row.expiresOn]),
            ),
          ]),
      `${person.name}: kept ${kept?.rows ?? 0} · there before ${kept?.present ?? 0} · awards made ${kept?.awardIds.length ?? 0}`,
    ].join('\n'),
    complaints: refused.map(refusedLine),
    failed: refused.length > 0,
  };
};
