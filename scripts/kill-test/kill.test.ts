import { expect, test } from 'vitest';
import { killOnce, prepare } from './rounds.ts';

const ROUNDS = 50;

test(`killed ${ROUNDS} times at random moments of imports and of entering ratings, the file opens, is sound, and holds all or nothing`, async () => {
  const bench = await prepare();
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { what, complaints } = await killOnce(bench, round);
      expect(complaints, `round ${round}: ${what}`).toEqual([]);
    }
  } finally {
    await bench.dispose();
  }
}, 600_000);
