import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { expect, test, vi } from 'vitest';
import { gapsHandlers } from '#core/gaps/index.ts';
import { peopleHandlers } from '#core/people/index.ts';
import { fill } from '#core/skills/testing.ts';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { badgesHandlers as badges } from './index.ts';
import {
  ANA,
  TODAY,
  checkOne,
  company,
  findings,
  keep,
  put,
  results,
  undo,
} from './testing/calls.ts';
import { asJwt, baked, testIssuer, unsigned, withProof } from './testing/signed-badges.ts';

// Threads load their code on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

test('a badge is dropped, its issuer pinned, an award made of it, and all of it undone', async () => {
  await using t = await temporaryWorkspace({ today: TODAY });
  const { context } = t;
  await fill(t, company);
  const issuer = testIssuer('Example College');
  const original = baked(JSON.stringify(await withProof(issuer, unsigned(issuer, { email: ANA }))));
  const path = put(context, 'ana.png', original);

  const dropped = await checkOne(context, path, { names: ['My badge.png'] });
  expect(results(dropped.report)).toBe('pass unchecked pass pass pass');
  expect(dropped.report).toMatchObject({ file: 'My badge.png', format: 'png', version: '3.0' });
  expect(dropped.report.verdicts.recipient.title).toBe('Is Ana Silva');
  expect(dropped.match).toMatchObject({ personId: 1, person: 'Ana Silva', credentialId: null });
  const of = { checkId: dropped.checkId };

  const { dataUrl } = await call(badges.picture, { of }, { context });
  expect(dataUrl).toBe(`data:image/png;base64,${Buffer.from(original).toString('base64')}`);
  const raw = await call(badges.raw, { of }, { context });
  expect(raw).toMatchObject({ header: null, truncated: false });
  expect(raw.text).toContain('\n  "issuer": {\n    "id": "did:key:');

  const [key] = dropped.report.keys;
  const pinned = await call(
    badges.pinKey,
    { from: { of, fingerprint: key?.fingerprint ?? '' } },
    { context },
  );
  const confirmed = await call(badges.recheck, { of }, { context });
  expect(results(confirmed.report)).toBe('pass pass pass pass pass');
  expect(confirmed.match.issuerId).toBe(pinned.issuerId);

  const preview = await call(
    badges.preview,
    {
      of,
      personId: 1,
      skills: [
        { skillId: 1, level: 3 },
        { skillId: 2, level: 2 },
      ],
    },
    { context },
  );
  expect(preview.warnings).toEqual([]);
  expect(preview.skills).toMatchObject([
    {
      skill: 'Statistics',
      required: 3,
      before: 1,
      after: 3,
      metBefore: false,
      metAfter: true,
      indexBefore: 0.5,
      indexAfter: 1 / 6,
      peopleBefore: 0,
      peopleAfter: 1,
    },
    { skill: 'Cooking', required: null, before: null, after: 2 },
  ]);
  expect(await call(badges.list, {}, { context })).toMatchObject({ total: 0 });

  const asAward = {
    of,
    personId: 1,
    credential: { create: true as const, skills: [{ skillId: 1, level: 3 }] },
  };
  const kept = await keep(context, [asAward]);
  expect(kept).toMatchObject({ rows: 1, present: 0, badgeIds: [1], awardIds: [1] });
  const person = await call(gapsHandlers.person, { personId: 1 }, { context });
  expect(person.requirements).toMatchObject([{ skill: 'Statistics', level: 3, met: true }]);

  const again = await keep(context, [asAward]);
  expect(again).toMatchObject({ changeId: null, rows: 0, present: 1, badgeIds: [1], awardIds: [] });
  const other = await checkOne(context, path);
  expect(other.match).toMatchObject({
    credential: 'Data analysis',
    sure: true,
    badgeId: 1,
    awardId: 1,
  });
  expect(other.sameAs).toBe('My badge.png');

  const saved = join(context.folder, 'saved.png');
  await call(badges.saveOriginal, { of: { badgeId: 1 }, out: saved }, { context });
  expect(readFileSync(saved)).toEqual(Buffer.from(original));
  const got = await call(badges.get, { id: 1 }, { context });
  expect(got).toMatchObject({ hasPicture: true, badge: { person: 'Ana Silva', awardId: 1 } });
  expect(results(got.report)).toBe('pass pass pass pass pass');
  expect(await findings(context)).toEqual([]);

  const { changes } = await call(historyHandlers.list, {}, { context });
  expect(changes.slice(0, 2).map(({ title }) => title)).toEqual([
    'Keep badge “Data analysis” of Ana Silva as an award',
    'Pin a key of Example College',
  ]);
  await undo(context);
  const before = await call(gapsHandlers.person, { personId: 1 }, { context });
  expect(before.requirements).toMatchObject([{ level: 1, met: false }]);
  await undo(context);
  const unpinned = await call(badges.recheck, { of }, { context });
  expect(results(unpinned.report)).toBe('pass unchecked pass pass pass');
  expect(await call(badges.pins, {}, { context })).toEqual({ keys: [], documents: [] });
  expect(t.workspace.read.all('SELECT id FROM stored_file')).toEqual([]);
});

