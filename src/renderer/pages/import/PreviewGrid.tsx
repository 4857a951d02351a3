import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { ImportDraft } from '#shared/contract/imports.ts';
import { columnLetter, PART_WORDS } from './table-view.ts';

interface PreviewGridProps {
  readonly draft: ImportDraft;
  readonly onHeader: (row: number) => void;
}

/** More columns than this do not help to recognise a table. */
const COLUMNS = 40;

/** The first rows as they stand in the sheet, each marked with what it is taken for. A click makes a row the header. */
export function PreviewGrid({ draft, onHeader }: PreviewGridProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const width = Math.min(COLUMNS, Math.max(0, ...draft.preview.map(({ cells }) => cells.length)));
  const letters = Array.from({ length: width }, (_, index) => columnLetter(index));
  const inTabOrder = draft.headerRow ?? draft.preview[0]?.row;
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || body.current === null) return;
    const buttons = [...body.current.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[at + step]?.focus();
    event.preventDefault();
  };
  return (
    <div className="preview">
      <table className="preview-grid">
        <caption className="hidden-text">
          First rows of the sheet. The button of a row makes it the header.
        </caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Taken as</th>
            {letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        {/* Only hears the arrow keys that bubble from the buttons of the rows. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody ref={body} onKeyDown={move}>
          {draft.preview.map(({ row, cells, part }) => (
            // The button of the row does the same by keyboard.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
            <tr key={row} data-part={part} onClick={() => onHeader(row)}>
              <th scope="row">
                <button
                  type="button"
                  tabIndex={row === inTabOrder ? 0 : -1}
                  aria-label={`Row ${row}, ${PART_WORDS[part]}: make it the header`}
                  aria-pressed={part === 'header'}
                  onClick={(event) => {
                    event.stopPropagation();
                    onHeader(row);
                  }}
                >
                  {row}
                </button>
              </th>
              <td className="part">{PART_WORDS[part]}</td>
              {letters.map((letter, index) => (
                <td key={letter} title={cells[index]} dir="auto">
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
