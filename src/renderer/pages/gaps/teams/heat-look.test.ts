import { expect, test } from 'vitest';
import { heatLook, stepOf, type HeatValue } from './heat-look.ts';

const cell = (over: Partial<HeatValue>): HeatValue => ({
  required: 10,
  met: 6,
  unknown: 0,
  bench: 6,
  index: 0.22,
  ...over,
});

test('seven steps, beginning where the key says', () => {
  expect([0, 0.4, 1, 9.4, 9.6, 20, 30, 40, 55, 69.4, 70, 100].map(stepOf)).toEqual([
    0, 0, 1, 1, 2, 3, 4, 5, 6, 6, 7, 7,
  ]);
});

test('not required, nobody rated and no gap are three things', () => {
  expect(heatLook(cell({ required: 0 }), 'index').className).toBe('none');
  expect(heatLook(cell({ unknown: 10, met: 0, bench: 0, index: 1 }), 'index')).toMatchObject({
    className: 'all-unknown',
    text: '?',
    bench: null,
  });
  expect(heatLook(cell({ index: 0, met: 10, bench: 10 }), 'index')).toMatchObject({
    className: 'g0',
    text: '0',
  });
});

test('one or none who have the level is marked, and the unrated as a strip from 10 %', () => {
  expect(heatLook(cell({ bench: 1 }), 'index').bench).toBe(1);
  expect(heatLook(cell({ bench: 0 }), 'index').bench).toBe(0);
  expect(heatLook(cell({ bench: 2 }), 'index').bench).toBeNull();
  expect(heatLook(cell({ unknown: 1 }), 'index').strip).toBe(0.1);
  expect(heatLook(cell({ required: 100, unknown: 9 }), 'index').strip).toBe(0);
});

test('coverage and bench read as figures of their own', () => {
  expect(heatLook(cell({ met: 6 }), 'coverage')).toMatchObject({ text: '60', className: 'g5' });
  expect(heatLook(cell({ bench: 1 }), 'bench')).toMatchObject({ text: '1', className: 'g5' });
  expect(heatLook(cell({ unknown: 2 }), 'unrated')).toMatchObject({ text: '20', strip: 0.2 });
});

test('words say what is drawn', () => {
  expect(heatLook(cell({ unknown: 2, bench: 1 }), 'index').words).toBe(
    'gap index 22 %, 6 of 10 met, 2 unrated, one person has the level',
  );
});
