import type { SignReading } from './symbols.ts';

const ILUO = ['I', 'L', 'U', 'O'];
const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const INITIALS: readonly (readonly [RegExp, Readonly<Record<string, SignReading>>])[] = [
  [
    /^(?=.*I)(?=.*[BE])[NBIAE]+$/u,
    {
      N: { standing: 'none', why: 'N for none' },
      B: { standing: 0, why: 'B for beginner' },
      I: { standing: 0.5, why: 'I for intermediate' },
      A: { standing: 0.75, why: 'A for advanced' },
      E: { standing: 1, why: 'E for expert' },
    },
  ],
  [
    /^(?=.*[LM])[LMH]+$/u,
    {
      L: { standing: 0, why: 'L for low' },
      M: { standing: 0.5, why: 'M for medium' },
      H: { standing: 1, why: 'H for high' },
    },
  ],
];

/** What letters say where nothing explains them, seen together: I L U O, A1 to C2, B I A E, L M H, else A the best. */
export function readLetters(texts: readonly string[]): Map<string, SignReading> {
  const letters = new Map(
    texts.map((text): [string, string] => [text, text.normalize('NFKC').trim().toUpperCase()]),
  );
  const present = new Set(letters.values());
  const readings = new Map<string, SignReading>();
  for (const [text, letter] of letters) {
    const cefr = CEFR.indexOf(letter);
    if (cefr !== -1) readings.set(text, { standing: cefr / 5, why: 'a level of A1 to C2' });
  }
  const single = [...present].filter((letter) => /^[A-Z]$/u.test(letter));
  if (single.length < 2) return readings;
  const all = single.join('');
  for (const [text, letter] of letters) {
    const reading = single.includes(letter) ? readLetter(letter, single, all) : null;
    if (reading) readings.set(text, reading);
  }
  return readings;
}

function readLetter(letter: string, single: readonly string[], all: string): SignReading | null {
  if (single.every((each) => ILUO.includes(each)) && /[LU]/u.test(all))
    return { standing: ILUO.indexOf(letter) / 3, why: 'I, L, U, O of training on the job' };
  for (const [pattern, meanings] of INITIALS)
    if (pattern.test(all)) return meanings[letter] ?? null;
  if (!/^[A-F]+$/u.test(all)) return null;
  const last = Math.max(3, ...single.map((each) => each.charCodeAt(0) - 65));
  return {
    standing: 1 - (letter.charCodeAt(0) - 65) / last,
    why: `A the best, ${String.fromCharCode(65 + last)} the lowest`,
  };
}
