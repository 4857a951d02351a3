import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Change } from '#shared/contract/history.ts';
import type { Problem } from '#shared/errors.ts';
import { client } from '../../app/client.ts';
import { formatDate, formatTime } from '../../app/format.ts';
import { notifyDone } from '../../app/notify.tsx';
import { problemOf } from '../../app/problems.ts';
import { redo } from '../../app/undo.ts';
import { orpc } from '../../app/queries.ts';
import { Icon } from '../../components/Icon.tsx';
import { Note } from '../../components/Mark.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ErrorState } from '../../components/States.tsx';
import { KIND_WORDS, touchedWords, whyNoUndo } from './history-words.ts';
import { RowChanges } from './RowChanges.tsx';

interface ChangePanelProps {
  readonly changeId: number;
  readonly personId: number | undefined;
  readonly onClose: () => void;
}

/** One change: who, when, what it touched value by value, and Undo with the reason where it is refused. */
export function ChangePanel({ changeId, personId, onClose }: ChangePanelProps) {
  const found = useQuery(orpc.history.get.queryOptions({ input: { changeId } }));
  const change = found.data;
  if (change === undefined) {
    return (
      <Panel label="The chosen change" title="Change" onClose={onClose}>
        {found.error && <ErrorState error={found.error} />}
      </Panel>
    );
  }
  return (
    <Panel
      label="The chosen change"
      title={<span className={change.undoneBy === null ? '' : 'taken-back'}>{change.title}</span>}
      sub={`${KIND_WORDS[change.kind]} by ${change.who || 'somebody not named'}, ${formatDate(change.at)} ${formatTime(change.at)} · ${touchedWords(change.touched)}`}
      onClose={onClose}
    >
      <TakeBack change={change} />
      <RowChanges changeId={changeId} personId={personId} />
    </Panel>
  );
}

function TakeBack({ change }: { readonly change: Change }) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const navigate = useNavigate();
  const closed = whyNoUndo(change);
  const undo = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      const done = await client.history.undo({ changeId: change.id });
      notifyDone(done.title, { label: 'Redo', run: redo });
    } catch (error) {
      setRefused(problemOf(error));
    }
    setBusy(false);
  };
  const other = change.undoneBy ?? change.undoes;
  return (
    <section className="stack">
      {closed === null ? (
        <div>
          <Button leftSection={<Icon name="undo" />} loading={busy} onClick={() => void undo()}>
            Undo this change
          </Button>
        </div>
      ) : (
        <p className="small second">{closed}</p>
      )}
      {other !== null && (
        <button
          type="button"
          className="link small"
          onClick={() => void navigate({ to: '/history', search: { change: other } })}
        >
          {change.undoneBy === null ? 'Go to the change it is about' : 'Go to what took it back'}
        </button>
      )}
      {refused !== null && (
        <div role="alert">
          <Note tone="bad">
            <b>{refused.message}</b> {refused.remedy}
          </Note>
        </div>
      )}
    </section>
  );
}
