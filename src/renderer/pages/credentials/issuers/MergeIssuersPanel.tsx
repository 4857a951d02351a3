import { Button, Radio, Select } from '@mantine/core';
import { useState } from 'react';
import type { Issuer } from '#shared/contract/credentials.ts';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Panel } from '../../../components/Panel.tsx';

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
  const [chosen, setChosen] = useState<number | null>(null);
  const here = issuers.filter(({ id }) => ids.includes(id));
  const usual = here.toSorted((a, b) => b.credentials - a.credentials)[0];
  const into = here.find(({ id }) => id === chosen) ?? usual;
  const others = here.filter((issuer) => issuer !== into);
  const ready = into !== undefined && others.length > 0;
  const merge = async (): Promise<void> => {
    if (!into) return;
    const done = await perform(
      client.credentials.mergeIssuers({ into: into.id, ids: others.map(({ id }) => id) }),
      `Merged ${count(others.length, 'issuer', 'issuers')} into ${into.name}.`,
    );
    if (done) onMerged(into.id);
  };
  return (
    <Panel
      label="Merge issuers"
      title="Merge issuers"
      sub="One stays and takes over the credentials, identifiers and keys of the others."
      onClose={onClose}
      takeFocus
    >
      <div className="panel-fill">
        <section className="panel-form">
          <Radio.Group
            label="Which one stays"
            value={into ? String(into.id) : null}
            onChange={(value) => setChosen(Number(value))}
          >
            <ul className="merge-list">
              {here.map((issuer) => (
                <li key={issuer.id} className="row">
                  <Radio
                    className="grow"
                    value={String(issuer.id)}
                    label={
                      <>
                        {issuer.name}
                        <span className="under">
                          {count(issuer.credentials, 'credential', 'credentials')} ·{' '}
                          {count(issuer.keys, 'key', 'keys')}
                        </span>
                      </>
                    }
                  />
                  <IconButton
                    icon="close"
                    label={`Leave ${issuer.name} out`}
                    onClick={() => setIds(ids.filter((id) => id !== issuer.id))}
                  />
                </li>
              ))}
            </ul>
          </Radio.Group>
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
          {ready && (
            <p className="small second">
              Credentials of one title become one, with the awards of both. Keys pinned to the
              others then count as keys of {into.name}.
            </p>
          )}
        </section>
        <section className="panel-deeds">
          <Button variant="filled" disabled={!ready} onClick={() => void merge()}>
            {ready ? `Merge into ${into.name}` : 'Merge'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </div>
    </Panel>
  );
}
