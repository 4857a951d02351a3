import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CELL_FLAG, type AssessmentSource } from '#shared/skills.ts';
import { decisive } from '../assessments/rules.ts';
import { dayOf } from './days.ts';
import { inForce, nothingInForce, type InForce } from './level-in-force.ts';
import { ALWAYS, NEVER, SOURCE_CODES, type Ratings } from './types.ts';

/** Source 'award': what an award certifies. */
type Rated = readonly [
  date: string,
  source: AssessmentSource | 'award',
  level: number,
  until?: string | undefined,
];

/** Ratings in the order they were entered, which is that of their days. */
function levelOn(
  date: string,
  rated: readonly Rated[],
  { freshFrom = '', staleAsUnrated = false } = {},
): InForce {
  const ratings: Ratings = {
    start: Uint32Array.of(0),
    end: Uint32Array.of(rated.length),
    id: Int32Array.from(rated, ([, source], at) => (source === 'award' ? -1 - at : at + 1)),
    skill: new Int32Array(rated.length),
    day: Int32Array.from(rated, ([on]) => dayOf(on)),
    level: Int8Array.from(rated, ([, , level]) => level),
    source: Uint8Array.from(rated, ([, source]) =>
      SOURCE_CODES.indexOf(source === 'award' ? 'credential' : source),
    ),
    until: Int32Array.from(rated, ([, , , until]) => (until === undefined ? NEVER : dayOf(until))),
    total: rated.length,
    assessments: rated.filter(([, source]) => source !== 'award').length,
  };
  const found = nothingInForce();
  const fresh = freshFrom === '' ? ALWAYS : dayOf(freshFrom);
  inForce(ratings, 0, rated.length, dayOf(date), fresh, staleAsUnrated, found);
  return found;
}

const WITHDRAWN = -1;
const UNRATED = { level: -1, rating: -1, flags: 0 };

test('nobody has rated: unrated, not 0', () => {
  expect(levelOn('2026-01-01', [])).toMatchObject(UNRATED);
  expect(levelOn('2026-01-01', [['2026-01-02', 'manager', 3]])).toMatchObject(UNRATED);
  expect(levelOn('2026-01-02', [['2026-01-02', 'manager', 0]])).toMatchObject({
    level: 0,
    rating: 0,
  });
});

test('the latest rating of others decides; of one day the one entered last', () => {
  const rated: Rated[] = [
    ['2025-01-01', 'manager', 4],
    ['2025-06-01', 'test', 2],
    ['2025-06-01', 'import', 3],
    ['2025-09-01', 'manager', 1],
  ];
  expect(levelOn('2025-05-31', rated)).toMatchObject({ level: 4, lasts: dayOf('2025-05-31') });
  expect(levelOn('2025-06-01', rated)).toMatchObject({ level: 3, lasts: dayOf('2025-08-31') });
  expect(levelOn('2025-09-01', rated)).toMatchObject({ level: 1, lasts: NEVER });
});

test('a self-rating counts only where nobody else has rated, and says so', () => {
  const self: Rated = ['2025-06-01', 'self', 5];
  expect(levelOn('2026-01-01', [self])).toMatchObject({ level: 5, flags: CELL_FLAG.self });
  const manager: Rated = ['2024-01-01', 'manager', 2];
  expect(levelOn('2026-01-01', [manager, self])).toMatchObject({ level: 2, flags: 0 });
});

test('a rating that is withdrawn takes those before it along; the self-rating is left', () => {
  const rated: Rated[] = [
    ['2025-01-01', 'manager', 4],
    ['2025-02-01', 'self', 3],
    ['2025-03-01', 'manager', WITHDRAWN],
  ];
  expect(levelOn('2025-03-01', rated)).toMatchObject({ level: 3, flags: CELL_FLAG.self });
  const both: Rated[] = [...rated, ['2025-04-01', 'self', WITHDRAWN]];
  expect(levelOn('2025-04-01', both)).toMatchObject(UNRATED);
});

test('a credential raises the level while it is valid, up to and including its last day', () => {
  const rated: Rated[] = [
    ['2025-01-01', 'credential', 4, '2025-12-31'],
    ['2025-06-01', 'manager', 2],
  ];
  expect(levelOn('2025-12-31', rated)).toMatchObject({
    level: 4,
    rating: 0,
    flags: CELL_FLAG.certified,
    holdsCredential: true,
    lasts: dayOf('2025-12-31'),
  });
  expect(levelOn('2026-01-01', rated)).toMatchObject({
    level: 2,
    rating: 1,
    holdsCredential: false,
  });
});