test('what is kept is what the pins of now say, and no award is made of what was tampered with', async () => {
  await using t = await temporaryWorkspace({ today: TODAY });
  const { context } = t;
  await fill(t, company);
  const issuer = testIssuer('Example College');
  const signed = await withProof(issuer, unsigned(issuer, { email: ANA }));
  const good = await checkOne(context, put(context, 'good.json', signed));
  const bad = await checkOne(
    context,
    put(context, 'bad.json', { ...signed, name: 'Something far better' }),
  );
  expect(bad.report.verdicts.integrity.result).toBe('fail');
  const credential = { create: true as const };
  const one = (checkId: string) => ({ of: { checkId }, personId: 1, credential });
  await expect(keep(context, [one(good.checkId), one(bad.checkId)])).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    where: { file: 'bad.json' },
  });
  expect(t.workspace.read.all('SELECT id FROM badge')).toEqual([]);

  const fingerprint = good.report.keys[0]?.fingerprint ?? '';
  await call(badges.pinKey, { from: { of: { checkId: good.checkId }, fingerprint } }, { context });
  await keep(context, [one(good.checkId)]);
  const { badges: listed } = await call(
    badges.list,
    { verdict: { name: 'issuer', result: 'pass' }, search: 'silva analysis' },
    { context },
  );
  expect(listed).toMatchObject([{ fileName: 'good.json', credential: 'Data analysis' }]);
  expect(await call(badges.list, { withoutAward: true }, { context })).toMatchObject({ total: 0 });
  expect(await call(badges.list, { ids: [1] }, { context })).toMatchObject({ badges: [{ id: 1 }] });
  expect(await call(badges.list, { ids: [2] }, { context })).toMatchObject({ total: 0 });

  const { keys } = await call(badges.pins, {}, { context });
  expect(keys).toMatchObject([
    { issuer: 'Example College', kind: 'Ed25519', badges: 1, fingerprint },
  ]);
  await call(badges.unpin, { keyIds: [keys[0]?.id ?? 0] }, { context });
  for await (const event of await call(badges.recheckKept, {}, { context }))
    if (event.type === 'done') expect(event.value).toMatchObject({ rows: 1, checked: 1 });
  expect(await call(badges.get, { id: 1 }, { context })).toMatchObject({
    badge: { verdicts: { issuer: { result: 'unchecked' } } },
  });
  await call(badges.remove, { ids: [1] }, { context });
  expect(t.workspace.read.all('SELECT badge_id AS badgeId FROM award')).toEqual([
    { badgeId: null },
  ]);
  expect(await findings(context)).toEqual([]);
});

test('a file that was changed after it was checked is not kept', async () => {
  await using t = await temporaryWorkspace({ today: TODAY });
  const { context } = t;
  await fill(t, company);
  const issuer = testIssuer('Example College');
  const path = put(context, 'a.jwt', asJwt(issuer, unsigned(issuer, { email: ANA })));
  const { checkId } = await checkOne(context, path);
  put(context, 'a.jwt', asJwt(issuer, unsigned(issuer)));
  await expect(keep(context, [{ of: { checkId }, personId: 1 }])).rejects.toMatchObject({
    code: 'FILE_DAMAGED',
  });
  await expect(call(badges.raw, { of: { checkId } }, { context })).rejects.toMatchObject({
    code: 'FILE_DAMAGED',
  });
  await call(badges.drop, { checkIds: [checkId] }, { context });
  await expect(call(badges.raw, { of: { checkId } }, { context })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('erasing somebody takes their badges and files out of file and log', async () => {
  await using t = await temporaryWorkspace({ today: TODAY });
  const { context } = t;
  await fill(t, company);
  const issuer = testIssuer('Example College');
  const marks = ['Zyzzyva', 'Quokka'];
  const emails = [ANA, 'bo@northfield.example'];
  for (const [at, mark] of marks.entries()) {
    const named = unsigned(issuer, {
      email: emails[at] ?? '',
      changes: { name: `${mark} ${mark}` },
    });
    const { checkId } = await checkOne(
      context,
      put(context, `${mark}.json`, await withProof(issuer, named)),
    );
    const one = { of: { checkId }, personId: at + 1, credential: { create: true as const } };
    await keep(context, [one]);
  }
  await call(peopleHandlers.erase, { ids: [1] }, { context });
  expect(t.workspace.read.all('SELECT person_id AS id FROM badge')).toEqual([{ id: 2 }]);
  expect(t.workspace.read.all('SELECT id FROM stored_file')).toHaveLength(1);
  const { path } = t.workspace;
  await context.workspaces.close();
  const bytes = readFileSync(path, 'latin1');
  expect(bytes.includes('Quokka')).toBe(true);
  expect(bytes.includes('Zyzzyva')).toBe(false);
  expect(bytes.toLowerCase().includes('ana.silva')).toBe(false);
});
