import type { JsonObject, JsonValue, Verdict } from '../types.ts';
import { entryOf, wholeNumber } from './bitstring.ts';
import { idOf, isObject, listOf, textOf, typesOf } from './json.ts';
import { judgeRevocationList } from './revocation-list.ts';
import { copyText, isFresh, nothingToLookUp, onlyVerdict, type StatusJudged } from './standing.ts';
import type { Integrity, ProofLine, Wanted } from './signer.ts';
import { sameIdentifier } from './dids.ts';
import { statusListOf, type StatusList } from './status-list.ts';
import { FILE_SCHEME } from './trust.ts';
import type { TrustIndex } from './trust-index.ts';
import { counted, fail, pass, quoted, unchecked } from './words.ts';

interface Entry {
  readonly url: string;
  readonly index: number;
  readonly purpose: string;
  readonly size: number;
  readonly messages: readonly JsonValue[];
}

/** An entry as the badge writes it (Bitstring Status List 1.0 §2.1; StatusList2021). Null: it leaves out what is needed. */
function entryIn(status: JsonObject): Entry | null {
  const url = textOf(status['statusListCredential']);
  const index = wholeNumber(status['statusListIndex']);
  const size = status['statusSize'] === undefined ? 1 : wholeNumber(status['statusSize']);
  if (url === null || index === null || size === null || size < 1 || size > 32) return null;
  const purpose = textOf(status['statusPurpose']) ?? 'revocation';
  return { url, index, purpose, size, messages: listOf(status['statusMessage']) };
}

const WITHDRAWN: Readonly<Record<string, { title: string; verb: string }>> = {
  revocation: { title: 'Revoked', verb: 'revoked' },
  suspension: { title: 'Suspended', verb: 'suspended' },
};

interface Asked {
  readonly index: TrustIndex;
  readonly asOf: string;
  readonly issuer: string | null;
  readonly credentialId: string | null;
}

async function judgeEntry(entry: Entry, asked: Asked): Promise<StatusJudged> {
  const { index, asOf } = asked;
  const lastPart = entry.url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const byName = index.document(FILE_SCHEME + lastPart.replace(/\.(json|jsonld|jwt|jws)$/i, ''));
  const document = index.document(entry.url) ?? byName;
  const wanted: Wanted[] = [
    { url: entry.url, kind: 'status-list', why: 'It says whether the badge was revoked.' },
  ];
  if (document === null)
    return {
      verdict: unchecked(
        'Cannot be checked offline',
        `The badge points to a status list online, ${quoted(entry.url, 200)}, of which you have no copy.`,
      ),
      lines: [],
      wanted,
    };
  const list = await statusListOf(document, index, asOf);
  const age = copyText(document.takenOn, asOf);
  if ('unusable' in list)
    return {
      verdict: unchecked('List cannot be relied on', `${list.unusable} ${age}.`),
      lines: [],
      wanted,
    };
  const foreign = !sameIssuer(list, asked.issuer);
  // Found by its name alone, a list must at least be of the badge's issuer.
  if (document === byName && document.url.startsWith(FILE_SCHEME) && foreign)
    return {
      verdict: unchecked(
        'Cannot be checked offline',
        `A list called ${quoted(lastPart, 80)} is pinned, but it is of another issuer.`,
      ),
      lines: [],
      wanted,
    };
  const read = readEntry(entry, list, asked, age, foreign);
  const stale = read.result === 'unchecked' || !isFresh(document.takenOn, list.validUntil, asOf);
  return { verdict: read, lines: linesOf(entry, list), wanted: stale ? wanted : [] };
}

const sameIssuer = (list: StatusList, issuer: string | null): boolean =>
  list.issuer !== null && issuer !== null && sameIdentifier(list.issuer, issuer);

