import { describe, expect, it } from 'vitest';
import type { RecipientEntry } from '../types.ts';
import { hashOf, recipientVerdict } from './index.ts';

const LEILA = {
  name: 'Leila Haddad',
  emails: ['Leila.Haddad@northfield.example', 'leila@home.example'],
};
const entry = (value: string, rest: Partial<RecipientEntry> = {}): RecipientEntry => ({
  value,
  kind: 'email',
  hashed: value.includes('$'),
  salt: null,
  ...rest,
});

describe('the hash of an identity (DOMAIN §6)', () => {
  it('is alg$hex(alg(identity + salt))', () => {
    const hash = hashOf('sha256', 'a@example.com', 'Kosher');
    expect(hash.startsWith('sha256$b5809d8a')).toBe(true);
    expect(hash.endsWith('2ef399')).toBe(true);
    expect(hashOf('md5', 'a@example.com', null)).toMatch(/^md5\$[0-9a-f]{32}$/);
    expect(hashOf('sha512', 'a', '')).toBe(hashOf('sha512', 'a', null));
  });
});

describe('the recipient of a badge', () => {
  const [work = ''] = LEILA.emails;
  it.each([
    ['as written', entry(work), 'pass'],
    ['in other case', entry(work.toUpperCase()), 'pass'],
    ['as mailto:', entry(`mailto:${work}`, { kind: 'url' }), 'pass'],
    ['by the hash as typed', entry(hashOf('sha256', work, 'deadsea'), { salt: 'deadsea' }), 'pass'],
    [
      'by the hash in lower case',
      entry(hashOf('sha256', work.toLowerCase(), 's'), { salt: 's' }),
      'pass',
    ],
    ['by MD5', entry(hashOf('md5', 'leila@home.example', null)), 'pass'],
    [
      'by a hash in capitals',
      entry(hashOf('md5', 'leila@home.example', null).toUpperCase()),
      'pass',
    ],
    [
      'by the hash with another salt',
      entry(hashOf('sha256', work, 'deadsea'), { salt: 'other' }),
      'fail',
    ],
    ['as somebody else', entry('samir@northfield.example'), 'fail'],
    ['by an unknown hash', entry('crc32$abcd'), 'unchecked'],
    ['by a DID', entry('did:example:1', { kind: 'did' }), 'unchecked'],
    ['by her name', entry('Leila Haddad', { kind: 'name' }), 'unchecked'],
    ['by the hash in capitals', entry(hashOf('sha256', work.toUpperCase(), null)), 'pass'],
    [
      'by the hash of an address with capitals as names have them',
      entry(hashOf('sha256', 'Leila@home.example', null)),
      'pass',
    ],
    [
      'by a hash that is not said to be one',
      entry(hashOf('sha256', 'leila@home.example', null), { hashed: false }),
      'pass',
    ],
    ['by an address said to be a hash', entry(work, { hashed: true }), 'pass'],
    ['with an addition of its own', entry('leila+badges@home.example'), 'fail'],
  ])('%s', (_, recipient, result) => {
    expect(recipientVerdict([recipient], LEILA).result).toBe(result);
  });

  it('compares letters, not how they are coded', () => {
    const person = { name: 'Zoë', emails: ['zo\u00eb@m\u00fcnchen.example'] };
    for (const value of ['zoe\u0308@m\u00fcnchen.example', 'ZO\u00cb@xn--mnchen-3ya.example'])
      expect(recipientVerdict([entry(value)], person).result).toBe('pass');
  });

  it('does not speak of an address where the badge gives none', () => {
    const nobody = { name: 'Bo', emails: [] };
    const did = entry('did:example:1', { kind: 'did' });
    expect(recipientVerdict([did], nobody).title).toBe('Cannot be compared');
    expect(recipientVerdict([entry(work)], nobody).title).toBe('No address of Bo to compare');
    const phone = entry(hashOf('sha256', '+351 1', null), { kind: 'telephone' });
    expect(recipientVerdict([phone], LEILA).reason).toContain('something other than an e-mail');
  });

  it('says how it was told', () => {
    const hashed = entry(hashOf('sha256', work, 'x'), { salt: 'x' });
    expect(recipientVerdict([entry('did:example:1', { kind: 'did' }), hashed], LEILA)).toEqual({
      result: 'pass',
      title: 'Is Leila Haddad',
      reason: `The hashed address in the badge equals ${work} (sha256 with salt).`,
    });
  });

  it('is not compared without a person, an address or a recipient', () => {
    expect(recipientVerdict([entry(work)], null).result).toBe('unchecked');
    expect(recipientVerdict([entry(work)], { name: 'Leila', emails: [] }).result).toBe('unchecked');
    expect(recipientVerdict([], LEILA)).toMatchObject({
      result: 'unchecked',
      title: 'Names nobody',
    });
  });
});
