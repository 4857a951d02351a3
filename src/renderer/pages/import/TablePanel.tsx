import { Radio, SegmentedControl } from '@mantine/core';
import type { ImportDraft } from '#shared/contract/imports.ts';
import { count, formatNumber } from '../../app/format.ts';
import { Tag } from '../../components/Mark.tsx';
import { Panel } from '../../components/Panel.tsx';
import { chooseTable } from './actions.ts';
import { MatchBar } from '../../components/figures/MatchBar.tsx';
import { useImportSession } from './session.ts';
import { KindChoice } from './skill-files/KindChoice.tsx';

/** The sheets with how much each looks like a roster, the header, and why it was read so. */
export function TablePanel({ draft }: { readonly draft: ImportDraft }) {
  const { otherKinds } = useImportSession();
  return (
    <Panel
      label="What is read"
      title={draft.sheets.length === 1 ? 'One sheet' : `${draft.sheets.length} sheets`}
      sub={`${count(draft.dataRows, 'row', 'rows')} of data, ${count(draft.columnCount, 'column', 'columns')}${
        draft.looksLike === null ? '' : `; reads as a ${draft.looksLike} export`
      }`}
    >
      <KindChoice kind="roster" others={otherKinds} />
      {draft.sheets.length > 1 && <Sheets draft={draft} />}
      <section>
        <h3 id="header-rows">Names of the columns</h3>
        <SegmentedControl
          fullWidth
          aria-labelledby="header-rows"
          value={draft.headerRow === null ? '0' : String(Math.min(2, draft.headerRows))}
          onChange={(value) => void setHeaderRows(draft, Number(value))}
          data={[
            { value: '1', label: 'One row' },
            { value: '2', label: 'Two rows' },
            { value: '0', label: 'None' },
          ]}
        />
        <p className="small muted below">Or choose a row at the left to make it the header.</p>
      </section>
      {draft.notes.length > 0 && (
        <section>
          <h3>Read like this</h3>
          <ul className="reasons small second">
            {draft.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}

function Sheets({ draft }: { readonly draft: ImportDraft }) {
  return (
    <section>
      <Radio.Group
        label={<h3>How much each looks like a roster</h3>}
        value={String(draft.sheet)}
        onChange={(value) => void chooseTable({ sheet: Number(value) })}
      >
        <ul className="sheets">
          {draft.sheets.map(({ index, name, hidden, rows, columns, score }) => (
            <li key={index}>
              <Radio
                value={String(index)}
                label={
                  <>
                    <span className="medium">{name}</span> {hidden && <Tag line>hidden</Tag>}
                    <span className="under">
                      {formatNumber(rows)} × {formatNumber(columns)} cells
                    </span>
                  </>
                }
              />
              <MatchBar value={score} />
            </li>
          ))}
        </ul>
      </Radio.Group>
    </section>
  );
}

async function setHeaderRows(draft: ImportDraft, rows: number): Promise<void> {
  const { sheet } = draft;
  if (rows === 0) return chooseTable({ sheet, headerRow: null });
  const header = draft.headerRow ?? draft.preview[0]?.row ?? 1;
  // With two rows the lower one names the columns: it is the one that was chosen, or the next where there is none above.
  const first = draft.preview[0]?.row ?? 1;
  const headerRow = rows === 2 && header === first ? header + 1 : header;
  return chooseTable({ sheet, headerRow, headerRows: rows });
}
