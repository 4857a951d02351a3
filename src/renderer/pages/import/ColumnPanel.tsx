import { Checkbox } from '@mantine/core';
import type { ImportDraft, ImportMapping } from '#shared/contract/imports.ts';
import { formatNumber } from '../../app/format.ts';
import { Note } from '../../components/Mark.tsx';
import { Panel } from '../../components/Panel.tsx';
import { CheckMark } from './CheckMark.tsx';
import { ColumnDecision } from './ColumnDecision.tsx';
import { columnFacts } from './columns-view.ts';
import { DateOrder } from './DateOrder.tsx';
import { FieldPalette } from './FieldPalette.tsx';
import { Forecast } from './Forecast.tsx';
import { FrequentValues } from './FrequentValues.tsx';
import { session, useImportSession } from './session.ts';

interface ColumnPanelProps {
  readonly draft: ImportDraft;
  readonly mapping: ImportMapping;
}

/** The chosen column: what it holds, what it could be and why, and what the file as a whole would do. */
export function ColumnPanel({ draft, mapping }: ColumnPanelProps) {
  const { column: index, remember } = useImportSession();
  const column = mapping.columns.find((one) => one.index === index) ?? mapping.columns[0];
  if (column === undefined) return null;
  const name = column.header === '' ? 'no name' : column.header;
  return (
    <Panel
      label="The chosen column"
      title={`Column ${column.letter} · ${name}`}
      sub={columnFacts(column, draft.dataRows, formatNumber)}
    >
      <ColumnDecision column={column} mapping={mapping} />
      {column.dateOrder !== null && <DateOrder column={column} order={column.dateOrder} />}
      {column.checks.length > 0 && (
        <section>
          <h3>What was noticed</h3>
          <ul className="noticed small">
            {column.checks.map((check) => (
              <li key={check.message}>
                <CheckMark check={check} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <FrequentValues column={column} />
      <Forecast />
      <FieldPalette mapping={mapping} column={column} />
      <section>
        {mapping.remembered && (
          <div className="remembered">
            <Note>The mapping of an earlier file with the same headers is used.</Note>
          </div>
        )}
        <Checkbox
          label="Remember this mapping for files with the same headers"
          checked={remember}
          onChange={(event) => session.set({ remember: event.currentTarget.checked })}
        />
      </section>
    </Panel>
  );
}
