import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { historyHandlers } from '#core/workspace/index.ts';
import { fill } from '#core/skills/testing.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { awardsHandlers } from './handlers.ts';
import { fillCatalogue } from './testing.ts';

const [ANA, BO, CHI] = [1, 2, 3];
const [AID, SQL] = [1, 2];

let t: TemporaryWorkspace;
beforeEach(async () => {
  t = await temporaryWorkspace({ today: '2026-06-15' });
  await fill(t, {
    people: [
      { name: 'Ana Ferreira', department: 'Plant', email: 'ana@example.com' },
      { name: 'Bo Lind', department: 'Office' },
      { name: 'Chi Sato', leavingDate: '2026-01-31' },
    ],
    skills: ['First aid', 'SQL'],
  });
  await fillCatalogue(t.workspace, [
    { title: 'First aid at work', issuer: 'Red Cross', validityMonths: 24, skills: [[1, 3]] },
    {
      title: 'SQL expert',
      leadDays: 10,
      skills: [
        [2, 4],
        [1, 1],
      ],
    },
  ]);
});
afterEach(() => t.dispose());

const context = () => ({ context: t.context });
const add = (personIds: number[], credentialId: number, issued: string, more: object = {}) =>
  call(awardsHandlers.add, { personIds, credentialId, award: { issued, ...more } }, context());
const list = (filter: object = {}, more: object = {}) =>
  call(awardsHandlers.list, { filter, ...more }, context());
const get = (id: number) => call(awardsHandlers.get, { id }, context());
const update = (ids: number[], patch: object) =>
  call(awardsHandlers.update, { ids, patch }, context());
const undo = () => call(historyHandlers.undo, {}, context());
const lastTitle = async () =>
  (await call(historyHandlers.list, { limit: 1 }, context())).changes[0]?.title;
function fileOf(name: string, content: string): string {
  const path = join(t.context.folder, name);
  writeFileSync(path, content);
  return path;
}
const stored = () => t.workspace.read.all('SELECT id FROM stored_file').length;

test('one award for many people is one change; who has it of that day is left alone', async () => {
  await add([BO], AID, '2026-05-01', { grade: 'A' });
  expect(await lastTitle()).toBe('Award “First aid at work” to Bo Lind');
  const added = await add([ANA, BO, CHI, ANA], AID, '2026-05-01');
  expect(added).toMatchObject({ rows: 2, present: 1, ids: [2, 3] });
  expect(await lastTitle()).toBe('Award “First aid at work” to 3 people');
  expect(await get(1)).toMatchObject({ grade: 'A' });
  await undo();
  expect((await list({ people: { presence: 'all' } })).total).toBe(1);
});

