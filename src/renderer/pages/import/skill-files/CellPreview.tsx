import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { columnLetter } from '../table-view.ts';

const COLUMNS = 40;
const PARTS = {
  none: 'not used',
  header: 'heading',
  person: 'person',
  skill: 'skill',
  role: 'role',
  credential: 'credential',
  outcome: 'outcome',
  level: 'level',
  legend: 'legend',
  other: 'also read',
} as const;

/** The first rows as they stand in the sheet, each cell drawn as what it is understood as. */
export function CellPreview({ reading }: { readonly reading: SkillFileReading }) {
  const width = Math.min(COLUMNS, Math.max(0, ...reading.preview.map(({ cells }) => cells.length)));
  const letters = Array.from({ length: width }, (_, index) => columnLetter(index));
  const sheet = reading.sheets.find(({ index }) => index === reading.shownSheet);
  const used = new Set(reading.preview.flatMap(({ cells }) => cells.map(({ part }) => part)));
  const key = (
    [
      'person',
      'role',
      'credential',
      'skill',
      'level',
      'outcome',
      'other',
      'legend',
      'none',
    ] as const
  ).filter((part) => used.has(part));
  return (
    <>
      <ul className="cell-key small" aria-label="How cells are drawn">
        {reading.sheets.length > 1 && sheet && <li className="medium">{sheet.name}</li>}
        {key.map((part) => (
          <li key={part}>
            <span className="swatch" data-part={part} aria-hidden="true">
              a
            </span>
            {PARTS[part]}
          </li>
        ))}
      </ul>
      {/* Wide sheets scroll within; by keyboard too. */}
      <div
        className={reading.levels.length > 0 ? 'preview cell-preview' : 'preview'}
        data-preview
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label="First rows"
      >
        <table className="preview-grid plain-rows">
          <caption className="hidden-text">First rows of the sheet, as understood</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {letters.map((letter) => (
                <th key={letter} scope="col">
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading.preview.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {letters.map((letter, index) => (
                  <td
                    key={letter}
                    dir="auto"
                    title={cells[index]?.text}
                    data-part={cells[index]?.part ?? 'none'}
                  >
                    {cells[index]?.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
