import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { expect, test, vi } from 'vitest';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fill } from '#core/skills/testing.ts';
import { temporaryWorkspace, testContext } from '#core/workspace/testing.ts';
import { badgesHandlers as badges } from '../index.ts';
import { TODAY, check, keep, put, undo } from '../testing/calls.ts';
import { asJwt, baked, testIssuer, unsigned, withProof } from '../testing/signed-badges.ts';

// Thousands of signatures, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const MB = 2 ** 20;
const BATCH = 2000;
const PEOPLE = 200;
const issuer = testIssuer('Example College');
const emailOf = (at: number): string => `person${at % PEOPLE}@northfield.example`;

/** A folder of badges: of Data Integrity, as JWT, and in pictures; a quarter by hash. */
async function folderOf(folder: string, count: number): Promise<string> {
  mkdirSync(folder);
  for (let at = 0; at < count; at += 1) {
    const badge = unsigned(issuer, {
      email: emailOf(at),
      changes: { id: `urn:uuid:${at}` },
      ...(at % 4 === 3 ? { salt: `salt${at}` } : {}),
    });
    const name = join(folder, String(at).padStart(5, '0'));
    if (at % 2 === 0) writeFileSync(`${name}.jwt`, asJwt(issuer, badge));
    else if (at % 4 === 1)
      writeFileSync(`${name}.json`, JSON.stringify(await withProof(issuer, badge)));
    else writeFileSync(`${name}.png`, baked(JSON.stringify(await withProof(issuer, badge))));
  }
  return folder;
}

const staff = Array.from({ length: PEOPLE }, (_, at) => ({
  name: `Person ${at}`,
  email: emailOf(at),
}));

test('two thousand badges are checked, paged through, kept as awards and undone as one', async () => {
  await using t = await temporaryWorkspace({ today: TODAY });
  const { context } = t;
  await fill(t, { people: staff });
  const folder = await folderOf(join(context.folder, 'badges'), BATCH);
  const told: number[] = [];
  let batchId = '';
  const before = process.memoryUsage();
  for await (const event of await call(badges.check, { paths: [folder] }, { context })) {
    if (event.type === 'progress') told.push(event.done);
    else {
      expect(event.value).toMatchObject({ total: BATCH, files: BATCH, refused: [] });
      expect(event.value.badges).toHaveLength(100);
      ({ batchId } = event.value);
    }
  }
  expect(told.length).toBeGreaterThan(10);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const { heapUsed } = process.memoryUsage();
  // Some kilobytes a report: ten thousand stay within a hundred megabytes.
  expect(heapUsed - before.heapUsed).toBeLessThan(60 * MB);

  const items: Parameters<typeof keep>[1] = [];
  for (let offset = 0; offset < BATCH; offset += 500) {
    const page = await call(badges.checked, { batchId, offset, limit: 500 }, { context });
    expect(page.total).toBe(BATCH);
    for (const { checkId, match, report } of page.badges) {
      const at = Number(report.file.split('/').at(-1)?.slice(0, 5));
      expect([report.verdicts.integrity.result, match.personId]).toEqual([
        'pass',
        (at % PEOPLE) + 1,
      ]);
      items.push({
        of: { checkId },
        personId: match.personId ?? 0,
        credential: { create: true as const },
      });
    }
  }
  const stop = new AbortController();
  const keeping: number[] = [];
  await expect(async () => {
    const signal = stop.signal;
    for await (const event of await call(badges.keep, { badges: items }, { context, signal })) {
      if (event.type === 'progress') keeping.push(event.done);
      if ((keeping.at(-1) ?? 0) > BATCH / 4) stop.abort();
    }
  }).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(keeping.length).toBeGreaterThan(5);
  expect(keeping).toEqual(keeping.toSorted((a, b) => a - b));
  const untouched = ['badge', 'award', 'credential', 'stored_file'];
  for (const table of untouched)
    expect(t.workspace.read.all(`SELECT id FROM ${table}`)).toEqual([]);
  const kept = await keep(context, items);
  expect(kept).toMatchObject({ rows: BATCH, present: 0 });
  expect(kept.awardIds).toHaveLength(PEOPLE);
  // Of one achievement and day there is one award a person, and one entry of the catalogue.
  expect(t.workspace.read.get('SELECT count(*) AS n FROM award')).toEqual({ n: PEOPLE });
  expect(t.workspace.read.get('SELECT count(*) AS n FROM credential')).toEqual({ n: 1 });
  const pins = await call(badges.pins, {}, { context });
  expect(pins.keys).toEqual([]);
  for await (const event of await call(badges.recheckKept, {}, { context }))
    if (event.type === 'done') expect(event.value).toMatchObject({ rows: 0, checked: BATCH });
  await undo(context);
  for (const table of untouched)
    expect(t.workspace.read.all(`SELECT id FROM ${table}`)).toEqual([]);
});

test('a batch that is cancelled leaves nothing running and nothing in the session', async () => {
  await using context = testContext({ today: TODAY });
  const folder = await folderOf(join(context.folder, 'badges'), 400);
  const stop = new AbortController();
  let done = 0;
  const started = performance.now();
  await expect(async () => {
    const events = await call(badges.check, { paths: [folder] }, { context, signal: stop.signal });
    for await (const event of events) {
      if (event.type === 'progress') done = event.done;
      if (done > 5) stop.abort();
    }
  }).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(performance.now() - started).toBeLessThan(30_000);
  expect(done).toBeLessThan(400);
  expect(await call(badges.checked, {}, { context })).toEqual({ total: 0, badges: [] });
  // The next one is not harmed.
  expect(await check(context, [join(folder, '00000.jwt')])).toMatchObject({ total: 1 });
});

test('files made to do harm are refused, each with its reason, and the rest goes on', async () => {
  await using context = testContext({ today: TODAY });
  const good = unsigned(issuer);
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const header = (head: object): string => Buffer.from(JSON.stringify(head)).toString('base64url');
  const payload = header(good);
  const hostile: Record<string, string | Uint8Array> = {
    'deep.json': `{"@context":${deep}}`,
    'none.jwt': `${header({ alg: 'none' })}.${payload}.`,
    'confused.jwt': `${header({ alg: 'HS256', jwk: issuer.jwk as object })}.${payload}.AAAA`,
    'cut.png': baked(asJwt(issuer, good)).subarray(0, 60),
    'entities.svg':
      '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
    'empty.json': '',
    'zeros.png': new Uint8Array(1000),
    'workbook.json': gzipSync('not a badge'),
    'huge.json': new Uint8Array(26 * MB).fill(0x20),
  };
  expect(gunzipSync(hostile['workbook.json'] as Uint8Array).toString()).toBe('not a badge');
  const paths = Object.entries(hostile).map(([name, content]) => put(context, name, content));
  const fine = put(context, 'fine.jwt', asJwt(issuer, good));
  const started = performance.now();
  const found = await check(context, [...paths, fine]);
  expect(performance.now() - started).toBeLessThan(20_000);
  const passing = found.badges
    .filter(({ report }) => report.verdicts.integrity.result === 'pass')
    .map(({ report }) => report.file);
  expect(passing).toEqual(['fine.jwt']);
  expect(found.badges.length + found.refused.length).toBe(paths.length + 1);
  for (const { message, remedy } of found.refused) expect([message, remedy]).not.toContain('');
});
