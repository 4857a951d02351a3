import type { Problem } from '#shared/errors.ts';

/** Columns a character takes in a terminal: East Asian wide ones take two. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
};

function fit(text: string, width: number): string {
  let used = 0;
  let fitted = '';
  for (const character of text) {
    const next = widthOf(character);
    if (used + next > width) return `${fitted.slice(0, -1)}…`;
    fitted += character;
    used += next;
  }
  return fitted + ' '.repeat(width - used);
}

const MOST_WIDTH = 36;

/** Text from a file may hold line ends and control characters, which would break the table or steer the terminal. */
export const printable = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** Rows under headings, each column as wide as it needs, up to a limit. */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cells = [headings, ...rows].map((row) => row.map((cell) => printable(String(cell ?? ''))));
  const widths = headings.map((_, column) =>
    Math.min(
      MOST_WIDTH,
      cells.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
    ),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => fit(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** "roster.xlsx, sheet “Staff”, row 12: what happened. What to do." */
export const problemLine = (problem: Problem): string =>
  [problem.place, `${problem.message} ${problem.remedy}`.trim()]
    .filter((part) => part !== '')
    .map(printable)
    .join(': ');

export const problemJson = ({ code, message, remedy, where }: Problem): object => ({
  error: { code, message, remedy, where },
});

/** Writes all of it before the process may end, also into a pipe that is read slowly. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve());
  });

export const complain = (line: string): void => void process.stderr.write(`${line}\n`);