test('a credential does not lower a level, and does not decide where it says the same', () => {
  const rated: Rated[] = [
    ['2025-01-01', 'credential', 2],
    ['2025-06-01', 'manager', 2],
  ];
  expect(levelOn('2026-01-01', rated)).toMatchObject({
    level: 2,
    rating: 1,
    holdsCredential: true,
  });
});

test('a credential that is withdrawn is not held', () => {
  const rated: Rated[] = [
    ['2025-01-01', 'credential', 4],
    ['2025-06-01', 'credential', WITHDRAWN],
  ];
  expect(levelOn('2025-05-31', rated)).toMatchObject({ level: 4, holdsCredential: true });
  expect(levelOn('2025-06-01', rated)).toMatchObject({ ...UNRATED, holdsCredential: false });
});

test('a stale rating still counts and is marked; on demand it is as if it were not there', () => {
  const rated: Rated[] = [
    ['2024-01-01', 'manager', 4],
    ['2025-06-01', 'self', 3],
  ];
  const freshFrom = '2025-01-01';
  expect(levelOn('2026-01-01', rated, { freshFrom })).toMatchObject({
    level: 4,
    flags: CELL_FLAG.stale,
  });
  const strict = { freshFrom, staleAsUnrated: true };
  expect(levelOn('2026-01-01', rated, strict)).toMatchObject({ level: 3, flags: CELL_FLAG.self });
  expect(levelOn('2026-01-01', rated.slice(0, 1), strict)).toMatchObject(UNRATED);
});

test('a credential with a last day is never stale; one for good grows stale as a rating does, and is still held', () => {
  const strict = { freshFrom: '2025-01-01', staleAsUnrated: true };
  const dated: Rated = ['2024-01-01', 'credential', 4, '2027-01-01'];
  expect(levelOn('2026-01-01', [dated], strict)).toMatchObject({
    level: 4,
    flags: CELL_FLAG.certified,
  });
  const forGood: Rated = ['2024-01-01', 'credential', 4];
  expect(levelOn('2026-01-01', [forGood], strict)).toMatchObject({
    ...UNRATED,
    holdsCredential: true,
  });
  expect(levelOn('2026-01-01', [forGood], { freshFrom: '2025-01-01' })).toMatchObject({
    level: 4,
    flags: CELL_FLAG.certified | CELL_FLAG.stale,
  });
});

test('an award certifies until the day before it ends, and no rating withdraws it', () => {
  const rated: Rated[] = [
    ['2025-01-01', 'award', 3, '2025-12-31'],
    ['2025-02-01', 'credential', 5],
    ['2025-06-01', 'credential', WITHDRAWN],
    ['2025-07-01', 'manager', 1],
  ];
  expect(levelOn('2025-01-31', rated)).toMatchObject({ level: 3, rating: 0 });
  expect(levelOn('2025-05-31', rated)).toMatchObject({ level: 5, rating: 1 });
  expect(levelOn('2025-06-01', rated)).toMatchObject({
    level: 3,
    rating: 0,
    flags: CELL_FLAG.certified,
    holdsCredential: true,
  });
  expect(levelOn('2025-12-31', rated)).toMatchObject({ level: 3, lasts: dayOf('2025-12-31') });
  expect(levelOn('2026-01-01', rated)).toMatchObject({
    level: 1,
    rating: 3,
    flags: 0,
    holdsCredential: false,
  });
});

test('it is the level of the assessment that decides by the rows', () => {
  const rated = fc.tuple(
    fc.constantFrom('2024-01-01', '2024-06-01', '2025-01-01', '2025-06-01'),
    fc.constantFrom(...SOURCE_CODES, 'award' as const),
    fc.integer({ min: -1, max: 5 }),
    fc.constantFrom(undefined, '2024-06-01', '2025-03-01', '2026-01-01'),
  );
  fc.assert(
    fc.property(
      fc.array(rated, { maxLength: 10 }),
      fc.constantFrom('2024-06-01', '2025-03-01', '2025-12-31'),
      (some, day) => {
        // Of one day awards come first; each certifies a level.
        const key = ([date, source]: Rated) => `${date}${source === 'award' ? 0 : 1}`;
        const ratings = some
          .filter(([, source, level]) => source !== 'award' || level > 0)
          .toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
        const rows = ratings.map(([date, source, level, until], at) => ({
          id: source === 'award' ? -1 - at : at + 1,
          level: level < 0 ? null : level,
          date,
          source: source === 'award' ? ('credential' as const) : source,
          validUntil: until ?? null,
        }));
        expect(levelOn(day, ratings).level).toBe(decisive(rows, day)?.level ?? -1);
      },
    ),
  );
});
