import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TemporaryWorkspace } from '#core/workspace/testing.ts';
import { stacksHandlers } from '../stacks/handlers.ts';
import { credentialsHandlers } from './handlers.ts';
import { SAFETY, WELDING, smallCatalogue, toolsFor } from './testing.ts';

let t: TemporaryWorkspace;
const { end, write, findings, get, undo, award } = toolsFor(() => t);
beforeEach(async () => {
  t = await smallCatalogue();
});
afterEach(() => end());

describe('merging credentials', () => {
  it('moves whatever refers to them', async () => {
    await award(
      `(1, 2, '2026-03-11', NULL, 'manual', NULL, NULL), (1, 1, '2026-01-01', NULL, 'manual', NULL, NULL)`,
    );
    await write(
      `INSERT INTO attempt (person_id, credential_id, outcome, source) VALUES (2, 2, 'failed', 'manual')`,
    );
    const setPrice = (credentialId: number, validFrom: string, amount: number) =>
      call(
        credentialsHandlers.setPrice,
        { credentialId, validFrom, price: { amount, currency: 'EUR' } },
        t,
      );
    await setPrice(2, '2025-01-01', 55_500);
    await call(
      credentialsHandlers.update,
      {
        ids: [2],
        patch: { skills: [{ skillId: SAFETY, level: 4 }], qualityAssurance: 'ISO 9606' },
      },
      t,
    );
    await call(
      credentialsHandlers.update,
      { ids: [3], patch: { requiredCredentialIds: [1, 2] } },
      t,
    );
    await call(
      stacksHandlers.save,
      { id: 4, group: { title: null, need: 1, credentialIds: [1, 2], groups: [] } },
      t,
    );
    await call(credentialsHandlers.merge, { into: 1, ids: [2] }, t);
    expect(await get(1)).toMatchObject({
      title: 'Welder A',
      qualityAssurance: 'ISO 9606',
      workloadHours: 80,
      prices: [
        { validFrom: '2026-06-15', amount: 99_000, currency: 'USD' },
        { validFrom: '2025-01-01', amount: 55_500, currency: 'EUR' },
      ],
      skills: [
        { skillId: SAFETY, level: 4 },
        { skillId: WELDING, level: 3 },
      ],
      otherTitles: [{ name: 'Schweißer A' }, { name: 'Welder B' }],
      requires: [],
      requiredBy: [{ id: 3 }],
      entrySkills: [{ skillId: WELDING, level: 2 }],
      experience: { awarded: 2, failed: 1 },
      partOf: [{ id: 4 }],
    });
    expect((await call(stacksHandlers.get, { id: 4 }, t)).group).toEqual({
      title: null,
      need: null,
      credentialIds: [1],
      groups: [],
    });
    expect(await findings()).toEqual([]);
    await undo();
    expect((await get(3)).requires).toHaveLength(2);
  });

  it('leaves nothing that refers to what is gone, in whatever table', async () => {
    const tables = t.workspace.read.all<{ child: string; column: string }>(
      `SELECT s.name AS child, f."from" AS "column" FROM sqlite_schema s
       JOIN pragma_foreign_key_list(s.name) f WHERE s.type = 'table' AND f."table" = 'credential'`,
    );
    // Whoever adds a column must say here, and in merge.ts, what becomes of it.
    expect(tables.map(({ child, column }) => `${child}.${column}`).sort()).toEqual([
      'attempt.credential_id',
      'award.credential_id',
      'credential_alias.credential_id',
      'credential_entry_skill.credential_id',
      'credential_prerequisite.credential_id',
      'credential_prerequisite.required_id',
      'credential_price.credential_id',
      'credential_skill.credential_id',
      'stack_component.credential_id',
      'stack_group.stack_id',
    ]);
  });

  it('refuses a circle, with names, and merging with itself', async () => {
    await call(credentialsHandlers.update, { ids: [3], patch: { requiredCredentialIds: [2] } }, t);
    await expect(call(credentialsHandlers.merge, { into: 1, ids: [3] }, t)).rejects.toThrow(
      '“Welder A” would require itself: “Welder A” → “Welder B” → “Welder A”.',
    );
    await expect(call(credentialsHandlers.merge, { into: 1, ids: [1] }, t)).rejects.toThrow(
      'itself',
    );
  });

  it('takes over what another consists of', async () => {
    await call(
      stacksHandlers.save,
      { id: 2, group: { title: 'Both', need: null, credentialIds: [3, 4], groups: [] } },
      t,
    );
    await call(credentialsHandlers.merge, { into: 1, ids: [2] }, t);
    expect((await call(stacksHandlers.get, { id: 1 }, t)).group).toMatchObject({
      title: 'Both',
      credentialIds: [3, 4],
    });
  });
});
