import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlay, similarity, versionOn, type RequirementValue } from './rules.ts';

const requirement: fc.Arbitrary<RequirementValue> = fc.record({
  skillId: fc.integer({ min: 1, max: 6 }),
  level: fc.integer({ min: 0, max: 5 }),
  importance: fc.integer({ min: 1, max: 3 }),
  credential: fc.boolean(),
});
const list = fc.uniqueArray(requirement, { selector: (one) => one.skillId, maxLength: 6 });

test('the version in force is the latest that has begun', () => {
  const versions = [
    { validFrom: '2026-01-01' },
    { validFrom: '0001-01-01' },
    { validFrom: '2026-03-01' },
  ];
  expect(versionOn(versions, '2026-02-28')).toBe(versions[0]);
  expect(versionOn(versions, '2026-03-01')).toBe(versions[2]);
  expect(versionOn(versions, '1999-01-01')).toBe(versions[1]);
  expect(versionOn([{ validFrom: '2026-01-01' }], '2025-12-31')).toBeNull();
});

test('the own word wins, everything else is the family’s, and 0 is asked by nobody', () => {
  fc.assert(
    fc.property(list, list, (family, own) => {
      const bySkill = <R extends RequirementValue>(all: R[]) =>
        all.toSorted((a, b) => a.skillId - b.skillId);
      const all = bySkill(overlay(family, own));
      const ownSkills = new Set(own.map((one) => one.skillId));
      expect(all.filter((one) => !one.inherited)).toEqual(
        bySkill(own.filter((one) => one.level > 0)).map((one) => ({ ...one, inherited: false })),
      );
      expect(all.filter((one) => one.inherited)).toEqual(
        bySkill(family.filter((one) => one.level > 0 && !ownSkills.has(one.skillId))).map(
          (one) => ({ ...one, inherited: true }),
        ),
      );
    }),
  );
});

test('similarity lies between 0 and 1, is 1 for itself, and never falls when a asks for more', () => {
  fc.assert(
    fc.property(list, list, (a, b) => {
      const share = similarity(a, b);
      const asked = b.some((one) => one.level > 0);
      expect(share === null).toBe(!asked);
      if (share === null) return;
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(similarity(b, b)).toBe(1);
      const more = a.map((one) => ({ ...one, level: one.level + 1 }));
      expect(similarity(more, b)).toBeGreaterThanOrEqual(share);
    }),
  );
});
