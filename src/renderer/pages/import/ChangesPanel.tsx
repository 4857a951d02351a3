import { Checkbox, Radio } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { count, formatNumber } from '../../app/format.ts';
import { useWorkspace } from '../../app/workspace.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { Note } from '../../components/Mark.tsx';
import { Panel } from '../../components/Panel.tsx';
import { session, useImportSession } from './session.ts';
import type { Difference } from './session.ts';

/** What will be written, and what becomes of people whom the file no longer has. */
export function ChangesPanel({ difference }: { readonly difference: Difference }) {
  const { remember, missing } = useImportSession();
  const left = missing === 'left' ? difference.missing : 0;
  return (
    <Panel
      label="What will be written"
      title="What will be written"
      sub={`${count(difference.rows, 'row', 'rows')} of the file, compared with the workspace.`}
    >
      <section>
        <KeyValue
          items={[
            ['New people', formatNumber(difference.added)],
            ['Changed', formatNumber(difference.changed)],
            ['Marked as left', formatNumber(left)],
            ['Unchanged', formatNumber(difference.unchanged)],
            ['Rows left out', formatNumber(difference.skipped)],
          ]}
        />
      </section>
      {difference.missing > 0 && <MissingChoice missing={difference.missing} />}
      {difference.notes.length > 0 && (
        <section className="stack">
          {difference.notes.map((note) => (
            <Note key={note}>{note}</Note>
          ))}
        </section>
      )}
      <section className="stack">
        <Checkbox
          label="Remember the mapping for files with the same headers"
          checked={remember}
          onChange={(event) => session.set({ remember: event.currentTarget.checked })}
        />
        <p className="small muted">
          A restore point is written first. Everything is one change in the history: Undo takes it
          back as one.
        </p>
      </section>
    </Panel>
  );
}

function MissingChoice({ missing: people }: { readonly missing: number }) {
  const { missing, leavingDate } = useImportSession();
  const asOf = useWorkspace()?.asOf ?? null;
  const choose = (value: string): void =>
    session.set(
      value === 'left'
        ? { missing: 'left', leavingDate: leavingDate ?? asOf }
        : { missing: 'keep' },
    );
  return (
    <section>
      <Radio.Group
        label={<h3>{count(people, 'person is', 'people are')} no longer in the file</h3>}
        value={missing}
        onChange={choose}
      >
        <div className="stack">
          <Radio value="keep" label="Keep them as they are" />
          <Radio value="left" label="They have left" />
        </div>
      </Radio.Group>
      {missing === 'left' && (
        <DateInput
          className="leaving-date"
          label="Last day"
          value={leavingDate}
          onChange={(day) => session.set({ leavingDate: day })}
        />
      )}
    </section>
  );
}
