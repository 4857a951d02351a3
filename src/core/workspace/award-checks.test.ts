import { createHash } from 'node:crypto';
import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { historyHandlers, workspaceHandlers } from './index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from './testing.ts';

let t: TemporaryWorkspace;
beforeEach(async () => {
  t = await temporaryWorkspace();
  await t.workspace.change({ title: 'Fill', kind: 'import' }, (db) => {
    db.run(
      `INSERT INTO person (name, status, name_key, search_key) VALUES ('Ana', 'active', 'ana', 'ana')`,
    );
    db.run(`INSERT INTO credential (title, title_key) VALUES ('Welder', 'welder')`);
    db.run(
      `INSERT INTO award (person_id, credential_id, issued, expires, started, source)
       VALUES (1, 1, '2026-01-10', '2028-01-10', '2025-11-02', 'manual')`,
    );
    db.run(
      `INSERT INTO attempt (person_id, credential_id, outcome, started, ended, progress, source)
       VALUES (1, 1, 'failed', '2025-01-01', '2025-02-01', 80, 'import')`,
    );
    const content = Buffer.alloc(14_336, 'proof');
    db.run('INSERT INTO stored_file (sha256, size, content) VALUES (?, ?, ?)', [
      createHash('sha256').update(content).digest('hex'),
      content.length,
      content,
    ]);
    db.run(`INSERT INTO award_file (award_id, file_id, name) VALUES (1, 1, 'proof.pdf')`);
  });
});
afterEach(() => t.dispose());

async function findings(): Promise<unknown> {
  for await (const event of await call(workspaceHandlers.check, undefined, {
    context: t.context,
  })) {
    if (event.type === 'done') return event.value.findings;
  }
  return null;
}

test('the history speaks of awards, their files and attempts in words', async () => {
  const { rows } = await call(historyHandlers.details, { changeId: 1 }, { context: t.context });
  const shown = new Map(rows.map((row) => [row.entity, row]));
  expect([...shown].map(([entity, { label }]) => [entity, label])).toEqual([
    ['person', 'Ana'],
    ['credential', 'Welder'],
    ['award', 'Welder for Ana, 10 Jan 2026'],
    ['attempt', 'Welder for Ana'],
    ['content of a file', 'content of 14 KB'],
    ['file of an award', 'proof.pdf (Welder for Ana, 10 Jan 2026)'],
  ]);
  const fields = (entity: string) =>
    shown.get(entity)?.fields.map(({ field, after }) => [field, after]);
  expect(fields('award')).toEqual([
    ['Person', 'Ana'],
    ['Credential', 'Welder'],
    ['Issued', '10 Jan 2026'],
    ['Expires', '10 Jan 2028'],
    ['Started', '2 Nov 2025'],
    ['Source', 'Entered by hand'],
  ]);
  expect(fields('attempt')).toContainEqual(['Outcome', 'Failed']);
  expect(fields('attempt')).toContainEqual(['Progress', '80 %']);
  expect(fields('file of an award')).toContainEqual(['Content', 'content of 14 KB']);
});

test('the history of a person tells of their awards and attempts', async () => {
  const details = await call(
    historyHandlers.details,
    { changeId: 1, personId: 1 },
    { context: t.context },
  );
  expect(details.rows.map(({ entity }) => entity)).toEqual(['person', 'award', 'attempt']);
});

test('a sound workspace has no findings', async () => {
  expect(await findings()).toEqual([]);
});

test.each<[string, string, string, 'error' | 'warning']>([
  ['an award of no day', `UPDATE award SET issued = '2026-02-30'`, 'award-date', 'error'],
  ['an expiry that is none', `UPDATE award SET expires = 'never'`, 'award-date', 'error'],
  ['one that expired at once', `UPDATE award SET expires = issued`, 'award-ended', 'warning'],
  ['one revoked before', `UPDATE award SET revoked_on = '2025-12-31'`, 'award-revoked', 'warning'],
  ['one started after', `UPDATE award SET started = '2026-01-11'`, 'award-started', 'warning'],
  ['an attempt of no day', `UPDATE attempt SET ended = '2026-13-01'`, 'attempt-date', 'error'],
  ['one that ended first', `UPDATE attempt SET ended = '2024-01-01'`, 'attempt-ended', 'warning'],
  ['a file cut short', 'UPDATE stored_file SET size = 7', 'file-size', 'error'],
  ['other content', `UPDATE stored_file SET content = zeroblob(size)`, 'file-content', 'error'],
  [
    'a file of nothing',
    `INSERT INTO stored_file (sha256, size, content)
     VALUES ('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 1, x'00')`,
    'file-orphan',
    'warning',
  ],
])('the check finds %s', async (_, sql, code, severity) => {
  await t.workspace.change({ title: 'Spoil', kind: 'system' }, (db) => db.run(sql));
  expect(await findings()).toEqual([expect.objectContaining({ code, severity })]);
});
