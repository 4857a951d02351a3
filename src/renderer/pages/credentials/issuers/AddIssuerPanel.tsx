import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type SyntheticEvent } from 'react';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import { Panel } from '../../../components/Panel.tsx';

const NOTHING = { name: '', isPlatform: false, country: '', website: '', accreditation: '' };

interface AddIssuerPanelProps {
  readonly onAdded: (id: number) => void;
  readonly onClose: () => void;
}

export function AddIssuerPanel({ onAdded, onClose }: AddIssuerPanelProps) {
  const [typed, setTyped] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const change = (some: Partial<typeof NOTHING>): void => setTyped({ ...typed, ...some });
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (typed.name.trim() === '') {
      name.current?.focus();
      return;
    }
    const added = await perform(
      client.credentials.createIssuer({
        name: typed.name.trim(),
        isPlatform: typed.isPlatform,
        country: typed.country.trim() || null,
        website: typed.website.trim() || null,
        accreditation: typed.accreditation.trim() || null,
      }),
      `Added ${typed.name.trim()}.`,
    );
    if (added) onAdded(added.id);
  };
  return (
    <Panel
      label="New issuer"
      title="New issuer"
      sub="An awarding body, or a platform. Only the name is needed."
      onClose={onClose}
      closeOnEscape={typed === NOTHING}
      takeFocus
    >
      <form className="panel-fill" noValidate onSubmit={(event) => void save(event)}>
        <section className="panel-form">
          <TextInput
            ref={name}
            label="Name"
            maxLength={300}
            autoComplete="off"
            value={typed.name}
            error={tried && typed.name.trim() === '' ? 'An issuer needs a name.' : null}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Checkbox
            label="A platform on which credentials of others are earned"
            checked={typed.isPlatform}
            onChange={(event) => change({ isPlatform: event.currentTarget.checked })}
          />
          <TextInput
            label="Country or region (optional)"
            maxLength={120}
            value={typed.country}
            onChange={(event) => change({ country: event.currentTarget.value })}
          />
          <Textarea
            label="Accreditation (optional)"
            placeholder="by whom, for what, until when"
            autosize
            maxLength={5000}
            value={typed.accreditation}
            onChange={(event) => change({ accreditation: event.currentTarget.value })}
          />
          <TextInput
            label="Site (optional)"
            maxLength={2000}
            value={typed.website}
            onChange={(event) => change({ website: event.currentTarget.value })}
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
