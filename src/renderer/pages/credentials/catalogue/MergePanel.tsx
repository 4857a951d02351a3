import { Button, Radio } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Credential } from '#shared/contract/credentials.ts';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ErrorState } from '../../../components/States.tsx';
import { CredentialPicker } from '../fields/CredentialPicker.tsx';
import { bodyWords } from '../words.ts';

interface MergePanelProps {
  readonly ids: readonly number[];
  /** The one that is left. */
  readonly onMerged: (into: number) => void;
  readonly onClose: () => void;
}

/** Makes one entry of several: which stays, and what moves to it. */
export function MergePanel({ ids: given, onMerged, onClose }: MergePanelProps) {
  const [ids, setIds] = useState(given);
  const [chosen, setChosen] = useState<number | null>(null);
  const [saving, setSaving] = useState(false);
  const answers = useQueries({
    queries: ids.map((id) => orpc.credentials.get.queryOptions({ input: { id } })),
  });
  const failed = answers.find(({ error }) => error)?.error;
  const entries = answers.flatMap(({ data }) => (data ? [data] : []));
  const usual = entries.toSorted((a, b) => b.experience.awarded - a.experience.awarded)[0];
  const into = entries.find(({ id }) => id === chosen) ?? usual;
  const others = entries.filter((entry) => entry !== into);
  const ready = into !== undefined && others.length > 0 && entries.length === ids.length;
  const merge = async (): Promise<void> => {
    if (!into) return;
    setSaving(true);
    const done = await perform(
      client.credentials.merge({ into: into.id, ids: others.map(({ id }) => id) }),
      `Merged ${count(others.length, 'credential', 'credentials')} into ${into.title}.`,
    );
    setSaving(false);
    if (done) onMerged(into.id);
  };
  return (
    <Panel
      label="Merge credentials"
      title="Merge credentials"
      sub="One stays and takes over what the others have: awards, prices, titles, places in stacks."
      onClose={onClose}
      takeFocus
    >
      <div className="panel-fill">
        <section className="panel-form">
          {failed && <ErrorState error={failed} />}
          <Radio.Group
            label="Which one stays"
            value={into ? String(into.id) : null}
            onChange={(value) => setChosen(Number(value))}
          >
            <ul className="merge-list">
              {entries.map((entry) => (
                <li key={entry.id} className="row">
                  <Radio
                    className="grow"
                    value={String(entry.id)}
                    label={
                      <>
                        {entry.title}
                        <span className="under">
                          {bodyWords(entry)} · {count(entry.experience.awarded, 'award', 'awards')}
                        </span>
                      </>
                    }
                  />
                  <IconButton
                    icon="close"
                    label={`Leave ${entry.title} out`}
                    onClick={() => setIds(ids.filter((id) => id !== entry.id))}
                  />
                </li>
              ))}
            </ul>
          </Radio.Group>
          <CredentialPicker
            label="Add a credential to merge"
            except={new Set(ids)}
            onPick={({ id }) => setIds([...ids, id])}
          />
          {ready && <WhatMoves into={into} others={others} />}
        </section>
        <section className="panel-deeds">
          <Button variant="filled" disabled={!ready} loading={saving} onClick={() => void merge()}>
            {ready ? `Merge into ${into.title}` : 'Merge'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </div>
    </Panel>
  );
}

const sum = (entries: readonly Credential[], of: (entry: Credential) => number): number =>
  entries.reduce((total, entry) => total + of(entry), 0);

function WhatMoves({
  into,
  others,
}: {
  readonly into: Credential;
  readonly others: readonly Credential[];
}) {
  const awards = sum(others, ({ experience }) => experience.awarded);
  const prices = sum(others, ({ prices }) => prices.length);
  const names = others.map(({ title }) => `“${title}”`).join(', ');
  return (
    <div className="merge-moves">
      <h3>What moves to {into.title}</h3>
      <ul className="bullets second">
        <li>
          {awards === 0
            ? 'No awards.'
            : `${count(awards, 'award', 'awards')}, with their files and badges.`}
        </li>
        <li>
          {prices === 0
            ? 'No prices.'
            : `${count(prices, 'price', 'prices')}; of two that begin on one day, the one entered last stays.`}
        </li>
        <li>{names} as other titles: files that call it so mean this one.</li>
        <li>Skills and prerequisites; of two levels of a skill, the higher stands.</li>
        <li>What else is said of {into.title} stays as it is.</li>
      </ul>
    </div>
  );
}
