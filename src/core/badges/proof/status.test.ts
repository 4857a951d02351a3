import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue, Trust, TrustedDocument, Verified } from '../types.ts';
import { bitsOf, entryOf, ListUnreadable } from './bitstring.ts';
import { verifyBadge } from './index.ts';
import { gzipSync } from 'node:zlib';
import {
  asJws,
  badgeOf,
  CREDENTIAL,
  encodedList,
  newKey,
  trusting,
  withProof,
} from './testing/signing.ts';

const key = newKey();
const URL = 'https://harborview.example/status/3';
const DAY = '2026-09-30';

const listCredential = (
  set: readonly number[],
  changes: JsonObject = {},
  subject: JsonObject = {},
): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: URL,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: 'https://harborview.example/',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: `${URL}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: encodedList(set),
    ...subject,
  },
  ...changes,
});
const entry = (changes: JsonObject = {}): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '20411',
  statusListCredential: URL,
  ...changes,
});

async function judged(credentialStatus: JsonValue, trust: Trust, asOf = DAY): Promise<Verified> {
  const signed = await withProof({ ...CREDENTIAL, credentialStatus }, key, 'eddsa-jcs-2022');
  return await verifyBadge(badgeOf(signed), trust, asOf);
}
const status = async (credentialStatus: JsonValue, trust: Trust, asOf = DAY) =>
  (await judged(credentialStatus, trust, asOf)).verdicts.status;
const copy = (content: TrustedDocument['content'], takenOn = '2026-09-20'): Trust =>
  trusting({ url: URL, kind: 'status-list', content, takenOn });

describe('a status list', () => {
  it.each([
    [
      'with the entry set',
      [20_411],
      '2026-09-20',
      'fail',
      'Revoked',
      'entry 20,411 of the status list is set. Your copy is of 20 Sep 2026, 10 days old.',
    ],
    [
      'with its neighbours set',
      [20_410, 20_412],
      '2026-09-20',
      'pass',
      'Not revoked',
      'Your copy is of 20 Sep 2026, 10 days old; entry 20,411 of the status list was not revoked then.',
    ],
    [
      'that is old',
      [1],
      '2026-08-12',
      'unchecked',
      'Cannot be checked today',
      'Your copy is of 12 Aug 2026, 49 days old; entry 20,411 was not revoked then.',
    ],
    [
      'that is old, with the entry set',
      [20_411],
      '2025-08-12',
      'unchecked',
      'List cannot be relied on',
      '',
    ],
    [
      'taken later than the day asked about',
      [1],
      '2026-11-01',
      'pass',
      'Not revoked',
      'Your copy is of 1 Nov 2026, taken after 30 Sep 2026',
    ],
  ])('%s', async (_, set, takenOn, result, title, reason) => {
    const list = await withProof(listCredential(set), key);
    const verdict = await status(entry(), copy(list, takenOn));
    expect(verdict).toMatchObject({ result, title });
    expect(verdict.reason).toContain(reason);
  });

  it('that says how long it holds is believed', async () => {
    const list = await withProof(listCredential([], { validUntil: '2027-01-01T00:00:00Z' }), key);
    expect((await status(entry(), copy(list, '2026-02-01'))).result).toBe('pass');
    const ended = await withProof(listCredential([], { validUntil: '2026-09-29T00:00:00Z' }), key);
    expect((await status(entry(), copy(ended, '2026-09-20'))).result).toBe('unchecked');
    expect(await status(entry(), copy(ended, '2026-09-30'))).toMatchObject({
      title: 'List cannot be relied on',
    });
  });

  it('that was changed is not relied on', async () => {
    const list = await withProof(listCredential([20_411]), key);
    const mended = { ...list, credentialSubject: listCredential([])['credentialSubject'] ?? null };
    expect(await status(entry(), copy(mended))).toMatchObject({
      result: 'unchecked',
      title: 'List cannot be relied on',
    });
  });

  it('without a signature, or of somebody else, is said to be so', async () => {
    expect((await status(entry(), copy(listCredential([])))).reason).toContain(
      'The list is not signed.',
    );
    const foreign = await withProof(
      listCredential([], { issuer: 'https://aldermoor.example/' }),
      key,
    );
    expect((await status(entry(), copy(foreign))).reason).toContain(
      'The list is of another issuer',
    );
  });

  it('as a signed token, or of the older kind, is read too', async () => {
    const token = asJws(
      { ...listCredential([20_411]), iss: 'https://harborview.example/' },
      { alg: 'EdDSA', kid: key.did },
      key,
    );
    expect(await status(entry(), copy(token))).toMatchObject({ result: 'fail', title: 'Revoked' });
    const older = listCredential(
      [20_411],
      { type: ['VerifiableCredential', 'StatusList2021Credential'] },
      { encodedList: encodedList([20_411], 16_384, false) },
    );
    expect((await status(entry({ type: 'StatusList2021Entry' }), copy(older))).result).toBe('fail');
  });

  it.each([
    [
      'suspended',
      { statusPurpose: 'suspension' },
      { statusPurpose: 'suspension' },
      'fail',
      'Suspended',
    ],
    ['about something else', {}, { statusPurpose: 'suspension' }, 'unchecked', 'Is another list'],
    [
      'carrying a message',
      { statusPurpose: 'message', statusMessage: [{ status: '0x1', message: 'On hold' }] },
      { statusPurpose: 'message' },
      'unchecked',
      'Carries a note of its issuer',
    ],
    ['beyond the end', { statusListIndex: '131072' }, {}, 'unchecked', 'Entry is not in the list'],
    ['with a negative index', { statusListIndex: '-1' }, {}, 'unchecked', 'Pointer is not whole'],
    ['without an index', { statusListIndex: null }, {}, 'unchecked', 'Pointer is not whole'],
    [
      'with entries of two bits',
      { statusListIndex: 10_205, statusSize: 2, statusPurpose: 'message' },
      { statusPurpose: 'message', statusSize: 2 },
      'unchecked',
      'Carries a note of its issuer',
    ],
    [
      'with a list that is none',
      {},
      { encodedList: 'uAAAA' },
      'unchecked',
      'List cannot be relied on',
    ],
  ])('%s', async (_, changes, subject, result, title) => {
    const list = listCredential([20_411], {}, subject);
    expect(await status(entry(changes), copy(list))).toMatchObject({ result, title });
  });

  it('is asked for where there is no copy', async () => {
    const { verdicts, wanted } = await judged(entry(), trusting());
    expect(verdicts.status).toMatchObject({
      result: 'unchecked',
      title: 'Cannot be checked offline',
    });
    expect(wanted).toEqual([expect.objectContaining({ url: URL, kind: 'status-list' })]);
  });

  it('of several has to say no in all', async () => {
    const list = copy(await withProof(listCredential([20_411]), key));
    expect((await status([entry({ statusListIndex: '1' }), entry()], list)).result).toBe('fail');
    expect((await status([entry({ statusListIndex: '1' }), { type: 'Other' }], list)).result).toBe(
      'unchecked',
    );
  });
});

describe('the lists of a badge', () => {
  it('are all looked into, however many', async () => {
    const list = copy(await withProof(listCredential([20_411]), key));
    const others = (count: number): JsonObject[] =>
      Array.from({ length: count }, (_, at) => entry({ statusListIndex: at }));
    expect((await status([...others(24), entry()], list)).result).toBe('fail');
    expect((await status(others(200), list)).result).toBe('pass');
    expect(await status([...others(250), entry()], list)).toMatchObject({
      result: 'unchecked',
      title: 'Not all were looked at',
    });
  });

  it('clear no badge that is not shown to be whole', async () => {
    const list = copy(await withProof(listCredential([20_411]), key));
    const signed = await withProof({ ...CREDENTIAL, credentialStatus: entry() }, key);
    const respelt = { ...signed, credentialStatus: entry({ statusListIndex: '7' }) };
    const { verdicts } = await verifyBadge(badgeOf(respelt), list, DAY);
    expect(verdicts.integrity.result).toBe('fail');
    expect(verdicts.status).toMatchObject({ result: 'unchecked', title: 'Cannot be told' });
    const changed = await verifyBadge(badgeOf({ ...signed, name: 'X' }), list, DAY);
    expect(changed.verdicts.status.result).toBe('fail');
  });

  it('may carry notes that withdraw nothing', async () => {
    const note = { statusPurpose: 'message' };
    const list = (set: number[]): Trust => copy(listCredential(set, {}, note));
    expect(await status(entry(note), list([]))).toMatchObject({
      result: 'pass',
      title: 'No note on it',
    });
    expect((await status(entry(note), list([20_411]))).title).toBe('Carries a note of its issuer');
  });
});

describe('the bits of a list', () => {
  it('count from the left', () => {
    const bits = Uint8Array.of(0b1000_0001, 0b0110_0000);
    expect([0, 1, 7, 8, 9].map((at) => entryOf(bits, at, 1))).toEqual([1, 0, 1, 0, 1]);
    expect([0, 3, 4, 5, 7, 8].map((at) => entryOf(bits, at, 2))).toEqual([2, 1, 1, 2, 0, null]);
  });
  it('are bounded when they are unpacked', () => {
    const bomb = `u${gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64url')}`;
    expect(() => bitsOf(bomb)).toThrow(ListUnreadable);
    for (const wrong of [undefined, '', 7, 'uH4sI!', 'uH4sI'])
      expect(() => bitsOf(wrong as string)).toThrow(ListUnreadable);
  });
});