/** What is to be said of a list that does not stand as firmly as it could. */
function remarks(list: StatusList, foreign: boolean): string {
  const parts = [
    list.signature === 'unsigned' ? 'The list is not signed.' : '',
    list.signature === 'unchecked' ? 'The signature of the list could not be checked.' : '',
    foreign ? `The list is of another issuer, ${quoted(list.issuer ?? 'not named', 120)}.` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` ${parts.join(' ')}`;
}

function readEntry(
  entry: Entry,
  list: StatusList,
  { asOf }: Asked,
  age: string,
  foreign: boolean,
): Verdict {
  const number = entry.index.toLocaleString('en-GB');
  if (list.purposes.length > 0 && !list.purposes.includes(entry.purpose))
    return unchecked(
      'Is another list',
      `The badge asks about ${quoted(entry.purpose, 40)}; the list that you pinned is about ${quoted(list.purposes.join(', '), 80)}.`,
    );
  const size = Math.max(entry.size, list.size);
  const value = entryOf(list.bits, entry.index, size);
  if (value === null)
    return unchecked(
      'Entry is not in the list',
      `The badge points to entry ${number}, beyond the end of your copy. ${age}.`,
    );
  const remark = remarks(list, foreign);
  const withdrawn = WITHDRAWN[entry.purpose];
  if (value !== 0 && withdrawn !== undefined)
    return fail(
      withdrawn.title,
      `Its issuer has ${withdrawn.verb} it: entry ${number} of the status list is set. ${age}.${remark}`,
    );
  if (value !== 0)
    return unchecked(
      'Carries a note of its issuer',
      `Entry ${number} of its status list (${quoted(entry.purpose, 40)}) is ${value}${messageOf(entry, value)}. ${age}.${remark}`,
    );
  const then = withdrawn === undefined ? 'carried no note then' : `was not ${withdrawn.verb} then`;
  if (!isFresh(list.document.takenOn, list.validUntil, asOf))
    return unchecked(
      'Cannot be checked today',
      `The badge points to a status list online. ${age}; entry ${number} ${then}.${remark}`,
    );
  return pass(
    withdrawn === undefined ? 'No note on it' : `Not ${withdrawn.verb}`,
    `${age}; entry ${number} of the status list ${then}.${remark}`,
  );
}

function messageOf(entry: Entry, value: number): string {
  const message = entry.messages.filter(isObject).find((each) => {
    const status = textOf(each['status']);
    return status !== null && Number(status) === value;
  });
  const text = message === undefined ? null : textOf(message['message']);
  return text === null ? '' : `: “${quoted(text)}”`;
}

function linesOf(entry: Entry, list: StatusList): ProofLine[] {
  const entries = Math.floor((list.bits.length * 8) / Math.max(entry.size, list.size));
  return [
    { label: 'Status list', value: quoted(entry.url, 400) },
    {
      label: 'Status entry',
      value: `${entry.index.toLocaleString('en-GB')} of ${counted(entries, 'entry', 'entries')}, ${entry.purpose}`,
    },
    { label: 'Status list signature', value: list.signature },
  ];
}

async function judgeStatus(status: JsonValue, asked: Asked): Promise<StatusJudged> {
  const types = typesOf(status);
  if (
    isObject(status) &&
    types.some((type) => ['BitstringStatusListEntry', 'StatusList2021Entry'].includes(type))
  ) {
    const entry = entryIn(status);
    if (entry !== null) return judgeEntry(entry, asked);
    return onlyVerdict(
      unchecked(
        'Pointer is not whole',
        'The badge points to a status list, but not to which entry of it.',
      ),
    );
  }
  const url = idOf(status);
  if (types.includes('1EdTechRevocationList') && url !== null)
    return judgeRevocationList(url, asked.credentialId, asked.index, asked.asOf);
  const kind = types[0] ?? 'unnamed';
  return onlyVerdict(
    unchecked(
      'Cannot be checked here',
      `The badge names a way to look up revocation that this program does not know (${quoted(kind, 60)}).`,
    ),
  );
}

/** Pointers of one badge that are followed; each costs a look into a list that is read once. */
const MOST_STATUSES = 200;
/** Technical lines on them: those of twenty lists. */
const MOST_LINES = 60;

/** What is left open where a badge points to more lists than are looked into. */
const tooMany = (count: number): StatusJudged =>
  onlyVerdict(
    unchecked(
      'Not all were looked at',
      `The badge points to ${counted(count, 'list entry', 'list entries')}; only the first ${MOST_STATUSES} were looked at, and none of them withdraws it.`,
    ),
  );

/** Whether a credential was revoked, by the lists that it points to and she has copies of. Several: each has to say no. */
export async function statusOf(
  credential: JsonObject,
  integrity: Integrity,
  index: TrustIndex,
  asOf: string,
): Promise<StatusJudged> {
  const stated = listOf(credential['credentialStatus']);
  const statuses = stated.slice(0, MOST_STATUSES);
  if (statuses.length === 0) return nothingToLookUp(integrity);
  const asked: Asked = {
    index,
    asOf,
    issuer: idOf(credential['issuer']),
    credentialId: textOf(credential['id']),
  };
  const judged = await Promise.all(statuses.map((status) => judgeStatus(status, asked)));
  const results = stated.length > MOST_STATUSES ? [tooMany(stated.length), ...judged] : judged;
  const verdict = (['fail', 'unchecked', 'pass'] as const)
    .map((result) => results.find((each) => each.verdict.result === result))
    .find((found) => found !== undefined)?.verdict;
  return {
    verdict: verdict ?? nothingToLookUp(integrity).verdict,
    lines: results.flatMap(({ lines }) => lines).slice(0, MOST_LINES),
    wanted: results.flatMap(({ wanted }) => wanted),
  };
}
