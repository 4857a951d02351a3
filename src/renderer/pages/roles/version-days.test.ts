import { describe, expect, it } from 'vitest';
import { byDay, dayOfVersion, versionWords } from './version-days.ts';

const version = (id: number, validFrom: string | null, current = false) => ({
  id,
  validFrom,
  current,
});
const versions = [version(3, '2027-01-01'), version(2, '2026-01-01', true), version(1, null)];

describe('versions of a role', () => {
  it('stand from the earliest on', () => {
    expect(byDay(versions).map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('are looked at on a day on which they are in force', () => {
    expect(dayOfVersion(versions, 1)).toBe('2025-12-31');
    expect(dayOfVersion(versions, 2)).toBeNull();
    expect(dayOfVersion(versions, 3)).toBe('2027-01-01');
    expect(dayOfVersion([version(1, null)], 1)).toBeNull();
  });

  it('are called by their day', () => {
    expect(versionWords({ validFrom: null })).toBe('Since always');
    expect(versionWords({ validFrom: '2026-01-01' })).toBe('From 1 Jan 2026');
  });
});
