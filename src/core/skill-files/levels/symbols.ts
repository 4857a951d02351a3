import type { Standing } from './words.ts';

const SAME: Readonly<Record<string, string>> = {
  '◯': '○',
  〇: '○',
  '⚪': '○',
  '⭕': '○',
  '⭐': '★',
  '⚫': '●',
  '✔': '✓',
  '☑': '✓',
  '✅': '✓',
  '√': '✓',
  '✗': '×',
  '✘': '×',
  '✕': '×',
  '✖': '×',
  '☓': '×',
  '❌': '×',
  '▲': '△',
  '⦿': '◎',
  '◉': '◎',
  '◐': '◑',
  '◒': '◑',
  '◓': '◑',
};

/** One sign for those that people use alike, no blanks, no variation selectors: "◯" → "○", "✔️" → "✓". */
export const tidySymbol = (text: string): string =>
  [...text.normalize('NFKC').replace(/[\s\uFE0E\uFE0F]/gu, '')]
    .map((sign) => SAME[sign] ?? sign)
    .join('');

/** From the lowest up. */
const BALLS = ['○', '◔', '◑', '◕', '●'];
const JAPANESE = ['×', '△', '○', '◎'];
const TOP = ['★', '●', '☆'];
const MARKS = new Set(['✓', '●', '■', '○', '★', '×', 'x', 'X', '*', '•', '◼']);

export interface SignReading {
  readonly standing: Standing | 'mark';
  readonly why: string;
}

/** What signs say where nothing explains them, seen together: one sign alone is no more than a mark. */
export function readSigns(texts: readonly string[]): Map<string, SignReading> {
  const signs = new Map(texts.map((text) => [text, tidySymbol(text)]));
  const present = new Set(signs.values());
  const readings = new Map<string, SignReading>();
  const put = (of: (sign: string) => SignReading | null): void => {
    for (const [text, sign] of signs) {
      const reading = readings.has(text) ? null : of(sign);
      if (reading) readings.set(text, reading);
    }
  };
  put(repeated(present));
  const balls = ['◔', '◑', '◕'].some((ball) => present.has(ball));
  if (balls) put((sign) => stepOf(BALLS, sign, 'how full the circle is'));
  else if (present.has('△') || present.has('◎')) put(japanese(present));
  else put(marks(present));
  return readings;
}

const stepOf = (order: readonly string[], sign: string, why: string): SignReading | null => {
  const at = order.indexOf(sign);
  if (at === -1) return null;
  if (at === 0) return { standing: 'none', why };
  return { standing: order.length === 2 ? 1 : (at - 1) / (order.length - 2), why };
};

/** × △ ○ ◎, and above them ★ or ● where the file has it. */
function japanese(present: ReadonlySet<string>): (sign: string) => SignReading | null {
  const top = TOP.filter((sign) => present.has(sign)).slice(0, 1);
  const order = [...JAPANESE, ...top];
  const why = `the order of ${order.filter((sign) => present.has(sign)).join(' ')}`;
  return (sign) => stepOf(order, sign === 'x' || sign === 'X' ? '×' : sign, why);
}

/** Stars and the like: the more, the higher; "★★☆☆☆" is two of five. */
function repeated(present: ReadonlySet<string>): (sign: string) => SignReading | null {
  const counts = new Map<string, { filled: number; of: number; what: string }>();
  const most = new Map<string, number>();
  for (const sign of present) {
    const match = /^([★*+●■✓xX#])(\1*)([☆○□]*)$|^(☆+|○+|□+)$/u.exec(sign);
    if (!match) continue;
    const empty = match[4];
    const what =
      empty === undefined ? (match[1] ?? '') : ({ '☆': '★', '○': '●' }[empty[0] ?? ''] ?? '■');
    const filled = empty === undefined ? 1 + (match[2] ?? '').length : 0;
    const of = filled + (match[3] ?? empty ?? '').length;
    counts.set(sign, { filled, of, what });
    most.set(what, Math.max(most.get(what) ?? 0, of));
  }
  return (sign) => {
    const count = counts.get(sign);
    const of = count ? (most.get(count.what) ?? 0) : 0;
    if (!count || of < 2 || (count.filled === 0 && count.of < 2)) return null;
    const why = `${count.filled} of ${of}`;
    if (count.filled === 0) return { standing: 'none', why };
    return { standing: (count.filled - 1) / (of - 1), why };
  };
}

/** A tick alone says that somebody can, not how well; a cross beside ticks says that somebody cannot. */
function marks(present: ReadonlySet<string>): (sign: string) => SignReading | null {
  const ticks = ['✓', '○', '●', '★', '■'].filter((sign) => present.has(sign));
  return (sign) => {
    if (!MARKS.has(sign)) return null;
    const cross = sign === '×' || sign === 'x' || sign === 'X';
    if (cross && ticks.length > 0)
      return { standing: 'none', why: `a cross beside ${ticks.join(' ')}` };
    if (sign === '○' && present.has('●'))
      return { standing: 'none', why: 'an empty circle beside ●' };
    return { standing: 'mark', why: 'a mark that says no more' };
  };
}
