import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { expect, test, vi } from 'vitest';
import { fill } from '#core/skills/testing.ts';
import { temporaryWorkspace, testContext } from '#core/workspace/testing.ts';
import { badgesHandlers as badges } from '../index.ts';
import { TODAY, check, checkOne, company, put } from '../testing/calls.ts';
import { asJwt, testIssuer, unsigned, withProof } from '../testing/signed-badges.ts';

// Threads load their code on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

test('recipients are found by hash, and compared with the person asked for', async () => {
  await using t = await temporaryWorkspace({ today: TODAY });
  const { context } = t;
  await fill(t, company);
  const issuer = testIssuer('Example College');
  const salted = unsigned(issuer, { email: 'bo@northfield.example', salt: 'pepper' });
  const path = put(context, 'salted.json', await withProof(issuer, salted));
  const bo = await checkOne(context, path);
  expect(bo.match).toMatchObject({ personId: 2, person: 'Bo Lund' });
  expect(bo.report.verdicts.recipient).toMatchObject({ result: 'pass', title: 'Is Bo Lund' });
  const ana = await checkOne(context, path, { personId: 1 });
  expect(ana.report.verdicts.recipient).toMatchObject({
    result: 'fail',
    title: 'Is not Ana Silva',
  });
  expect(ana.match.personId).toBeNull();
  const nobody = unsigned(issuer, { email: 'eve@elsewhere.example' });
  const eve = await checkOne(context, put(context, 'eve.jwt', asJwt(issuer, nobody)));
  expect(eve.report.verdicts.recipient.title).toBe('Nobody in this workspace');
});

test('folders are read through; what is no badge is listed with its reason, and links are not followed', async () => {
  await using context = testContext({ today: TODAY });
  const issuer = testIssuer('Example College');
  const signed = await withProof(issuer, unsigned(issuer));
  mkdirSync(join(context.folder, 'all', 'deep', 'a', 'b', 'c', 'd', 'e', 'f', 'g'), {
    recursive: true,
  });
  put(context, 'all/b.json', signed);
  put(context, 'all/deep/a.json', signed);
  put(context, 'all/notes.txt', 'notes');
  put(context, 'all/.hidden.json', signed);
  put(context, 'all/deep/a/b/c/d/e/f/g/far.json', signed);
  symlinkSync('/etc', join(context.folder, 'all', 'link'));
  const found = await check(context, [join(context.folder, 'all'), join(context.folder, 'none')]);
  expect(found.badges.map(({ report, sameAs }) => [report.file, sameAs])).toEqual([
    ['all/b.json', null],
    ['all/deep/a.json', 'all/b.json'],
  ]);
  expect(found.refused.map(({ file, code }) => [file, code])).toEqual([
    ['all/deep/a/b/c/d/e/f/g', 'FILE_UNSUPPORTED'],
    ['all/link', 'FILE_UNSUPPORTED'],
    ['all/notes.txt', 'FILE_UNSUPPORTED'],
    ['none', 'FILE_NOT_FOUND'],
  ]);
  const page = await call(
    badges.checked,
    { batchId: found.batchId, offset: 1, limit: 1 },
    { context },
  );
  expect(page).toMatchObject({ total: 2, badges: [{ report: { file: 'all/deep/a.json' } }] });
  expect(page.badges[0]?.report.verdicts.recipient.title).toBe('Not compared with anyone');
});

test('trust from files does without a workspace', async () => {
  await using context = testContext({ today: TODAY });
  const issuer = testIssuer('Example College', 'https://college.example/profile');
  const path = put(context, 'a.json', await withProof(issuer, unsigned(issuer)));
  const trust = put(context, 'trust.json', {
    issuers: [{ name: issuer.name, identifiers: [issuer.id], keys: [issuer.jwk] }],
  });
  const untrusted = await checkOne(context, path);
  expect(untrusted.report.verdicts.issuer.result).toBe('unchecked');
  const trusted = await checkOne(context, path, { trust: [trust] });
  expect(trusted.report.verdicts.issuer.result).toBe('pass');
  const again = await call(badges.recheck, { of: { checkId: trusted.checkId } }, { context });
  expect(again.report.verdicts.issuer.result).toBe('pass');
});
