import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Issuer } from '#shared/contract/credentials.ts';
import { client } from '../../../app/client.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { MergeChoice } from '../../../components/MergeChoice.tsx';

interface MergeIssuersPanelProps {
  readonly issuers: readonly Issuer[];
  readonly ids: readonly number[];
  /** The one that is left. */
  readonly onMerged: (into: number) => void;
  readonly onClose: () => void;
}

/** Makes one issuer of several that are the same: which stays, and what moves to it. */
export function MergeIssuersPanel(props: MergeIssuersPanelProps) {
  const { issuers, onMerged, onClose } = props;
  const [ids, setIds] = useState(props.ids);
  const merge = async (into: Issuer, others: readonly Issuer[]): Promise<boolean> =>
    (await perform(
      client.credentials.mergeIssuers({ into: into.id, ids: others.map(({ id }) => id) }),
      `Merged ${count(others.length, 'issuer', 'issuers')} into ${into.name}.`,
    )) !== null;
  return (
    <MergeChoice
      title="Merge issuers"
      sub="One stays and takes over the credentials, identifiers and keys of the others."
      items={issuers.filter(({ id }) => ids.includes(id))}
      nameOf={({ name }) => name}
      detailOf={({ credentials, pins }) =>
        `${count(credentials, 'credential', 'credentials')} · ${formatNumber(pins)} pinned`
      }
      weightOf={({ credentials }) => credentials}
      onLeaveOut={(id) => setIds(ids.filter((one) => one !== id))}
      picker={
        <Select
          label="Add an issuer to merge"
          placeholder="Name"
          searchable
          limit={60}
          data={issuers
            .filter(({ id }) => !ids.includes(id))
            .map(({ id, name }) => ({ value: String(id), label: name }))}
          value={null}
          onChange={(value) => value !== null && setIds([...ids, Number(value)])}
        />
      }
      effect={(into) => (
        <p className="small second">
          Credentials of one title become one, with the awards of both. Keys pinned to the others
          then count as keys of {into.name}.
        </p>
      )}
      onMerge={merge}
      onMerged={onMerged}
      onClose={onClose}
    />
  );
}
