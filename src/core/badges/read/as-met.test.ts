import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../types.ts';
import { readBadge } from './index.ts';
import { assertion, bytesOf } from './testing/badges.ts';

describe('badges as they are met', () => {
  const read2 = (changes: JsonObject) => readBadge(bytesOf(assertion(changes)), 'badge.json');

  it.each([
    ['https://issuer.example/badges/robotics.json', 'robotics'],
    ['https://api.issuer.example/v2/badge_classes/1', 'api.issuer.example/v2/badge_classes/1'],
    ['https://issuer.example/badge_json.php?id=7', 'issuer.example/badge_json.php?id=7'],
    [
      'https://issuer.example/b/4d0d7a45-6b1c-4e84-8b0c-0d54a6f0d8a1',
      'issuer.example/b/4d0d7a45-6b1c-4e84-8b0c-0d54a6f0d8a1',
    ],
  ])('take no number or code for a name: %s', (badge, name) => {
    expect(read2({ badge }).facts).toMatchObject({ name });
  });

  it('may leave out whether the recipient is hashed, as the examples of the specification do', () => {
    const recipient = { type: 'email', identity: 'ana@northfield.example' };
    const { recipients, warnings } = read2({ recipient });
    expect(recipients).toEqual([expect.objectContaining({ hashed: false, salt: null })]);
    expect(warnings.join()).toContain('“recipient.hashed” is missing');
  });

  it('may write a salt as a number', () => {
    const recipient = { type: 'email', hashed: true, identity: 'sha256$ab', salt: 1234 };
    expect(read2({ recipient }).recipients[0]?.salt).toBe('1234');
  });

  it.each([
    'https://w3id.org/openbadges/v2/',
    'https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld',
  ])('may name their context as %s', (context) => {
    expect(read2({ '@context': context }).version).toBe('2.0');
  });
});
