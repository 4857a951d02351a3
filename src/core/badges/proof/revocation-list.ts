import type { JsonObject, JsonValue, TrustedDocument } from '../types.ts';
import { credentialIn, partsOfJws } from './compact-jws.ts';
import { idOf, isObject, listOf, textOf } from './json.ts';
import type { Linked } from './open-badges-2.ts';
import type { Integrity } from './signer.ts';
import { copyText, isFresh, nothingToLookUp, type StatusJudged } from './standing.ts';
import type { TrustIndex } from './trust-index.ts';
import { fail, pass, quoted, unchecked } from './words.ts';

/** An entry of a list that says a badge is revoked: an id alone, or an object with one (`id`, or `uid` of Open Badges 1). */
function revokes(entry: JsonValue, ids: readonly string[]): JsonObject | true | null {
  if (typeof entry === 'string') return ids.includes(entry) ? true : null;
  if (!isObject(entry)) return null;
  const named = [idOf(entry), textOf(entry['uid'])];
  // Listed is revoked, unless the entry says otherwise (1EdTech Revocation List Status Method).
  const so = entry['revoked'] !== false && named.some((id) => id !== null && ids.includes(id));
  return so ? entry : null;
}

const REASONS = ['revocationReason', 'reason'];

/** What a revocation list says of a badge by its ids; both forms: OB 2.0 `revokedAssertions`, 1EdTech `revokedCredential`. */
function lookUp(document: TrustedDocument, ids: readonly string[], asOf: string): StatusJudged {
  const { content } = document;
  const jws = typeof content === 'string' ? partsOfJws(content.trim()) : null;
  const list = typeof content === 'string' ? jws && credentialIn(jws.payload) : content;
  const age = copyText(document.takenOn, asOf);
  const lines = [{ label: 'Revocation list', value: quoted(document.url, 400) }];
  const wanted = [
    {
      url: document.url,
      kind: 'revocation-list' as const,
      why: 'A newer copy says how it stands now.',
    },
  ];
  const entries = isObject(list)
    ? (list['revokedAssertions'] ?? list['revokedCredential'] ?? list['revokedCredentials'])
    : undefined;
  if (entries === undefined)
    return {
      verdict: unchecked(
        'List cannot be relied on',
        `Your copy of the revocation list holds no list. ${age}.`,
      ),
      lines,
      wanted,
    };
  const found = listOf(entries)
    .map((entry) => revokes(entry, ids))
    .find((entry) => entry !== null);
  if (found !== undefined) {
    const reason = isObject(found)
      ? REASONS.map((name) => textOf(found[name])).find((text) => text !== null)
      : null;
    const why =
      reason === null || reason === undefined ? '' : ` Reason given: “${quoted(reason)}”.`;
    return {
      verdict: fail('Revoked', `Its issuer lists it as revoked.${why} ${age}.`),
      lines,
      wanted: [],
    };
  }
  if (!isFresh(document.takenOn, null, asOf))
    return {
      verdict: unchecked(
        'Cannot be checked today',
        `${age}; the badge was not among the revoked ones then.`,
      ),
      lines,
      wanted,
    };
  return {
    verdict: pass('Not revoked', `${age}; the badge was not among the revoked ones then.`),
    lines,
    wanted: [],
  };
}

/** A badge that points to a 1EdTech revocation list. */
export function judgeRevocationList(
  url: string,
  credentialId: string | null,
  index: TrustIndex,
  asOf: string,
): StatusJudged {
  const document = index.document(url);
  if (document === null)
    return {
      verdict: unchecked(
        'Cannot be checked offline',
        `The badge points to a revocation list online, ${quoted(url, 200)}, of which you have no copy.`,
      ),
      lines: [],
      wanted: [{ url, kind: 'revocation-list', why: 'It says whether the badge was revoked.' }],
    };
  if (credentialId === null)
    return {
      verdict: unchecked(
        'Cannot be looked up',
        'The badge has no id by which the list could name it.',
      ),
      lines: [],
      wanted: [],
    };
  return lookUp(document, [credentialId], asOf);
}

/**
 * Whether an Open Badges 2.0 assertion was revoked: by what it says itself (`revoked`, as hosted ones do), or by the list that its
 * issuer's profile names.
 */
export function statusOfAssertion(
  assertion: JsonObject,
  integrity: Integrity,
  linked: Linked,
  index: TrustIndex,
  asOf: string,
): StatusJudged {
  if (assertion['revoked'] === true) {
    const reason = textOf(assertion['revocationReason']);
    const why = reason === null ? '' : ` Reason given: “${quoted(reason)}”.`;
    return {
      verdict: fail('Revoked', `The badge says itself that it is revoked.${why}`),
      lines: [],
      wanted: [],
    };
  }
  const url = linked.profile === null ? null : idOf(linked.profile['revocationList']);
  const ids = [textOf(assertion['id']), textOf(assertion['uid'])].filter((id) => id !== null);
  const document = url === null ? null : index.document(url);
  if (document !== null && ids.length > 0) return lookUp(document, ids, asOf);
  if (url !== null) return judgeRevocationList(url, ids[0] ?? null, index, asOf);
  if (linked.profile !== null && integrity.verdict.result === 'pass')
    return nothingToLookUp(integrity);
  return {
    verdict: unchecked(
      'Cannot be checked offline',
      'Whether it was revoked stands on its issuer’s site, or in a list that the issuer’s profile names. You have no copy of either.',
    ),
    lines: [],
    wanted: linked.wanted,
  };
}
