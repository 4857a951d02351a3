import { call } from '@orpc/server';
import { expect, test, vi } from 'vitest';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { badgesHandlers as badges } from '../index.ts';
import { TODAY, findings, put } from '../testing/calls.ts';
import { testIssuer } from '../testing/signed-badges.ts';

// Threads load their code on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

test('documents are pinned by what they say themselves; a newer copy takes the place of the one before', async () => {
  await using t = await temporaryWorkspace({ today: TODAY });
  const { context } = t;
  const list = (revoked: string[]) => ({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'RevocationList',
    id: 'https://issuer.example/revoked',
    revokedAssertions: revoked,
  });
  const first = await call(
    badges.pinDocument,
    { path: put(context, 'list.json', list(['urn:uuid:1'])), takenOn: '2026-06-01' },
    { context },
  );
  expect(first.document).toMatchObject({
    url: 'https://issuer.example/revoked',
    kind: 'revocation-list',
    summary: '1 revoked',
    ageDays: 14,
  });
  const second = await call(
    badges.pinDocument,
    { path: put(context, 'list.json', list(['urn:uuid:1', 'urn:uuid:2'])) },
    { context },
  );
  expect(second.document).toMatchObject({
    id: first.document.id,
    summary: '2 revoked',
    ageDays: 0,
  });
  expect(t.workspace.read.all('SELECT id FROM stored_file')).toHaveLength(1);
  await expect(
    call(badges.pinDocument, { path: put(context, 'x.txt', 'no document') }, { context }),
  ).rejects.toMatchObject({ code: 'FILE_UNSUPPORTED' });
  await expect(
    call(
      badges.pinKey,
      { from: { path: put(context, 'k.json', { kty: 'oct', k: 'AAAA' }) } },
      { context },
    ),
  ).rejects.toMatchObject({ code: 'FILE_UNSUPPORTED' });
  const issuer = testIssuer('Example College');
  const key = { from: { path: put(context, 'key.json', issuer.jwk) } };
  await expect(call(badges.pinKey, key, { context })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await findings(context)).toEqual([]);
});
