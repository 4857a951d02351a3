import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { skillsHandlers } from '#core/skills/index.ts';
import { fill } from '#core/skills/testing.ts';
import { historyHandlers, settingsHandlers, workspaceHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { stacksHandlers } from '../stacks/handlers.ts';
import { credentialsHandlers } from './handlers.ts';
import { credentialNames, rememberTitle } from './names.ts';

let t: TemporaryWorkspace;
const WELDING = 1;
const SAFETY = 2;

/** Ids in the order added: issuers 1 TÜV Süd, 2 Coursera; credentials 1 Welder A, 2 Welder B, 3 Safety first, 4 Old. */
beforeEach(async () => {
  t = await temporaryWorkspace({ today: '2026-06-15' });
  await fill(t, {
    people: [
      { name: 'Ana' },
      { name: 'Bo' },
      { name: 'Cy', status: 'left', leavingDate: '2026-01-31' },
    ],
    skills: ['Welding', 'Safety'],
  });
  await call(credentialsHandlers.createIssuer, { name: 'TÜV Süd', country: 'Germany' }, t);
  await call(credentialsHandlers.createIssuer, { name: 'Coursera', isPlatform: true }, t);
  await call(
    credentialsHandlers.create,
    {
      title: 'Welder A',
      issuerId: 1,
      kind: 'technical',
      ects: 2,
      learningOutcomes: 'Welds plates.',
      validityMonths: 24,
      skills: [
        { skillId: WELDING, level: 3 },
        { skillId: SAFETY, level: 1 },
      ],
      otherTitles: ['Schweißer A'],
      price: { amount: 40_000, currency: 'EUR', validFrom: '2025-01-01' },
    },
    t,
  );
  await call(
    credentialsHandlers.create,
    {
      title: 'Welder B',
      issuerId: 1,
      kind: 'technical',
      workloadHours: 80,
      requiredCredentialIds: [1],
      entrySkills: [{ skillId: WELDING, level: 2 }],
      price: { amount: 99_000, currency: 'USD' },
    },
    t,
  );
  await call(credentialsHandlers.create, { title: 'Safety first', platformId: 2, eqfLevel: 0 }, t);
  await call(credentialsHandlers.create, { title: 'Old', archived: true }, t);
});
afterEach(async () => {
  // Whatever was tried, and refused, the file is right.
  expect(await findings()).toEqual([]);
  await t.dispose();
});

async function findings(): Promise<unknown> {
  for await (const event of await call(workspaceHandlers.check, undefined, t)) {
    if (event.type === 'done') return event.value.findings;
  }
  return 'no answer';
}

const titles = async (input: object = {}) =>
  (await call(credentialsHandlers.list, input, t)).credentials.map(({ title }) => title);
const get = (id: number, asOf?: string) => call(credentialsHandlers.get, { id, asOf }, t);
const undo = (changeId?: number) => call(historyHandlers.undo, { changeId }, t);
const lastChange = (): number =>
  t.workspace.read.get<{ id: number }>('SELECT max(id) AS id FROM change')?.id ?? 0;
const write = (sql: string) =>
  t.workspace.change({ title: 'Fill', kind: 'edit' }, (db) => db.run(sql));
const award = (rows: string) =>
  write(
    `INSERT INTO award (person_id, credential_id, issued, expires, source, started, hours) VALUES ${rows}`,
  );

describe('the catalogue', () => {
  it('is listed without what is archived, searched by any title or issuer whatever the case and accents', async () => {
    expect(await titles()).toEqual(['Safety first', 'Welder A', 'Welder B']);
    expect(await titles({ search: 'SCHWEISSER' })).toEqual(['Welder A']);
    expect(await titles({ search: 'tuv b' })).toEqual(['Welder B']);
    expect(await titles({ search: 'coursera' })).toEqual(['Safety first']);
    expect(await titles({ archived: 'all' })).toHaveLength(4);
    expect(await titles({ archived: 'yes' })).toEqual(['Old']);
    expect(await titles({ offset: 1, limit: 1 })).toEqual(['Welder A']);
  });

  it('is filtered', async () => {
    expect(await titles({ kinds: [null] })).toEqual(['Safety first']);
    expect(await titles({ kinds: ['technical', null] })).toHaveLength(3);
    expect(await titles({ issuerIds: [1] })).toEqual(['Welder A', 'Welder B']);
    expect(await titles({ issuerIds: [2] })).toEqual(['Safety first']);
    expect(await titles({ issuerIds: [null] })).toEqual(['Safety first']);
    expect(await titles({ skillIds: [SAFETY] })).toEqual(['Welder A']);
    expect(await titles({ missing: 'workload' })).toEqual(['Safety first']);
    expect(await titles({ missing: 'level' })).toEqual(['Welder A', 'Welder B']);
    expect(await titles({ stacks: true })).toEqual([]);
  });

  it('is sorted, those without a value last both ways', async () => {
    const by = (sort: string, direction: string) => titles({ sort, direction });
    expect(await by('title', 'desc')).toEqual(['Welder B', 'Welder A', 'Safety first']);
    expect(await by('hours', 'asc')).toEqual(['Welder A', 'Welder B', 'Safety first']);
    expect(await by('hours', 'desc')).toEqual(['Welder B', 'Welder A', 'Safety first']);
    // Nobody said what a dollar is worth.
    expect(await by('price', 'desc')).toEqual(['Welder A', 'Safety first', 'Welder B']);
    expect(await by('issuer', 'asc')).toEqual(['Welder A', 'Welder B', 'Safety first']);
    expect(await by('completeness', 'desc')).toEqual(['Welder A', 'Welder B', 'Safety first']);
    await award(`(1, 3, '2026-01-01', NULL, 'manual', NULL, NULL)`);
    expect(await by('awards', 'desc')).toEqual(['Safety first', 'Welder A', 'Welder B']);
  });

  it('counts awards that are valid, and expiring ones that are not renewed, of people who are active', async () => {
    await award(`(1, 1, '2024-07-01', '2026-07-01', 'manual', NULL, NULL),
      (2, 1, '2024-07-01', '2026-07-01', 'manual', NULL, NULL),
      (2, 1, '2026-06-01', '2028-06-01', 'manual', NULL, NULL),
      (3, 1, '2024-07-01', '2026-07-01', 'manual', NULL, NULL),
      (1, 2, '2020-01-01', '2022-01-01', 'manual', NULL, NULL),
      (1, 3, '2026-06-16', NULL, 'manual', NULL, NULL)`);
    const { credentials } = await call(credentialsHandlers.list, {}, t);
    expect(credentials.map(({ title, awards, expiring }) => [title, awards, expiring])).toEqual([
      ['Safety first', 0, 0],
      ['Welder A', 3, 1],
      ['Welder B', 0, 0],
    ]);
    await call(credentialsHandlers.update, { ids: [1], patch: { leadDays: 5 } }, t);
    const [, narrow] = (await call(credentialsHandlers.list, {}, t)).credentials;
    expect(narrow).toMatchObject({ awards: 3, expiring: 0 });
  });

  it('sums itself up', async () => {
    expect(await call(credentialsHandlers.summary, {}, t)).toMatchObject({
      credentials: 3,
      archived: 1,
      stacks: 0,
      issuers: [
        { id: 2, name: 'Coursera', credentials: 1 },
        { id: 1, name: 'TÜV Süd', credentials: 2 },
        { id: null, name: null, credentials: 1 },
      ],
      complete: 0,
      withoutSkills: 2,
      withoutPrice: 1,
    });
    const { missing } = await call(credentialsHandlers.summary, {}, t);
    expect(missing.find(({ element }) => element === 'workload')?.credentials).toBe(1);
    expect(await call(credentialsHandlers.options, { search: 'weld', limit: 1 }, t)).toEqual([
      { id: 1, title: 'Welder A', issuer: 'TÜV Süd' },
    ]);
  });

  it('tells one entry whole', async () => {
    expect(await get(2)).toMatchObject({
      title: 'Welder B',
      issuer: 'TÜV Süd',
      issuerCountry: 'Germany',
      hours: 80,
      hoursFromEcts: false,
      price: { amount: 99_000, currency: 'USD' },
      priceHere: null,
      requires: [{ id: 1, title: 'Welder A' }],
      entrySkills: [{ skillId: WELDING, skill: 'Welding', level: 2 }],
      archived: false,
    });
    expect(await get(1)).toMatchObject({
      hours: 50,
      hoursFromEcts: true,
      requiredBy: [{ id: 2, title: 'Welder B' }],
      otherTitles: [{ name: 'Schweißer A', source: '' }],
      skills: [
        { skill: 'Safety', level: 1 },
        { skill: 'Welding', level: 3 },
      ],
      completeness: { stated: 7, missing: ['level', 'assessment', 'participation', 'quality'] },
    });
    await expect(get(99)).rejects.toThrow('no longer in the catalogue');
  });

  it('compares by price, hours, levels and what our own people did', async () => {
    await award(`(1, 1, '2026-03-11', NULL, 'manual', '2026-03-01', 40),
      (2, 1, '2026-04-01', NULL, 'manual', '2026-03-12', 60),
      (3, 1, '2025-04-01', NULL, 'manual', NULL, NULL)`);
    await write(`INSERT INTO attempt (person_id, credential_id, outcome, source)
      VALUES (1, 1, 'failed', 'manual'), (2, 1, 'withdrawn', 'manual')`);
    const { currency, credentials } = await call(credentialsHandlers.compare, { ids: [3, 1] }, t);
    expect(currency).toBe('EUR');
    expect(credentials[1]).toMatchObject({
      id: 1,
      pricePerHour: 800,
      pricePerLevel: 10_000,
      experience: {
        awarded: 3,
        failed: 1,
        withdrawn: 1,
        inProgress: 0,
        passRate: 0.75,
        medianDays: 15,
        daysKnown: 2,
        medianHours: 50,
        hoursKnown: 2,
      },
    });
    expect(credentials[0]).toMatchObject({
      pricePerHour: null,
      pricePerLevel: null,
      experience: { passRate: null, medianDays: null, daysKnown: 0 },
    });
  });
});

describe('changes of the catalogue', () => {
  it('refuses two of one title at one body, and takes the same title at another', async () => {
    const add = (issuerId: number | null) =>
      call(credentialsHandlers.create, { title: ' welder  a ', issuerId }, t);
    await expect(add(1)).rejects.toThrow('There is already a credential “Welder A” of TÜV Süd.');
    const { id } = await add(2);
    await expect(
      call(credentialsHandlers.update, { ids: [id], patch: { issuerId: 1 } }, t),
    ).rejects.toThrow('already a credential “Welder A” of TÜV Süd');
    // Both at once is another thing.
    await call(credentialsHandlers.update, { ids: [id], patch: { issuerId: 1, title: 'C' } }, t);
  });

  it('sets the same for many as one change, and titles for one alone', async () => {
    const update = (ids: number[], patch: object) =>
      call(credentialsHandlers.update, { ids, patch }, t);
    const { rows, changeId } = await update([1, 2, 3], { kind: 'industry', language: 'German' });
    expect(rows).toBe(3);
    const [head] = (await call(historyHandlers.list, { limit: 1 }, t)).changes;
    expect(head?.title).toBe('Change kind and language of 3 credentials');
    expect((await update([1, 2, 3], { kind: 'industry' })).changeId).toBeNull();
    await undo(changeId ?? 0);
    expect((await get(1)).kind).toBe('technical');
    await expect(update([1, 2], { title: 'X' })).rejects.toThrow('One title cannot belong to');
    await expect(update([1, 99], { kind: null })).rejects.toThrow('1 credential is no longer');
  });

  it('renames to what was another title of it; other titles belong to one', async () => {
    await call(credentialsHandlers.update, { ids: [1], patch: { title: 'SCHWEISSER A' } }, t);
    expect((await get(1)).otherTitles).toEqual([]);
    await call(credentialsHandlers.update, { ids: [1], patch: { otherTitles: ['W 1', 'w 1'] } }, t);
    await expect(
      call(credentialsHandlers.update, { ids: [2], patch: { otherTitles: ['W 1'] } }, t),
    ).rejects.toThrow('“W 1” is another title of “SCHWEISSER A”.');
  });

  it('keeps levels on the scale and prerequisites without circles, with names', async () => {
    const update = (id: number, patch: object) =>
      call(credentialsHandlers.update, { ids: [id], patch }, t);
    await expect(update(1, { skills: [{ skillId: WELDING, level: 7 }] })).rejects.toThrow(
      '7 is no level of the scale.',
    );
    await expect(update(1, { skills: [{ skillId: WELDING, level: 0 }] })).rejects.toThrow(
      'Level 0',
    );
    await expect(update(1, { requiredCredentialIds: [1] })).rejects.toThrow(
      '“Welder A” cannot require itself.',
    );
    await update(3, { requiredCredentialIds: [2] });
    await expect(update(1, { requiredCredentialIds: [3] })).rejects.toThrow(
      '“Welder A” would require itself: “Welder A” → “Safety first” → “Welder B” → “Welder A”.',
    );
  });

  it('does not undo into a circle of prerequisites', async () => {
    // A later row keeps the id of the one that goes from being given again.
    await call(credentialsHandlers.update, { ids: [3], patch: { requiredCredentialIds: [4] } }, t);
    await call(credentialsHandlers.update, { ids: [2], patch: { requiredCredentialIds: [] } }, t);
    const cleared = lastChange();
    await call(credentialsHandlers.update, { ids: [1], patch: { requiredCredentialIds: [2] } }, t);
    await expect(undo(cleared)).rejects.toThrow(/Welder A.* would require what requires it/u);
  });

  it('does not undo into two of one title at one body, and names it', async () => {
    await call(credentialsHandlers.remove, { ids: [1] }, t);
    const removed = lastChange();
    await call(credentialsHandlers.create, { title: 'Welder A', issuerId: 1 }, t);
    await expect(undo(removed)).rejects.toThrow('Welder A has the same title and issuer by now');
  });

  it('removes with awards, prices and places in stacks; undo brings all back', async () => {
    await award(`(1, 1, '2026-03-11', NULL, 'manual', NULL, NULL)`);
    const group = {
      title: null,
      need: 2,
      credentialIds: [1, 2, 4],
      groups: [{ title: 'Own', need: null, credentialIds: [1], groups: [] }],
    };
    await call(stacksHandlers.save, { id: 3, group }, t);
    const before = await get(1);
    await call(credentialsHandlers.remove, { ids: [1] }, t);
    const left = await call(stacksHandlers.get, { id: 3 }, t);
    expect(left.group).toEqual({ title: null, need: null, credentialIds: [2, 4], groups: [] });
    expect(t.workspace.read.all('SELECT id FROM award')).toEqual([]);
    expect(await findings()).toEqual([]);
    await undo();
    expect((await call(stacksHandlers.get, { id: 3 }, t)).group).toEqual(group);
    expect(await get(1)).toEqual(before);
  });
});

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

describe('prices and rates', () => {
  const setPrice = (validFrom: string, amount: number, currency = 'EUR') =>
    call(
      credentialsHandlers.setPrice,
      { credentialId: 1, validFrom, price: { amount, currency } },
      t,
    );

  it('knows the price of each day', async () => {
    await setPrice('2026-01-01', 45_000);
    await setPrice('2026-01-01', 46_000);
    expect((await setPrice('2026-01-01', 46_000)).changeId).toBeNull();
    expect((await get(1, '2024-12-31')).price).toBeNull();
    expect((await get(1, '2025-12-31')).price).toEqual({ amount: 40_000, currency: 'EUR' });
    const now = await get(1);
    expect(now.priceHere).toEqual({ amount: 46_000, currency: 'EUR' });
    await call(credentialsHandlers.removePrice, { id: now.prices[0]?.id ?? 0 }, t);
    expect((await get(1)).price?.amount).toBe(40_000);
    await expect(call(credentialsHandlers.removePrice, { id: 99 }, t)).rejects.toThrow('no longer');
  });

  it('converts by her rates alone, half-up, and says which are wanted', async () => {
    const rates = () => call(credentialsHandlers.rates, undefined, t);
    const setRate = (currency: string, validFrom: string, rate: number) =>
      call(credentialsHandlers.setRate, { currency, validFrom, rate }, t);
    expect(await rates()).toEqual({ currency: 'EUR', rates: [], wanted: ['USD'] });
    await setRate('USD', '2026-01-01', 0.905);
    await setRate('USD', '2026-07-01', 0.5);
    expect((await get(2)).priceHere).toEqual({ amount: 89_595, currency: 'EUR' });
    expect((await get(2, '2026-07-01')).priceHere?.amount).toBe(49_500);
    await setPrice('2026-02-01', 1, 'USD');
    expect((await get(1)).priceHere?.amount).toBe(1);
    expect((await rates()).wanted).toEqual([]);
    await expect(setRate('EUR', '2026-01-01', 1)).rejects.toThrow('needs no rate');
    await call(settingsHandlers.updateWorkspace, { defaultCurrency: 'GBP' }, t);
    expect(await rates()).toEqual({ currency: 'GBP', rates: [], wanted: ['USD'] });
    await call(settingsHandlers.updateWorkspace, { defaultCurrency: 'EUR' }, t);
    const [last] = (await rates()).rates;
    await call(credentialsHandlers.removeRate, { id: last?.id ?? 0 }, t);
    expect((await rates()).rates).toHaveLength(1);
  });
});

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
        keys: 1,
        credentials: 3,
      },
    ]);
    expect(await titles()).toEqual(['Safety first', 'Welder A', 'Welder B']);
    expect((await get(1)).language).toBe('German');
    await undo();
    expect(await call(credentialsHandlers.issuers, {}, t)).toHaveLength(2);
  });
});

