import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TemporaryWorkspace } from '#core/workspace/testing.ts';
import { credentialsHandlers } from '../catalogue/handlers.ts';
import { smallCatalogue, toolsFor } from '../catalogue/testing.ts';

let t: TemporaryWorkspace;
const { end, write, titles, get, undo, award } = toolsFor(() => t);
beforeEach(async () => {
  t = await smallCatalogue();
});
afterEach(() => end());

describe('issuers', () => {
  it('are listed with what they award or host', async () => {
    await award(`(1, 1, '2026-03-11', NULL, 'manual', NULL, NULL)`);
    const issuers = await call(credentialsHandlers.issuers, {}, t);
    expect(issuers.map(({ name, credentials, awards }) => [name, credentials, awards])).toEqual([
      ['Coursera', 1, 0],
      ['TÜV Süd', 2, 1],
    ]);
  });

  it('have names and identifiers of their own', async () => {
    const update = (id: number, patch: object) =>
      call(credentialsHandlers.updateIssuer, { id, patch }, t);
    await expect(update(2, { name: 'tuv sud' })).rejects.toThrow('already an issuer “TÜV Süd”');
    await update(1, { identifiers: ['https://tuv.example/issuer', 'did:web:tuv.example'] });
    await expect(update(2, { identifiers: ['did:web:tuv.example'] })).rejects.toThrow(
      '“did:web:tuv.example” already leads to TÜV Süd.',
    );
    await update(1, { identifiers: ['did:web:tuv.example'], note: '' });
    const [, tuv] = await call(credentialsHandlers.issuers, {}, t);
    expect(tuv).toMatchObject({ identifiers: ['did:web:tuv.example'], note: null });
  });

  it('leave their credentials behind when removed, but not two of one title', async () => {
    await call(credentialsHandlers.create, { title: 'Welder A' }, t);
    await expect(call(credentialsHandlers.removeIssuers, { ids: [1] }, t)).rejects.toThrow(
      'Two credentials “Welder A” would stand side by side',
    );
    await call(credentialsHandlers.removeIssuers, { ids: [2] }, t);
    expect((await get(3)).platform).toBeNull();
  });

  it('are merged with credentials, identifiers, keys and pinned documents', async () => {
    const key = 'a'.repeat(64);
    await call(
      credentialsHandlers.create,
      { title: 'WELDER A', issuerId: 2, language: 'German' },
      t,
    );
    await call(
      credentialsHandlers.updateIssuer,
      { id: 2, patch: { identifiers: ['did:web:c'], website: 'https://c.example' } },
      t,
    );
    await write(`INSERT INTO issuer_key (issuer_id, fingerprint, jwk, pinned_on)
      VALUES (1, '${key}', '{}', '2026-01-01'), (2, '${key}', '{}', '2026-01-01')`);
    await call(credentialsHandlers.mergeIssuers, { into: 1, ids: [2] }, t);
    const issuers = await call(credentialsHandlers.issuers, {}, t);
    expect(issuers).toMatchObject([
      {
        id: 1,
        name: 'TÜV Süd',
        isPlatform: true,
        website: 'https://c.example',
        country: 'Germany',
        identifiers: ['did:web:c'],
        pins: 1,
        credentials: 3,
      },
    ]);
    expect(await titles()).toEqual(['Safety first', 'Welder A', 'Welder B']);
    expect((await get(1)).language).toBe('German');
    await undo();
    expect(await call(credentialsHandlers.issuers, {}, t)).toHaveLength(2);
  });
});
