import { describe, expect, it } from 'vitest';
import { rowPages } from './row-pages.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('a long list fetched where it is looked at', () => {
  it('asks for the pages on the screen only, once', async () => {
    const asked: number[] = [];
    const list = rowPages(({ offset, limit }) => {
      asked.push(offset);
      return Promise.resolve({
        total: 1000,
        rows: Array.from({ length: limit }, (_, index) => offset + index),
      });
    });
    list.refresh(1);
    list.show(0, 30);
    await settled();
    list.show(395, 405);
    list.show(396, 406);
    await settled();
    expect(asked).toEqual([0, 300, 400]);
    expect(list.get().total).toBe(1000);
    expect(list.get().row(402)).toBe(402);
    expect(list.get().row(150)).toBeUndefined();
  });

  it('keeps the old rows until the new ones are there', async () => {
    let answer = 'old';
    const list = rowPages(() => Promise.resolve({ total: 1, rows: [answer] }));
    list.refresh(1);
    await settled();
    answer = 'new';
    list.refresh(2);
    expect(list.get().row(0)).toBe('old');
    await settled();
    expect(list.get().row(0)).toBe('new');
  });

  it('tells what went wrong, and asks again when told to', async () => {
    let fails = true;
    const list = rowPages(() =>
      fails ? Promise.reject(new Error('gone')) : Promise.resolve({ total: 0, rows: [] }),
    );
    list.refresh(1);
    await settled();
    expect(list.get().error).toBeInstanceOf(Error);
    fails = false;
    list.refresh(2);
    await settled();
    expect(list.get().error).toBeNull();
    expect(list.get().total).toBe(0);
  });
});
