import { expect, test } from 'vitest';
import type { BadgeFacts } from '../types.ts';
import { draftOf } from './credential-draft-rules.ts';

const FACTS: BadgeFacts = {
  name: ' Welding ',
  description: null,
  issuer: { id: null, name: null, url: null, email: null },
  recipient: { value: null, kind: null, hashed: false, name: null },
  issuedOn: null,
  expiresOn: null,
  criteria: null,
  learningOutcomes: null,
  workload: null,
  level: null,
  assessment: null,
  participation: null,
  qualityAssurance: null,
  country: null,
  grade: null,
  evidence: [],
  alignments: [],
  achievement: null,
  stated: 0,
  missing: [],
};

test('nothing is concluded that a badge does not state', () => {
  const { title, ...rest } = draftOf(FACTS);
  expect(title).toBe('Welding');
  expect(new Set(Object.values(rest))).toEqual(new Set([null]));
});

test.each([
  [{ workload: '3 ECTS, 75 hours' }, { ects: 3, workloadHours: 75 }],
  [{ workload: '2,5 ECTS' }, { ects: 2.5, workloadHours: null }],
  [{ workload: '10 credits' }, { ects: null, workloadHours: null }],
  [{ workload: '0 hours' }, { workloadHours: null }],
  [{ level: 'EQF level 5' }, { eqfLevel: 5 }],
  [{ level: 'NQF 5' }, { eqfLevel: null }],
  [{ level: 'EQF 12' }, { eqfLevel: null }],
  [{ participation: 'Hybrid' }, { participation: 'blended' }],
  [{ participation: 'work-based' }, { participation: 'work-based' }],
  [{ participation: 'by post' }, { participation: null }],
  [{ achievement: 'https://example.org/a/1' }, { link: 'https://example.org/a/1' }],
  [{ achievement: 'urn:uuid:1' }, { link: null }],
  [{ achievement: 'javascript:alert(1)' }, { link: null }],
])('%j gives %j', (facts, expected) => {
  expect(draftOf({ ...FACTS, ...facts })).toMatchObject(expected);
});
