import type { JsonObject, TrustedDocument } from '../types.ts';
import { bitsOf, ListUnreadable, wholeNumber } from './bitstring.ts';
import { credentialIn, partsOfJws } from './compact-jws.ts';
import { datesVerdict } from './dates.ts';
import { idOf, isObject, listOf, textOf } from './json.ts';
import { judgeVcJwt } from './jws.ts';
import { judgeProofs } from './proofs.ts';
import type { Signer } from './signer.ts';
import type { TrustIndex } from './trust-index.ts';

/** A pinned status list, read and judged once for all badges that point into it. */
export interface StatusList {
  readonly document: TrustedDocument;
  readonly bits: Uint8Array;
  readonly purposes: readonly string[];
  /** Bits of an entry. */
  readonly size: number;
  readonly issuer: string | null;
  /** How its own signature stands: `unsigned` and `unchecked` are relied on as far as she took the copy herself. */
  readonly signature: 'pass' | 'unchecked' | 'unsigned';
  readonly signers: readonly Signer[];
  /** The last day that the list itself says it holds for; null: it does not say. */
  readonly validUntil: string | null;
}

/** Why a copy of a list cannot be relied on, as a sentence. */
export interface UnusableList {
  readonly unusable: string;
}

async function read(
  document: TrustedDocument,
  index: TrustIndex,
  asOf: string,
): Promise<StatusList | UnusableList> {
  const { content } = document;
  const jws = typeof content === 'string' ? partsOfJws(content.trim()) : null;
  const credential = jws === null ? content : credentialIn(jws.payload);
  if (!isObject(credential)) return { unusable: 'Your copy of it cannot be read.' };
  const subject = listOf(credential['credentialSubject'])[0];
  if (!isObject(subject)) return { unusable: 'Your copy of it holds no list.' };
  const signed = jws !== null || credential['proof'] !== undefined;
  const judged = !signed
    ? null
    : typeof content === 'string'
      ? await judgeVcJwt(content.trim(), index, asOf)
      : await judgeProofs(credential, index, asOf);
  if (judged?.verdict.result === 'fail')
    return { unusable: `Your copy of it is not as it was signed: ${judged.verdict.reason}` };
  const late = lateness(credential, document, asOf);
  if (late !== null) return late;
  try {
    return {
      document,
      bits: bitsOf(subject['encodedList']),
      purposes: listOf(subject['statusPurpose']).map(String),
      size: wholeNumber(subject['statusSize']) ?? 1,
      issuer: idOf(credential['issuer']),
      signature:
        judged === null ? 'unsigned' : judged.verdict.result === 'pass' ? 'pass' : 'unchecked',
      signers: judged?.signers ?? [],
      validUntil: textOf(credential['validUntil']) ?? textOf(credential['expirationDate']),
    };
  } catch (error) {
    if (error instanceof ListUnreadable)
      return { unusable: `Your copy of it cannot be read: ${error.message}.` };
    throw error;
  }
}

/** A list that was not valid on the day its copy was taken says nothing (Bitstring Status List 1.0 §3.2, step 3). */
function lateness(
  credential: JsonObject,
  document: TrustedDocument,
  asOf: string,
): UnusableList | null {
  const day = document.takenOn < asOf ? document.takenOn : asOf;
  const dates = datesVerdict(credential, day);
  // A list need not say from when it is.
  if (dates.result !== 'fail' || dates.title === 'No date of issue') return null;
  return { unusable: `Your copy of it was not valid when it was taken: ${dates.reason}` };
}

const lists = new WeakMap<TrustIndex, Map<string, Promise<StatusList | UnusableList>>>();

/** The list that a document holds, judged as of a day. Read once for an index, a document and a day. */
export function statusListOf(
  document: TrustedDocument,
  index: TrustIndex,
  asOf: string,
): Promise<StatusList | UnusableList> {
  const known = lists.get(index) ?? new Map<string, Promise<StatusList | UnusableList>>();
  lists.set(index, known);
  const name = `${asOf} ${document.takenOn} ${document.url}`;
  const pending = known.get(name) ?? read(document, index, asOf);
  known.set(name, pending);
  return pending;
}
