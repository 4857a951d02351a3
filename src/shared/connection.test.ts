import { describe, expect, test } from 'vitest';
import { Connection, guardLink } from './connection.ts';
import { Problem } from './errors.ts';
import { problemFromError, problemToData } from './problem-wire.ts';

async function* never(): AsyncGenerator<number> {
  yield 1;
  await new Promise(() => {});
}

describe('a lost connection', () => {
  test('rejects calls and streams in flight, and every later call', async () => {
    const connection = new Connection();
    const link = guardLink(
      {
        call: async (path: readonly string[]) =>
          path[0] === 'stream' ? never() : new Promise(() => {}),
      },
      connection,
    );
    const stream = (await link.call(['stream'], null, {})) as AsyncGenerator<number>;
    expect(await stream.next()).toEqual({ done: false, value: 1 });
    const pending = [link.call(['a'], null, {}), stream.next()];
    connection.lose();
    for (const call of [...pending, link.call(['b'], null, {})])
      await expect(call).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    await expect(stream.return(null)).resolves.toMatchObject({ done: true });
  });

  test('tells its listeners once, late ones at once', () => {
    const connection = new Connection();
    const told: string[] = [];
    connection.onLost(() => told.push('early'));
    connection.lose();
    connection.lose();
    connection.onLost(() => told.push('late'));
    expect(told).toEqual(['early', 'late']);
  });
});

describe('errors', () => {
  test('a problem survives the wire with its place and remedy', () => {
    const problem = new Problem('FILE_DAMAGED', 'Broken.', 'Save it again.', {
      file: 'a.xlsx',
      row: 3,
    });
    const arrived = problemFromError(
      Object.assign(new Error(problem.message), { code: 'PROBLEM', data: problemToData(problem) }),
    );
    expect(arrived).toMatchObject({
      code: 'FILE_DAMAGED',
      message: 'Broken.',
      remedy: 'Save it again.',
    });
    expect(arrived.place).toBe('a.xlsx, row 3');
  });

  test('an abort is CANCELLED; what nobody foresaw is INTERNAL and shows nothing of its making', () => {
    expect(problemFromError(Object.assign(new Error('x'), { name: 'AbortError' })).code).toBe(
      'CANCELLED',
    );
    const unforeseen = problemFromError(new TypeError('x is undefined'));
    expect(unforeseen.code).toBe('INTERNAL');
    expect(unforeseen.message).not.toContain('undefined');
  });
});
