import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { isProblem, Problem } from '#shared/errors.ts';
import { verifyBadge } from '../proof/index.ts';
import { BADGE_LIMITS, factsWith, isObject, readBadge } from '../read/index.ts';
import type { JsonObject, ReadBadge, Trust } from '../types.ts';
import { anotherFile } from './another-file.ts';
import { indentJson } from './indent-json.ts';
import { CHECK_LIMITS } from './limits.ts';
import { packReport } from './packed-report.ts';
import { RecipientSearch } from './recipient-search.ts';
import type {
  Checked,
  PartialReport,
  RawText,
  Reply,
  Request,
  SentProblem,
  Setup,
  Source,
} from './thread-messages.ts';

/** Entry of a thread that reads and judges badges, one after another. It may be ended at any moment. */

let setup: Setup | null = null;
let search: RecipientSearch | null = null;
let copies: Map<string, JsonObject | string> | null = null;

const PICTURES: ReadonlySet<string> = new Set([
  'image/png',
  'image/svg+xml',
  'image/jpeg',
  'image/webp',
]);

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function bytesOf(source: Source, name: string): Uint8Array {
  if ('bytes' in source) return source.bytes;
  // Looked at before: a file of many gigabytes is not read to find that out.
  if (statSync(source.path).size > BADGE_LIMITS.fileBytes) {
    throw new Problem(
      'FILE_TOO_LARGE',
      `The file is larger than ${Math.round(BADGE_LIMITS.fileBytes / 2 ** 20)} MB.`,
      'Badges are far smaller: check that this is the right file.',
      { file: name },
    );
  }
  const bytes = readFileSync(source.path);
  if (source.sha256 !== undefined && source.sha256 !== sha256Of(bytes)) throw anotherFile(name);
  return bytes;
}

/** Copies of what badges name only by address: badge classes and profiles. */
function resolverOf({ documents }: Trust): (url: string) => JsonObject | null {
  const byUrl = (copies ??= new Map(documents.map(({ url, content }) => [url, content])));
  return (url) => {
    const content = byUrl.get(url);
    return isObject(content) ? content : null;
  };
}

async function check(source: Source, name: string): Promise<Checked> {
  if (!setup) throw new Error('There was no setup');
  const bytes = bytesOf(source, name);
  const badge = readBadge(bytes, name);
  const { verdicts, keys, proof, wanted } = await verifyBadge(badge, setup.trust, setup.asOf);
  const facts = factsWith(badge, resolverOf(setup.trust));
  const report: PartialReport = {
    file: name,
    sizeBytes: bytes.length,
    format: badge.format,
    carrier: badge.carrier,
    version: badge.version,
    asOf: setup.asOf,
    facts,
    verdicts,
    keys: [...keys],
    proof: [...proof],
    wanted: [...wanted],
    warnings: [...badge.warnings],
  };
  const found = search?.find(badge.recipients, [name, facts.recipient.name ?? '']);
  return {
    report: packReport(report),
    sha256: sha256Of(bytes),
    sizeBytes: bytes.length,
    recipients: badge.recipients,
    recipientName: facts.recipient.name,
    personId: found?.personId ?? null,
    searched: found?.searched ?? 'nobody',
    hasPicture: pictureOf(badge) !== null,
    name: facts.name,
    achievement: facts.achievement,
    issuer: facts.issuer.name,
    issuerId: facts.issuer.id,
  };
}

/** Whether the picture can be shown: of a kind that browsers draw, and of sensible size. */
function pictureOf({ picture }: ReadBadge): ReadBadge['picture'] {
  if (!picture || !PICTURES.has(picture.type)) return null;
  return picture.bytes.length <= CHECK_LIMITS.pictureBytes ? picture : null;
}

function pictureUrl(badge: ReadBadge): string | null {
  const picture = pictureOf(badge);
  return picture && `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`;
}

function rawOf({ text, jws }: ReadBadge): RawText {
  const shown = jws ? text : indentJson(text);
  const most = CHECK_LIMITS.rawCharacters;
  const json = (part: object): string => JSON.stringify(part, null, 2);
  const payload = jws && json(jws.payload);
  return {
    text: shown.slice(0, most),
    header: jws && json(jws.header),
    payload: payload && payload.slice(0, most),
    truncated: shown.length > most || (payload?.length ?? 0) > most,
  };
}

/** Whatever was not foreseen: the file is at fault for all a person can do about it. */
function problemOf(error: unknown, name: string): SentProblem {
  if (isProblem(error)) {
    const { code, message, remedy, where } = error;
    return { code, message, remedy, where };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const where = { file: name };
  return /^E[A-Z]+$/u.test(code)
    ? {
        code: code === 'ENOENT' ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE',
        message: `This could not be read from the disk (${code}).`,
        remedy: 'Close it in other programs, or copy it to this computer, and try again.',
        where,
      }
    : {
        code: 'FILE_DAMAGED',
        message: 'This is damaged in a way that keeps it from being read.',
        remedy: 'Download the badge again from where it was issued, or ask the issuer for it.',
        where,
        stack: error instanceof Error ? error.stack : String(error),
      };
}

async function answer(request: Exclude<Request, { type: 'setup' }>): Promise<Reply> {
  const { source, name } = request;
  try {
    if (request.type === 'check') return { type: 'checked', checked: await check(source, name) };
    const badge = readBadge(bytesOf(source, name), name);
    return request.type === 'raw'
      ? { type: 'raw', raw: rawOf(badge) }
      : { type: 'picture', dataUrl: pictureUrl(badge) };
  } catch (error) {
    return { type: 'refused', problem: problemOf(error, name) };
  }
}

const port = parentPort;
port?.on('message', (request: Request) => {
  if (request.type === 'setup') {
    setup = request.setup;
    copies = null;
    search = setup.people && new RecipientSearch(setup.people, setup.hashes);
  } else
    void answer(request).then((reply) =>
      port.postMessage(reply, reply.type === 'checked' ? [reply.checked.report.buffer] : []),
    );
});
port?.postMessage({ type: 'ready' } satisfies Reply);
