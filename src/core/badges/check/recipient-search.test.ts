import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { RecipientSearch } from './recipient-search.ts';

const PEOPLE = [
  [11, 'Ana.Silva@northfield.example', 'ana silva'],
  [12, 'bo@northfield.example', 'bo lund'],
  [13, '', 'without address'],
  [14, 'shared@northfield.example', 'one'],
  [15, 'Shared@northfield.example', 'two'],
] as const;

const search = (hashes = 1_000_000): RecipientSearch =>
  new RecipientSearch(
    {
      ids: Int32Array.from(PEOPLE, ([id]) => id),
      emails: PEOPLE.map(([, email]) => email).join('\n'),
      names: PEOPLE.map(([, , name]) => name).join('\n'),
    },
    hashes,
  );

const plain = (value: string) => [{ value, kind: 'email', hashed: false, salt: null }];
const hashed = (text: string, salt: string | null = null, algorithm = 'sha256') => {
  const digest = createHash(algorithm)
    .update(text + (salt ?? ''))
    .digest('hex');
  return [{ value: `${algorithm}$${digest}`, kind: 'email', hashed: true, salt }];
};

test.each([
  [plain('ana.silva@NORTHFIELD.example'), 11],
  [plain('mailto:bo@northfield.example'), 12],
  [plain('eve@northfield.example'), null],
  [plain(''), null],
  // Of two who have it nobody is taken for the one.
  [plain('shared@northfield.example'), null],
  [hashed('ana.silva@northfield.example'), 11],
  [hashed('Ana.Silva@northfield.example', 'Kosher'), 11],
  [hashed('mailto:bo@northfield.example', 'Kosher', 'md5'), 12],
  [hashed('bo@northfield.example', 'x', 'sha512'), 12],
  [hashed('eve@northfield.example', 'x'), null],
  [[{ value: 'sha256$', kind: 'email', hashed: true, salt: null }], null],
  [[{ value: 'crc32$1234', kind: 'email', hashed: true, salt: null }], null],
  [[{ value: 'did:example:1', kind: 'did', hashed: false, salt: null }], null],
])('%j is %j', (recipients, personId) => {
  expect(search().find(recipients, [])).toEqual({ personId, searched: 'everybody' });
});

test('a salt that comes again is looked up, with the same answers', () => {
  const one = search();
  for (let turn = 0; turn < 3; turn += 1) {
    expect(one.find(hashed('bo@northfield.example', 's'), []).personId).toBe(12);
    expect(one.find(hashed('eve@northfield.example', 's'), []).personId).toBeNull();
  }
});

test('where trying everybody would take too long, those whom a name suggests are tried', () => {
  const tired = search(3);
  const bo = hashed('bo@northfield.example', 'once');
  expect(tired.find(bo, ['badge.png'])).toEqual({ personId: null, searched: 'suggested' });
  expect(tired.find(bo, ['badges/lund-bo.png'])).toEqual({ personId: 12, searched: 'everybody' });
});

test('nobody is nobody', () => {
  const none = new RecipientSearch({ ids: new Int32Array(0), emails: '', names: '' }, 10);
  expect(none.find(plain('a@b.c'), []).personId).toBeNull();
});
