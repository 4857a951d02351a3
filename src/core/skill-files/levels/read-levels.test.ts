import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { LegendEntry } from '../types.ts';
import { readLevels, type LevelQuestion } from './read-levels.ts';
import { rescale, targetScale } from './scale.ts';

const LEVELS = ['None', 'Aware', 'With guidance', 'Independent', 'Advanced', 'Expert'].map(
  (name, value) => ({ value, name, anchor: '' }),
);

const read = (texts: readonly string[], more: Partial<LevelQuestion> = {}) =>
  readLevels({
    texts: new Map(texts.map((text) => [text, 10])),
    legend: [],
    scale: null,
    levels: LEVELS,
    blank: 'unrated',
    chosen: new Map(),
    ...more,
  });

/** What each text becomes: a level, null for unrated, '?' where it is not understood. */
const outcome = (texts: readonly string[], more: Partial<LevelQuestion> = {}) => {
  const { byText } = read(texts, more);
  return texts.map((text) => {
    const reading = byText.get(text);
    return reading?.meaning === 'not-understood' ? '?' : reading?.level;
  });
};

const legend = (entries: readonly (readonly [string, string, number | null])[]): LegendEntry[] =>
  entries.map(([text, meaning, rank]) => ({ text, meaning, rank, at: null }));

describe('levels of a file', () => {
  test.for<[string, string[], (number | null | '?')[]]>([
    ['numbers of the scale', ['0', '3', '5'], [0, 3, 5]],
    ['a scale of 1 to 4 that fits', ['1', '2', '4'], [1, 2, 4]],
    ['decimals are rounded down', ['2.5', '3,9', '4'], [2, 3, 4]],
    ['numbers among words', ['Level 2', 'L4', '3 - Independent'], [2, 4, 3]],
    ['1 to 10', ['1', '4', '10'], [1, 2, 5]],
    ['0 to 100', ['0', '50', '100'], [0, 3, 5]],
    ['percent', ['0 %', '40 %', '100 %'], [0, 2, 5]],
    ['parts of one', ['0', '0.4', '1'], [0, 2, 5]],
    ['so many of so many', ['1/4', '2/4', '4/4'], [1, 3, 5]],
    ['names of the levels', ['none', 'INDEPENDENT', 'Expert'], [0, 3, 5]],
    ['words', ['Beginner', 'Intermediate', 'Advanced', 'Expert'], [1, 3, 4, 5]],
    ['German words', ['Keine', 'Anfänger', 'Experte'], [0, 1, 5]],
    ['Japanese signs', ['×', '△', '○', '◎'], [0, 1, 3, 5]],
    ['with a star above', ['△', '◯', '◎', '★'], [1, 2, 4, 5]],
    ['circles filling up', ['○', '◔', '◑', '◕', '●'], [0, 1, 2, 4, 5]],
    ['stars', ['★', '★★★', '★★★★★'], [1, 3, 5]],
    ['stars of five', ['☆☆☆☆☆', '★★☆☆☆', '★★★★★'], [0, 2, 5]],
    ['A the best', ['A', 'B', 'C', 'D'], [5, 4, 2, 1]],
    ['I L U O', ['I', 'L', 'U', 'O'], [1, 2, 4, 5]],
    ['ticks and crosses', ['✓', 'x'], [3, 0]],
    ['a cross alone is a mark', ['x'], [3]],
    ['nobody rated', ['n/a', '-', '・', 'want to learn', '3'], [null, null, null, null, 3]],
    ['something else', ['3', 'see note'], [3, '?']],
  ])('%s', ([, texts, expected]) => {
    expect(outcome(texts)).toEqual(expected);
  });

  it('takes a slip of the hand for one, not for another scale', () => {
    const texts = new Map([
      ['3', 400],
      ['55', 1],
    ]);
    const { byText } = read([], { texts });
    expect(byText.get('3')).toMatchObject({ level: 3, guessed: false });
    expect(byText.get('55')).toMatchObject({ meaning: 'not-understood' });
  });

  it('maps the ranks of a legend, its blank as none', () => {
    const entries = legend([
      ['★', 'エース', 4],
      ['◎', '得意(他人に説明できる)', 3],
      ['○', '一人でできる', 2],
      ['△', '助けがあればできる', 1],
      ['', 'できない', 0],
      ['・', '今後習得したい', null],
    ]);
    const texts = ['★', '◎', '◯', '△', '・'];
    expect(outcome(texts, { legend: entries })).toEqual([5, 4, 3, 1, null]);
    expect(read(texts, { legend: entries }).fileScale).toContain('★ ◎ ○ △');
  });

  it('keeps numbers of a legend that fit, and says that the scale is another', () => {
    const entries = legend([
      ['4', 'Trainer level', 4],
      ['1', 'Basic awareness', 1],
      ['0', 'Not familiar', 0],
    ]);
    const { byText, fileScale } = read(['0', '1', '4'], { legend: entries });
    expect([...byText.values()].map(({ level }) => level)).toEqual([0, 1, 4]);
    expect(fileScale).toBe('0 to 4, in the legend');
  });

  it('rescales numbers that fit where the file says that its scale goes further', () => {
    expect(outcome(['0', '3.5', '5'], { scale: { low: 0, high: 7 } })).toEqual([0, 3, 4]);
  });

  it('takes what was chosen', () => {
    expect(
      outcome(['x', 'y'], {
        chosen: new Map([
          ['x', 5],
          ['y', null],
        ]),
      }),
    ).toEqual([5, null]);
  });

  it('keeps unrated and zero apart', () => {
    expect(outcome([''])).toEqual([null]);
    expect(outcome([''], { blank: 'zero' })).toEqual([0]);
  });
});

describe('a scale mapped onto another', () => {
  const scales = fc
    .uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 12 })
    .map((values) => targetScale(values.map((value) => ({ value, name: String(value) }))));
  const ranges = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 100 }));

  it('keeps order and maps its ends to the ends', () => {
    fc.assert(
      fc.property(scales, ranges, fc.nat(100), fc.nat(100), (scale, [low, high], a, b) => {
        const within = (n: number): number => low + (n % (high - low + 1));
        const [x, y] = [within(Math.min(a, b)), within(Math.max(a, b))];
        const [least, most] = [Math.min(x, y), Math.max(x, y)];
        expect(rescale(scale, least, low, high)).toBeLessThanOrEqual(
          rescale(scale, most, low, high),
        );
        expect(rescale(scale, high, low, high)).toBe(scale.high);
        expect(rescale(scale, low, low, high)).toBe(low > 0 ? scale.lowAble : scale.low);
        expect(scale.has(rescale(scale, x, low, high))).toBe(true);
      }),
    );
  });
});
