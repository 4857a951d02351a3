import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyHandlers } from '#core/workspace/index.ts';
import type { TemporaryWorkspace } from '#core/workspace/testing.ts';
import { stacksHandlers } from '../stacks/handlers.ts';
import { credentialsHandlers } from './handlers.ts';
import { SAFETY, smallCatalogue, toolsFor } from './testing.ts';

let t: TemporaryWorkspace;
const { findings, write } = toolsFor(() => t);
beforeEach(async () => {
  t = await smallCatalogue();
  const group = {
    title: null,
    need: 1,
    credentialIds: [1, 2],
    groups: [{ title: 'Own', need: null, credentialIds: [1], groups: [] }],
  };
  await call(stacksHandlers.save, { id: 3, group }, t);
});
afterEach(() => t.dispose());

describe('the check of a workspace', () => {
  it('finds nothing wrong with what the program wrote', async () => {
    expect(await findings()).toEqual([]);
  });

  it.each([
    ['certified-level', `UPDATE credential_skill SET level = 9 WHERE skill_id = ${SAFETY}`],
    ['entry-level', 'UPDATE credential_entry_skill SET level = 9'],
    ['price-currency', `UPDATE credential_price SET currency = 'E R' WHERE id = 1`],
    ['price-date', `UPDATE credential_price SET valid_from = '2026-02-30' WHERE id = 1`],
    ['price-amount', 'UPDATE credential_price SET amount = 9007199254740993 WHERE id = 1'],
    [
      'rate-currency',
      `INSERT INTO exchange_rate (currency, into_currency, valid_from, rate) VALUES ('EUR', 'EUR', '2026-01-01', 1)`,
    ],
    [
      'rate-date',
      `INSERT INTO exchange_rate (currency, into_currency, valid_from, rate) VALUES ('USD', 'EUR', 'soon', 1)`,
    ],
    [
      'prerequisite-circle',
      'INSERT INTO credential_prerequisite (credential_id, required_id) VALUES (1, 2)',
    ],
    [
      'stack-circle',
      'INSERT INTO stack_component (group_id, credential_id, position) VALUES (1, 3, 9)',
    ],
    ['stack-root', 'INSERT INTO stack_group (stack_id, position) VALUES (3, 0)'],
    ['stack-empty', 'DELETE FROM stack_component WHERE group_id = 2'],
    ['stack-need', 'UPDATE stack_group SET need = 4 WHERE id = 1'],
    ['stack-parent', 'UPDATE stack_group SET stack_id = 4 WHERE id = 2'],
    ['stack-group-circle', 'UPDATE stack_group SET parent_id = 2 WHERE id = 1'],
  ])('finds %s', async (code, sql) => {
    await write(sql);
    const found = (await findings()) as { readonly code: string; readonly severity: string }[];
    expect(found.map((one) => one.code)).toContain(code);
    expect(found.every((one) => one.severity === 'error')).toBe(true);
  });
});

describe('the history', () => {
  const details = async () => {
    const [head] = (await call(historyHandlers.list, { limit: 1 }, t)).changes;
    const { rows } = await call(historyHandlers.details, { changeId: head?.id ?? 0 }, t);
    return rows.map(({ entity, label, fields }) => [
      head?.title,
      entity,
      label,
      ...fields.map(({ field, before, after }) => `${field}: ${before ?? '–'} → ${after ?? '–'}`),
    ]);
  };

  it('shows prices as money', async () => {
    const price = { amount: 45_050, currency: 'EUR' };
    await call(
      credentialsHandlers.setPrice,
      { credentialId: 1, validFrom: '2025-01-01', price },
      t,
    );
    expect(await details()).toEqual([
      [
        'Set the price of Welder A to 450.50 EUR',
        'price of a credential',
        'Welder A, from 1 Jan 2025',
        'Price: 400.00 EUR → 450.50 EUR',
      ],
    ]);
  });

  it('names fields, levels and groups as the interface does', async () => {
    const patch = { eqfLevel: 0, supervision: 'unsupervised' as const };
    await call(credentialsHandlers.update, { ids: [1], patch }, t);
    expect(await details()).toEqual([
      [
        'Edit credential Welder A',
        'credential',
        'Welder A',
        'EQF level: – → None',
        'Supervision: – → Unsupervised, identity not checked',
      ],
    ]);
    const skills = [{ skillId: SAFETY, level: 2 }];
    await call(credentialsHandlers.update, { ids: [1], patch: { skills } }, t);
    expect((await details()).at(-1)).toEqual([
      'Edit credential Welder A',
      'skill of a credential',
      'Safety of Welder A',
      'Level: 1 (Aware) → 2 (With guidance)',
    ]);
    const group = { title: null, need: null, credentialIds: [1, 2], groups: [] };
    await call(stacksHandlers.save, { id: 3, group }, t);
    expect((await details())[0]).toEqual([
      'Set what Safety first consists of',
      'group of a stack',
      'all of in Safety first',
      'Asks for: any 1 of → –',
    ]);
  });
});
