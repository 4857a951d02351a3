import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { placeWindow, recallWindow, rememberWindow, type WindowMemory } from './window-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'window-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

const memory = (x: number, y: number, width = 1200, height = 800): WindowMemory => ({
  bounds: { x, y, width, height },
  maximised: false,
  theme: 'system',
});
const main = { x: 0, y: 25, width: 1920, height: 1055 };
const left = { x: -1280, y: 0, width: 1280, height: 1024 };

describe('kept', () => {
  test('comes back as it was', () => {
    const file = join(folder, 'kept.json');
    const kept: WindowMemory = { ...memory(10, 20), maximised: true, theme: 'dark' };
    rememberWindow(file, kept);
    expect(recallWindow(file)).toEqual(kept);
  });

  test.each([
    '',
    '{',
    '[]',
    '{"bounds":{"x":"1"}}',
    '{"bounds":null,"maximised":1,"theme":"system"}',
  ])('what cannot be read (%s) is as if nothing was', (text) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, text);
    expect(recallWindow(file)).toEqual({ bounds: null, maximised: false, theme: 'system' });
  });

  test('nothing yet', () => {
    expect(recallWindow(join(folder, 'none.json')).bounds).toBeNull();
  });
});

describe('placed', () => {
  test('where it was, on any screen', () => {
    expect(placeWindow(memory(100, 100), [main])).toEqual({
      x: 100,
      y: 100,
      width: 1200,
      height: 800,
    });
    expect(placeWindow(memory(-1200, 50), [main, left])).toMatchObject({ x: -1200 });
  });

  test('in the middle, where its screen is gone', () => {
    expect(placeWindow(memory(-1200, 50), [main])).toEqual({ width: 1200, height: 800 });
  });

  test('in the middle, where its title bar could not be grasped', () => {
    expect(placeWindow(memory(100, 2000), [main])).toEqual({ width: 1200, height: 800 });
    expect(placeWindow(memory(1850, 100), [main])).toEqual({ width: 1200, height: 800 });
    expect(placeWindow(memory(100, -700), [main])).toEqual({ width: 1200, height: 800 });
  });

  test('no larger than the screen, no smaller than it can be used', () => {
    expect(
      placeWindow({ ...memory(0, 0), bounds: null }, [{ ...main, width: 1280, height: 720 }]),
    ).toEqual({
      width: 1280,
      height: 720,
    });
    expect(
      placeWindow({ ...memory(0, 0), bounds: null }, [{ ...main, width: 640, height: 480 }]),
    ).toEqual({
      width: 900,
      height: 600,
    });
  });
});