describe('a badge without a list', () => {
  it('cannot have been revoked, if it is whole', async () => {
    const signed = await withProof(CREDENTIAL, key);
    const whole = await verifyBadge(badgeOf(signed), trusting(), DAY);
    expect(whole.verdicts.status).toMatchObject({ result: 'pass', title: 'No way to revoke it' });
    const changed = await verifyBadge(badgeOf({ ...signed, name: 'X' }), trusting(), DAY);
    expect(changed.verdicts.status).toMatchObject({ result: 'unchecked', title: 'Cannot be told' });
  });
});

describe('a revocation list', () => {
  const url = 'https://harborview.example/revoked';
  const id = CREDENTIAL['id'] ?? '';
  const list = (revokedCredential: JsonValue, takenOn = '2026-09-20'): Trust =>
    trusting({ url, kind: 'revocation-list', content: { id: url, revokedCredential }, takenOn });
  const named = { id: url, type: '1EdTechRevocationList' };
  it.each([
    ['naming it', [{ id, revocationReason: 'Withdrawn' }], 'fail'],
    ['naming it as a text', [id], 'fail'],
    ['naming it as revoked', [{ id, revoked: true }], 'fail'],
    ['naming it as not revoked', [{ id, revoked: false }], 'pass'],
    ['naming others', ['urn:uuid:1', { id: 'urn:uuid:2' }], 'pass'],
  ])('%s: %j', async (_, revoked, result) => {
    expect((await status(named, list(revoked as JsonValue))).result).toBe(result);
  });
  it('gives the reason, and its age', async () => {
    const verdict = await status(named, list([{ id, revocationReason: 'Withdrawn' }]));
    expect(verdict.reason).toBe(
      'Its issuer lists it as revoked. Reason given: “Withdrawn”. Your copy is of 20 Sep 2026, 10 days old.',
    );
    expect((await status(named, list([], '2026-06-01'))).result).toBe('unchecked');
    expect((await status(named, trusting())).result).toBe('unchecked');
  });
});
