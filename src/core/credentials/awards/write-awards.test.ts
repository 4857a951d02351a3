import { afterEach, beforeEach, expect, test } from 'vitest';
import { fill } from '#core/skills/testing.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import type { AttemptDraft, AwardDraft } from '../types.ts';
import { fillCatalogue } from './testing.ts';
import { writeAttempts } from './write-attempts.ts';
import { writeAwards } from './write-awards.ts';

let t: TemporaryWorkspace;
beforeEach(async () => {
  t = await temporaryWorkspace();
  await fill(t, { people: [{ name: 'Ana' }, { name: 'Bo' }] });
  await fillCatalogue(t.workspace, [{ title: 'First aid', validityMonths: 24 }, { title: 'SQL' }]);
});
afterEach(() => t.dispose());

const award = (more: Partial<AwardDraft> = {}): AwardDraft => ({
  personId: 1,
  credentialId: 1,
  issued: '2026-01-31',
  source: 'import',
  ...more,
});
const write = async (...rows: readonly AwardDraft[]) =>
  (await t.workspace.change({ title: 'Write', kind: 'import' }, (db) => writeAwards(db, rows)))
    .value;
const attempt = async (...rows: readonly AttemptDraft[]) =>
  (await t.workspace.change({ title: 'Write', kind: 'import' }, (db) => writeAttempts(db, rows)))
    .value;
const rows = (table: 'award' | 'attempt') =>
  t.workspace.read.all<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`);
const inProgress = (more: Partial<AttemptDraft> = {}): AttemptDraft => ({
  personId: 1,
  credentialId: 1,
  outcome: 'in-progress',
  source: 'import',
  ...more,
});

test('a new award expires after the validity of its credential, unless it says otherwise', async () => {
  const { ids } = await write(
    award(),
    award({ credentialId: 2 }),
    award({ personId: 2, expires: null }),
    award({ issued: '2024-02-29', expires: '2024-12-31' }),
  );
  expect(ids).toEqual([1, 2, 3, 4]);
  expect(rows('award').map((row) => row['expires'])).toEqual([
    '2028-01-31',
    null,
    null,
    '2024-12-31',
  ]);
});

test('the same person, credential and day is the same award: filled in, changed, never twice', async () => {
  await write(award({ grade: 'B', expires: null }));
  expect(await write(award({ grade: null, identifier: ' 4711 ' }))).toEqual({
    added: 0,
    changed: 1,
    unchanged: 0,
    ids: [1],
  });
  expect(rows('award')).toMatchObject([{ grade: 'B', identifier: '4711', expires: null }]);
  expect(await write(award({ grade: 'A' }), award({ grade: 'A', hours: null }))).toEqual({
    added: 0,
    changed: 1,
    unchanged: 1,
    ids: [1, 1],
  });
  expect(
    await write(award({ issued: '2026-02-01' }), award({ issued: '2026-02-01' })),
  ).toMatchObject({ added: 1, unchanged: 1, ids: [2, 2] });
  expect(rows('award')).toHaveLength(2);
});

test('what is not said anew touches nothing', async () => {
  await write(award({ grade: 'B' }));
  const { changeId } = await t.workspace.change({ title: 'Again', kind: 'import' }, (db) =>
    writeAwards(db, [award({ grade: 'B' })]),
  );
  expect(changeId).toBe(null);
});

test('a badge of an award that is there is put to it', async () => {
  await write(award());
  await t.workspace.change({ title: 'Badge', kind: 'edit' }, (db) => {
    db.run(`INSERT INTO stored_file (sha256, size, content) VALUES (?, 1, x'00')`, [
      '0'.repeat(64),
    ]);
    db.run(
      `INSERT INTO badge (person_id, file_id, file_name, format, version, name, report, checked_on)
       VALUES (1, 1, 'a.png', 'png', '3.0', 'First aid', '{}', '2026-02-01')`,
    );
  });
  expect(await write(award({ source: 'badge', badgeId: 1 }))).toMatchObject({ changed: 1 });
  expect(await write(award({ source: 'import' }))).toMatchObject({ unchanged: 1 });
  expect(rows('award')).toMatchObject([{ source: 'badge', badge_id: 1 }]);
});

test('an award ends the attempt that is under way, and takes its start', async () => {
  await attempt(inProgress({ started: '2025-11-02', progress: 40, note: 'By Friday' }));
  await attempt(inProgress({ credentialId: 2, started: '2025-11-02' }));
  await attempt(inProgress({ personId: 2, started: '2026-02-01' }));
  await write(award(), award({ personId: 2 }));
  expect(rows('award')).toMatchObject([
    { started: '2025-11-02', note: 'By Friday' },
    // Begun after it: the attempt is at the next one.
    { started: null },
  ]);
  expect(rows('attempt')).toMatchObject([
    { credential_id: 2, outcome: 'in-progress' },
    { person_id: 2, outcome: 'in-progress' },
  ]);
});

test('an attempt under way is written once, and ends as a later row says', async () => {
  expect(await attempt(inProgress({ progress: 10 }), inProgress({ progress: 40 }))).toEqual({
    added: 1,
    changed: 1,
    unchanged: 0,
  });
  expect(await attempt(inProgress({ started: '2026-01-02', progress: 40 }))).toMatchObject({
    changed: 1,
  });
  expect(await attempt(inProgress({ outcome: 'failed', ended: '2026-03-01' }))).toMatchObject({
    changed: 1,
  });
  expect(await attempt(inProgress({ outcome: 'failed', ended: '2026-03-01' }))).toMatchObject({
    unchanged: 1,
  });
  expect(await attempt(inProgress({ outcome: 'failed', ended: '2026-05-01' }))).toMatchObject({
    added: 1,
  });
  expect(rows('attempt')).toMatchObject([
    { outcome: 'failed', started: '2026-01-02', ended: '2026-03-01', progress: 40 },
    { outcome: 'failed', ended: '2026-05-01' },
  ]);
});

test('an older file does not bring back an attempt that has led to an award', async () => {
  await write(award());
  expect(await attempt(inProgress({ started: '2025-11-02' }))).toMatchObject({ unchanged: 1 });
  expect(await attempt(inProgress({ started: '2026-11-02' }))).toMatchObject({ added: 1 });
});
