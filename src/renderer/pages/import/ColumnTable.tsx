import { useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import type { ImportColumn, ImportMapping } from '#shared/contract/imports.ts';
import { formatNumber } from '../../app/format.ts';
import { Apart } from '../../components/Apart.tsx';
import { CheckMark } from './CheckMark.tsx';
import { matchOf, matchWord, shownSamples } from './columns-view.ts';
import { mapColumn } from './decisions.ts';
import { FIELD_DRAG } from './FieldPalette.tsx';
import { FieldSelect } from './FieldSelect.tsx';
import { MatchBar } from '../../components/figures/MatchBar.tsx';
import { session, useImportSession } from './session.ts';

/** So many rows are drawn at once: a sheet may have thousands of columns. */
const MANY = 150;

/** One row a column of the file. ↑ and ↓ move between the choices; a field dragged here is chosen. */
export function ColumnTable({ mapping }: { readonly mapping: ImportMapping }) {
  const { column: selected } = useImportSession();
  const [shown, setShown] = useState(MANY);
  const rest = mapping.columns.length - shown;
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const field = event.target;
    if (step === undefined || !(field instanceof HTMLInputElement) || body.current === null) return;
    if (field.getAttribute('aria-expanded') === 'true') return;
    // The list of a field opens by Enter or Space; the arrows stay with the table.
    const fields = [
      ...body.current.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])'),
    ];
    fields[fields.indexOf(field) + step]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <table className="plain columns-table">
      <caption className="hidden-text">Columns of the file and where each goes</caption>
      <thead>
        <tr>
          <th scope="col">Col.</th>
          <th scope="col">Column in the file</th>
          <th scope="col">Sample values</th>
          <th scope="col" className="num">
            Match
          </th>
          <th scope="col">Goes to</th>
          <th scope="col" className="wide-only">
            Check
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDownCapture={move}>
        {mapping.columns.slice(0, shown).map((column) => (
          <ColumnRow
            key={column.index}
            column={column}
            mapping={mapping}
            selected={column.index === selected}
          />
        ))}
        {rest > 0 && (
          <tr>
            <td colSpan={6}>
              <button type="button" className="link" onClick={() => setShown(shown + MANY)}>
                Show {formatNumber(Math.min(MANY, rest))} more of {formatNumber(rest)}
              </button>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface ColumnRowProps {
  readonly column: ImportColumn;
  readonly mapping: ImportMapping;
  readonly selected: boolean;
}

function ColumnRow({ column, mapping, selected }: ColumnRowProps) {
  const [target, setTarget] = useState(false);
  const select = (): void => {
    if (session.get().column !== column.index) session.set({ column: column.index });
  };
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(FIELD_DRAG)) return;
    event.preventDefault();
    setTarget(true);
  };
  const drop = (event: DragEvent): void => {
    setTarget(false);
    const field = event.dataTransfer.getData(FIELD_DRAG);
    if (field === '') return;
    event.preventDefault();
    void mapColumn({ column: column.index, field });
  };
  const [check] = column.checks;
  const mark = check !== undefined && <CheckMark check={check} more={column.checks.length - 1} />;
  return (
    // The field of the row selects it by focus; the pointer may use the whole row.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr
      data-selected={selected || undefined}
      data-drop={target || undefined}
      onClick={select}
      onFocus={select}
      onDragOver={over}
      onDragLeave={() => setTarget(false)}
      onDrop={drop}
    >
      <td className="muted">{column.letter}</td>
      <td className="medium">
        {column.header === '' ? <i className="muted">no name</i> : <bdi>{column.header}</bdi>}
      </td>
      <td className="second small samples">
        <Samples values={shownSamples(column.samples)} />
        <span className="narrow-only">{mark}</span>
      </td>
      <td>
        <MatchBar value={matchOf(column)} none={matchWord(column, mapping)} />
      </td>
      <td>
        <FieldSelect column={column} columns={mapping.columns} />
      </td>
      <td className="small wide-only">
        {mark ||
          (column.field === null && !column.undecided && (
            <span className="muted">Kept in the file, not imported</span>
          ))}
      </td>
    </tr>
  );
}

/** Of a longer text the beginning tells enough; the panel shows it whole. */
const LONG = 60;

function Samples({ values }: { readonly values: readonly string[] }) {
  if (values.length === 0) return <>empty</>;
  return (
    <Apart
      values={values.map((value) => (value.length > LONG ? `${value.slice(0, LONG)}…` : value))}
    />
  );
}
