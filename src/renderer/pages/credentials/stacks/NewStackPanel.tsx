import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type SyntheticEvent } from 'react';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import { Panel } from '../../../components/Panel.tsx';
import { CredentialPicker } from '../fields/CredentialPicker.tsx';
import { IssuerSelect } from '../fields/IssuerSelect.tsx';

const NONE: ReadonlySet<number> = new Set();

interface NewStackPanelProps {
  readonly onMade: (id: number) => void;
  readonly onClose: () => void;
}

/** A stack is an entry of the catalogue: a new one, or one that stands there already. */
export function NewStackPanel({ onMade, onClose }: NewStackPanelProps) {
  const [title, setTitle] = useState('');
  const [issuerId, setIssuer] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const name = title.trim();
    if (name === '') {
      field.current?.focus();
      return;
    }
    const made = await perform(
      client.credentials.create({ title: name, issuerId, stackability: 'stackable' }),
      `Added ${name}. Now say what it consists of.`,
    );
    if (made) onMade(made.id);
  };
  return (
    <Panel
      label="New stack"
      title="New stack"
      sub="It becomes an entry of the catalogue; what it consists of comes next."
      onClose={onClose}
      closeOnEscape={title === ''}
      takeFocus
    >
      <form className="panel-fill" noValidate onSubmit={(event) => void save(event)}>
        <section className="panel-form">
          <TextInput
            ref={field}
            label="Title"
            maxLength={500}
            autoComplete="off"
            value={title}
            error={tried && title.trim() === '' ? 'A stack needs a title.' : null}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <IssuerSelect label="Awarding body (optional)" value={issuerId} onChange={setIssuer} />
          <h3>Or make one of an entry that is there</h3>
          <CredentialPicker
            label="Find a credential"
            except={NONE}
            onPick={({ id }) => onMade(id)}
          />
        </section>
        <section className="panel-deeds">
          <Button type="submit" variant="filled">
            Add
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </form>
    </Panel>
  );
}
