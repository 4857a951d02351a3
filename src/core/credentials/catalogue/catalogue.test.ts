import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TemporaryWorkspace } from '#core/workspace/testing.ts';
import { credentialsHandlers } from './handlers.ts';
import { SAFETY, WELDING, smallCatalogue, toolsFor } from './testing.ts';

let t: TemporaryWorkspace;
const { end, write, titles, get, award } = toolsFor(() => t);
beforeEach(async () => {
  t = await smallCatalogue();
});
afterEach(() => end());

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
