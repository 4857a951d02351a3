import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../../app/client.ts';
import { host, type PickedFile } from '../../../../app/host.ts';
import { notifyProblem } from '../../../../app/notify.tsx';
import { perform } from '../../../../app/perform.ts';
import { Panel } from '../../../../components/Panel.tsx';
import { IssuerSelect } from '../../fields/IssuerSelect.tsx';

/** A key that an issuer gave her as a file, pinned before any badge signed by it is there. */
export function PinKeyFilePanel({ onClose }: { readonly onClose: () => void }) {
  const [file, setFile] = useState<PickedFile | null>(null);
  const [issuerId, setIssuerId] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [saving, setSaving] = useState(false);
  const choose = (): void => {
    host
      .chooseOpen('evidence')
      .then((picked) => picked && setFile(picked))
      .catch(notifyProblem);
  };
  const pin = async (): Promise<void> => {
    if (file === null || issuerId === null) return;
    setSaving(true);
    const done = await perform(
      client.badges.pinKey({
        from: { path: file.path },
        issuerId,
        note: note.trim() || null,
      }),
      `Pinned the key in ${file.name}. Compare its fingerprint with what the issuer told you.`,
    );
    setSaving(false);
    if (done !== null) onClose();
  };
  return (
    <Panel
      label="Pin a key from a file"
      title="Pin a key from a file"
      sub="You say: this key is theirs. A JWK, a key set, PEM, a key of Open Badges 2.0 or a DID document will do."
      onClose={onClose}
      takeFocus
    >
      <section className="panel-form">
        <div>
          <h3>File</h3>
          <div className="row">
            <span className={file === null ? 'grow muted' : 'grow'}>
              {file?.name ?? 'none yet'}
            </span>
            <Button onClick={choose}>{file === null ? 'Choose a file' : 'Another file'}</Button>
          </div>
        </div>
        <IssuerSelect
          label="Whose key it is"
          placeholder="Issuer"
          value={issuerId}
          onChange={setIssuerId}
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
        <p className="small second">
          Its fingerprint stands in the list afterwards. Compare it with what the issuer tells you
          by a way of your own; if it differs, take the pin back.
        </p>
      </section>
      <section className="panel-deeds">
        <Button
          variant="filled"
          disabled={file === null || issuerId === null}
          loading={saving}
          onClick={() => void pin()}
        >
          Pin the key
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </section>
    </Panel>
  );
}
