import { Button, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BadgeReport, CheckedBadge } from '#shared/contract/badges.ts';
import { client } from '../../../../app/client.ts';
import { perform } from '../../../../app/perform.ts';
import { orpc } from '../../../../app/queries.ts';
import { KeyValue } from '../../../../components/KeyValue.tsx';
import { Note } from '../../../../components/Mark.tsx';
import { Panel } from '../../../../components/Panel.tsx';
import type { Of } from '../places.ts';
import { inFours } from '../../words.ts';

interface PinKeyPanelProps {
  readonly of: Of;
  readonly badge: Pick<CheckedBadge, 'report' | 'match'>;
  readonly chosen: BadgeReport['keys'][number];
  readonly onClose: () => void;
}

const NEW = 'new';

/** Says that a key is an issuer's: what that means, the fingerprint to compare, and whose it is. */
export function PinKeyPanel({ of, badge, chosen, onClose }: PinKeyPanelProps) {
  const { issuer } = badge.report.facts;
  const stated = issuer.name ?? issuer.id ?? 'the issuer in the badge';
  const known = useQuery(orpc.credentials.issuers.queryOptions({ input: {} })).data ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [saving, setSaving] = useState(false);
  const value = picked ?? (badge.match.issuerId === null ? NEW : String(badge.match.issuerId));
  const whose = value === NEW ? stated : known.find(({ id }) => String(id) === value)?.name;
  const isIntact = badge.report.verdicts.integrity.result === 'pass';
  const pin = async (): Promise<void> => {
    setSaving(true);
    const done = await perform(
      client.badges.pinKey({
        from: { of, fingerprint: chosen.fingerprint },
        ...(value === NEW ? {} : { issuerId: Number(value) }),
        note: note.trim() || null,
      }),
      `Pinned the key of ${whose ?? stated}.`,
    );
    setSaving(false);
    if (done !== null) onClose();
  };
  return (
    <Panel
      label="Pin this key"
      title="Pin this key"
      sub="You say: this key is theirs. Every badge signed by it is then confirmed to be from them, and one that uses it in another name fails."
      onClose={onClose}
      takeFocus
    >
      <section className="stack">
        <h3>Fingerprint</h3>
        <code className="fingerprint">{inFours(chosen.fingerprint)}</code>
        <p className="small second">
          Compare it with what the issuer tells you by a way of your own: their site as you know it,
          a letter, a call to a number you have from elsewhere. Do not take it from the badge or
          from who handed it in.
        </p>
      </section>
      <section>
        <KeyValue
          items={[
            ['Kind of key', chosen.kind],
            ['The badge names', stated],
          ]}
        />
        {chosen.keyId !== null && (
          <p className="small second key-name">The key is named {chosen.keyId}</p>
        )}
      </section>
      <section className="panel-form">
        <Select
          label="Whose key it is"
          searchable
          data={[
            { value: NEW, label: `${stated} (new issuer)` },
            ...known.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={value}
          allowDeselect={false}
          onChange={setPicked}
        />
        <Textarea
          label="How you made sure (optional)"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {!isIntact && (
          <Note tone="warn">
            This badge does not prove that anybody holds the key: it is not known to be unchanged.
          </Note>
        )}
      </section>
      <section className="panel-deeds">
        <Button variant="filled" loading={saving} onClick={() => void pin()}>
          Pin the key
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </section>
    </Panel>
  );
}