test('an award is shown with its credential, and how it stands', async () => {
  const { ids } = await add([ANA], AID, '2024-06-20');
  expect(await get(ids[0] ?? 0)).toEqual({
    id: 1,
    personId: ANA,
    person: 'Ana Ferreira',
    role: null,
    department: 'Plant',
    credentialId: AID,
    credential: 'First aid at work',
    issuer: 'Red Cross',
    source: 'manual',
    issued: '2024-06-20',
    expires: '2026-06-20',
    revokedOn: null,
    revocationReason: null,
    started: null,
    hours: null,
    grade: null,
    identifier: null,
    link: null,
    note: null,
    state: 'expiring',
    daysLeft: 5,
    renewFrom: '2026-03-22',
    skills: [{ skillId: 1, skill: 'First aid', level: 3 }],
    files: [],
    badgeId: null,
    verdicts: null,
  });
  const later = await call(awardsHandlers.get, { id: 1, asOf: '2026-06-20' }, context());
  expect(later).toMatchObject({ state: 'expired', daysLeft: 0 });
  await expect(get(9)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the list counts states, finds by words and filters, and sorts', async () => {
  await add([ANA], AID, '2024-06-20');
  await add([ANA], AID, '2026-06-01');
  await add([BO], AID, '2024-06-20');
  await add([BO], SQL, '2025-01-01', { expires: '2026-06-26', identifier: 'CERT-4711' });
  await add([CHI], AID, '2020-01-01');
  const all = await list({}, { sort: 'person', direction: 'asc' });
  expect(all.asOf).toBe('2026-06-15');
  expect(all.states).toEqual({ valid: 2, expiring: 1, expired: 0, renewed: 1, revoked: 0 });
  expect(all.awards.map(({ person, credential, state }) => [person, credential, state])).toEqual([
    ['Ana Ferreira', 'First aid at work', 'renewed'],
    ['Ana Ferreira', 'First aid at work', 'valid'],
    ['Bo Lind', 'First aid at work', 'expiring'],
    ['Bo Lind', 'SQL expert', 'valid'],
  ]);
  const found = async (filter: object) => (await list(filter)).awards.map(({ id }) => id).sort();
  expect(await found({ states: ['expiring', 'renewed'] })).toEqual([1, 3]);
  expect(await found({ search: 'ana RED cross' })).toEqual([1, 2]);
  expect(await found({ search: 'ana@example' })).toEqual([1, 2]);
  expect(await found({ search: '4711' })).toEqual([4]);
  expect(await found({ credentialIds: [SQL] })).toEqual([4]);
  expect(await found({ issuerIds: [1] })).toEqual([1, 2, 3]);
  expect(await found({ skillId: 2 })).toEqual([4]);
  expect(await found({ personId: CHI })).toEqual([5]);
  expect(await found({ people: { presence: 'all' } })).toEqual([1, 2, 3, 4, 5]);
  expect(await found({ people: { presence: 'left' } })).toEqual([5]);
  expect(await found({ people: { values: { department: ['Office'] } } })).toEqual([3, 4]);
  expect(await found({ issuedFrom: '2025-01-01', issuedTo: '2025-12-31' })).toEqual([4]);
  expect(await found({ expiresTo: '2026-06-20' })).toEqual([1, 3]);
  // On an earlier day what was issued later is not there, and who has left since is.
  expect((await list({ asOf: '2025-01-01' })).states).toEqual({
    valid: 3,
    expiring: 0,
    expired: 1,
    renewed: 0,
    revoked: 0,
  });
  const sorted = async (sort: string, direction: string) =>
    (await list({}, { sort, direction })).awards.map(({ id }) => id);
  expect(await sorted('issued', 'desc')).toEqual([2, 4, 1, 3]);
  expect(await sorted('expires', 'asc')).toEqual([1, 3, 4, 2]);
  // Without an issuer: last, whichever way.
  expect(await sorted('issuer', 'asc')).toEqual([1, 2, 3, 4]);
  expect(await sorted('issuer', 'desc')).toEqual([1, 2, 3, 4]);
  expect(await sorted('department', 'asc')).toEqual([3, 4, 1, 2]);
  const page = await list({}, { sort: 'person', direction: 'asc', offset: 1, limit: 2 });
  expect([page.total, page.awards.map(({ id }) => id)]).toEqual([4, [2, 3]]);
});

test('dates that cannot be are refused with what to do', async () => {
  const refused = (work: Promise<unknown>, message: RegExp) =>
    expect(work).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      remedy: expect.any(String),
      message: expect.stringMatching(message),
    });
  await refused(add([ANA], AID, '2026-06-16'), /2026-06-16, which is yet to come/u);
  await refused(add([ANA], AID, '2026-06-01', { expires: '2026-06-01' }), /expire on 2026-06-01/u);
  await refused(add([ANA], AID, '2026-06-01', { revokedOn: '2026-05-31' }), /be revoked/u);
  await refused(add([ANA], AID, '2026-06-01', { started: '2026-06-02' }), /have been started/u);
  await add([ANA], AID, '2026-06-01');
  await add([ANA], AID, '2026-05-01');
  await refused(
    update([1], { issued: '2026-05-01' }),
    /“First aid at work” of Ana Ferreira was awarded/u,
  );
  await refused(update([1], { expires: '2020-01-01' }), /expire/u);
  await expect(add([ANA, 77], AID, '2026-06-01')).rejects.toMatchObject({
    message: 'Of those chosen 1 person is no longer in the workspace.',
  });
  await expect(add([ANA], 77, '2026-06-01')).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('what is corrected is told in the title; an expiry by validity follows the day of issue', async () => {
  await add([ANA, BO], AID, '2026-05-31');
  expect(await update([1], { issued: '2024-02-29' })).toMatchObject({ rows: 1 });
  expect(await lastTitle()).toBe('Correct “First aid at work” of Ana Ferreira');
  expect(await get(1)).toMatchObject({ issued: '2024-02-29', expires: '2026-02-28' });
  await update([1], { expires: '2027-01-01' });
  await update([1], { issued: '2024-03-01' });
  expect(await get(1)).toMatchObject({ issued: '2024-03-01', expires: '2027-01-01' });
  await update([1, 2], { revokedOn: '2026-06-01', revocationReason: ' Fraud ' });
  expect(await lastTitle()).toBe('Revoke 2 awards');
  expect(await get(2)).toMatchObject({ state: 'revoked', revocationReason: 'Fraud' });
  await update([2], { revokedOn: null });
  expect(await lastTitle()).toBe('Restore “First aid at work” of Bo Lind');
  expect(await update([2], { revokedOn: null })).toEqual({ changeId: null, rows: 0 });
});

test('a file is kept once for many awards, and goes with the last of them', async () => {
  await add([ANA, BO], AID, '2026-05-01');
  const path = fileOf('proof.pdf', 'seen and signed');
  const attach = (awardId: number, more: object = {}) =>
    call(awardsHandlers.attach, { awardId, path, ...more }, context());
  const first = await attach(1);
  expect(first).toEqual({ id: 1, name: 'proof.pdf', sizeBytes: 15 });
  expect(await lastTitle()).toBe('Attach a file to “First aid at work” of Ana Ferreira');
  expect(await attach(1, { name: 'again' })).toEqual(first);
  await attach(2, { name: 'Certificate' });
  expect(stored()).toBe(1);
  expect((await get(2)).files).toEqual([{ id: 2, name: 'Certificate', sizeBytes: 15 }]);
  expect((await list({ proof: 'file' })).total).toBe(2);
  const out = join(t.context.folder, 'copy.pdf');
  await call(awardsHandlers.saveFile, { id: 2, out }, context());
  expect(readFileSync(out, 'utf8')).toBe('seen and signed');

  await call(awardsHandlers.removeFile, { id: 1 }, context());
  expect([stored(), (await list({ proof: 'none' })).total]).toEqual([1, 1]);
  await call(awardsHandlers.remove, { ids: [2] }, context());
  expect(await lastTitle()).toBe('Remove “First aid at work” of Bo Lind');
  expect(stored()).toBe(0);
  await undo();
  await call(awardsHandlers.saveFile, { id: 2, out }, context());
  expect(readFileSync(out, 'utf8')).toBe('seen and signed');
  await expect(call(awardsHandlers.saveFile, { id: 1, out }, context())).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('what is empty, too large or no file is not kept', async () => {
  await add([ANA], AID, '2026-05-01');
  const attach = (path: string) => call(awardsHandlers.attach, { awardId: 1, path }, context());
  const code = (expected: string) => ({ code: expected });
  await expect(attach(fileOf('empty.pdf', ''))).rejects.toMatchObject(code('FILE_EMPTY'));
  await expect(attach(t.context.folder)).rejects.toMatchObject(code('FILE_UNREADABLE'));
  const large = fileOf('large.pdf', 'x');
  truncateSync(large, 25 * 1024 * 1024 + 1);
  await expect(attach(large)).rejects.toMatchObject({
    ...code('FILE_TOO_LARGE'),
    message: 'The file has 26 MB; a file that is kept may have 25 MB.',
  });
  truncateSync(large, 25 * 1024 * 1024);
  await attach(large);
  expect(stored()).toBe(1);
});

test('attempts are listed, corrected and removed; what is under way has no end', async () => {
  const addAttempt = (personIds: number[], more: object) =>
    call(
      awardsHandlers.addAttempt,
      { personIds, credentialId: SQL, outcome: 'in-progress', ...more } as never,
      context(),
    );
  expect(await addAttempt([ANA, BO, CHI], { started: '2026-05-01' })).toMatchObject({ rows: 3 });
  expect(await lastTitle()).toBe('Enter an attempt at “SQL expert” of 3 people');
  await expect(addAttempt([ANA], { ended: '2026-06-01' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  const attempts = (more: object = {}) => call(awardsHandlers.attempts, more, context());
  expect((await attempts()).total).toBe(2);
  expect((await attempts({ personId: CHI })).total).toBe(1);
  await call(
    awardsHandlers.updateAttempt,
    { ids: [1], patch: { outcome: 'failed', ended: '2026-06-10' } },
    context(),
  );
  expect(await lastTitle()).toBe('Correct “SQL expert” of Ana Ferreira');
  const { attempts: shown } = await attempts();
  expect(shown.map(({ person, outcome, ended }) => [person, outcome, ended])).toEqual([
    ['Bo Lind', 'in-progress', null],
    ['Ana Ferreira', 'failed', '2026-06-10'],
  ]);
  expect((await attempts({ outcomes: ['failed'], search: 'sql ana' })).total).toBe(1);
  expect((await attempts({ search: 'bo', credentialIds: [AID] })).total).toBe(0);
  await expect(
    call(awardsHandlers.updateAttempt, { ids: [1], patch: { ended: '2026-04-10' } }, context()),
  ).rejects.toMatchObject({ message: expect.stringMatching(/before it starts/u) });
  await add([BO], SQL, '2026-06-12');
  expect(await get(1)).toMatchObject({ started: '2026-05-01' });
  expect((await attempts()).total).toBe(1);
  await call(awardsHandlers.removeAttempts, { ids: [1] }, context());
  expect((await attempts()).total).toBe(0);
  await undo();
  await undo();
  expect((await attempts()).total).toBe(2);
});
