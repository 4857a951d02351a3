import { expect, test } from 'vitest';
import type { CheckedBadge } from '#shared/contract/badges.ts';
import { keepInput, keepPlan, usuallyBecomes } from './keep-plan.ts';

interface Given {
  readonly id: string;
  readonly name?: string;
  readonly person?: number | null;
  readonly credential?: number | null;
  readonly integrity?: 'pass' | 'fail' | 'unchecked';
  readonly status?: 'pass' | 'fail';
  readonly kept?: number;
  readonly sameAs?: string;
}

/** What the plan looks at of a checked file; the rest does not matter to it. */
const badge = (given: Given): CheckedBadge =>
  ({
    checkId: given.id,
    sameAs: given.sameAs ?? null,
    match: {
      personId: given.person === undefined ? 1 : given.person,
      credentialId: given.credential ?? null,
      credential: given.credential === undefined ? null : 'Of the catalogue',
      sure: false,
      badgeId: given.kept ?? null,
    },
    report: {
      facts: { name: given.name ?? 'Measuring', issuer: { name: 'Harborview' } },
      verdicts: {
        integrity: { result: given.integrity ?? 'pass' },
        issuer: { result: 'pass' },
        status: { result: given.status ?? 'pass' },
      },
    },
  }) as unknown as CheckedBadge;

test('kept is what is about somebody here and was not changed, once', () => {
  const plan = keepPlan([
    badge({ id: 'a' }),
    badge({ id: 'b', person: 2 }),
    badge({ id: 'c', integrity: 'unchecked' }),
    badge({ id: 'stranger', person: null }),
    badge({ id: 'changed', integrity: 'fail' }),
    badge({ id: 'kept', kept: 7 }),
    badge({ id: 'twice', sameAs: 'a.png' }),
  ]);
  expect(plan.badges).toBe(3);
  expect(plan.people).toBe(2);
  expect(plan.left).toEqual({ nobody: 1, broken: 1, kept: 1, twice: 1 });
});

test('badges of one name, issuer and credential are decided on together, the most numerous first', () => {
  const { groups } = keepPlan([
    badge({ id: 'a', name: 'Drawing' }),
    badge({ id: 'b', credential: 5 }),
    badge({ id: 'c', credential: 5 }),
  ]);
  expect(groups.map(({ name, badges }) => [name, badges.length])).toEqual([
    ['Measuring', 2],
    ['Drawing', 1],
  ]);
});

test('what was revoked is kept as a file, apart from those of its kind that may be awards', () => {
  const { groups } = keepPlan([
    badge({ id: 'a', credential: 5 }),
    badge({ id: 'b', credential: 5 }),
    badge({ id: 'revoked', credential: 5, status: 'fail' }),
  ]);
  expect(groups.map(({ refused, badges }) => [refused, badges.length])).toEqual([
    [null, 2],
    ['revoked', 1],
  ]);
  expect(groups.map(usuallyBecomes)).toEqual(['award', 'file']);
});

test('unless she says otherwise nothing is added to the catalogue', () => {
  const { groups } = keepPlan([
    badge({ id: 'known', credential: 5 }),
    badge({ id: 'unknown', name: 'Drawing' }),
  ]);
  expect(keepInput(groups, usuallyBecomes)).toEqual([
    { of: { checkId: 'known' }, personId: 1, credential: { id: 5 } },
    { of: { checkId: 'unknown' }, personId: 1, credential: null },
  ]);
  expect(keepInput(groups, () => 'create')[1]?.credential).toEqual({ create: true, skills: [] });
});
