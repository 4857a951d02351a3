import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { addPeople, fileOf, importing } from '../testing.ts';

let temporary: TemporaryWorkspace;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => temporary.dispose());

const file = (sql: number) =>
  fileOf({
    Matrix: [
      ['Employee ID', 'Name', 'SQL', 'Python', 'Welding'],
      ['E1', 'Ada Lovelace', sql, 4, 0],
      ['E2', 'Alan Turing', 5, 2, 1],
    ],
  });

describe('a matrix that does not say who rated', () => {
  it('repeats what managers said that day, where nobody says otherwise', async () => {
    await addPeople(temporary, [
      { name: 'Ada Lovelace', number: 'E1' },
      { name: 'Alan Turing', number: 'E2' },
    ]);
    const first = importing(temporary, file(3));
    await first.setReading({ settings: { source: 'manager' } });
    expect(await first.commit()).toMatchObject({ added: 6 });

    expect(await importing(temporary, file(3)).difference()).toMatchObject({
      added: 0,
      unchanged: 6,
    });
    // Another level is another rating.
    expect(await importing(temporary, file(2)).difference()).toMatchObject({
      added: 1,
      unchanged: 5,
    });
    const bySelf = importing(temporary, file(3));
    await bySelf.setReading({ settings: { source: 'self' } });
    expect(await bySelf.difference()).toMatchObject({ added: 6, unchanged: 0 });
  });
});
