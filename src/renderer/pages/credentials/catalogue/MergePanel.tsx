import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Credential } from '#shared/contract/credentials.ts';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { MergeChoice } from '../../../components/MergeChoice.tsx';
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
  const answers = useQueries({
    queries: ids.map((id) => orpc.credentials.get.queryOptions({ input: { id } })),
  });
  const entries = answers.flatMap(({ data }) => (data ? [data] : []));
  const merge = async (into: Credential, others: readonly Credential[]): Promise<boolean> =>
    (await perform(
      client.credentials.merge({ into: into.id, ids: others.map(({ id }) => id) }),
      `Merged ${count(others.length, 'credential', 'credentials')} into ${into.title}.`,
    )) !== null;
  return (
    <MergeChoice
      title="Merge credentials"
      sub="One stays and takes over what the others have: awards, prices, titles, places in stacks."
      items={entries}
      waiting={entries.length < ids.length}
      error={answers.find(({ error }) => error)?.error}
      nameOf={({ title }) => title}
      detailOf={(entry) =>
        `${bodyWords(entry)} · ${count(entry.experience.awarded, 'award', 'awards')}`
      }
      weightOf={({ experience }) => experience.awarded}
      onLeaveOut={(id) => setIds(ids.filter((one) => one !== id))}
      picker={
        <CredentialPicker
          label="Add a credential to merge"
          except={new Set(ids)}
          onPick={({ id }) => setIds([...ids, id])}
        />
      }
      effect={(into, others) => <WhatMoves into={into} others={others} />}
      onMerge={merge}
      onMerged={onMerged}
      onClose={onClose}
    />
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