describe('skills of credentials', () => {
  it('follow their skill when it is merged, the higher level where there are both', async () => {
    await call(skillsHandlers.merge, { into: SAFETY, ids: [WELDING] }, t);
    expect((await get(1)).skills).toEqual([{ skillId: SAFETY, skill: 'Safety', level: 3 }]);
    expect((await get(2)).entrySkills).toEqual([{ skillId: SAFETY, skill: 'Safety', level: 2 }]);
    await undo();
    expect((await get(1)).skills).toHaveLength(2);
  });

  it('go along with their skill, and come back with it', async () => {
    await call(skillsHandlers.remove, { ids: [WELDING] }, t);
    expect((await get(1)).skills).toEqual([{ skillId: SAFETY, skill: 'Safety', level: 1 }]);
    await undo();
    const { certifiedBy } = await call(skillsHandlers.get, { id: WELDING }, t);
    expect(certifiedBy).toEqual([{ credentialId: 1, title: 'Welder A', level: 3 }]);
  });

  it('are not put back on another scale', async () => {
    await call(credentialsHandlers.update, { ids: [1], patch: { skills: [] } }, t);
    const cleared = lastChange();
    const levels = [0, 1, 2, 3].map((value) => ({ value, name: `L${value}`, anchor: '' }));
    const mapping = [0, 0, 1, 2, 3, 3].map((to, from) => ({ from, to }));
    await call(skillsHandlers.saveScale, { levels, mapping }, t);
    await expect(undo(cleared)).rejects.toThrow('levels have other numbers since');
  });
});

describe('titles that files use', () => {
  it('lead to the credential decided last', async () => {
    const alias = () =>
      credentialNames(t.workspace.read).map(({ title, aliases }) => [
        title,
        aliases.map(({ source, key }) => `${source}:${key}`),
      ]);
    await t.workspace.change({ title: 'Remember', kind: 'edit' }, (db) => {
      expect(rememberTitle(db, 2, 'Welding – Part 2', 'Udemy')).toBe(true);
      expect(rememberTitle(db, 2, 'welding – part 2', 'Udemy')).toBe(false);
      // Its own title says enough.
      expect(rememberTitle(db, 2, 'WELDER B', '')).toBe(false);
      expect(rememberTitle(db, 3, 'Welding – Part 2', 'Udemy')).toBe(true);
    });
    expect(alias()).toEqual([
      ['Old', []],
      ['Safety first', ['Udemy:welding – part 2']],
      ['Welder A', [':schweisser a']],
      ['Welder B', []],
    ]);
    const [title] = (await get(3)).otherTitles;
    await call(credentialsHandlers.removeTitle, { id: title?.id ?? 0 }, t);
    expect((await get(3)).otherTitles).toEqual([]);
  });
});
