import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type SyntheticEvent } from 'react';
import type { Role } from '#shared/contract/skills.ts';
import { client } from '../../app/client.ts';
import { perform } from '../../app/perform.ts';
import { Panel } from '../../components/Panel.tsx';

interface AddRolePanelProps {
  readonly isFamily: boolean;
  readonly families: readonly Role[];
  readonly onClose: () => void;
}

/** A role or a family entered by hand; its page opens to say what it requires. */
export function AddRolePanel({ isFamily, families, onClose }: AddRolePanelProps) {
  const [name, setName] = useState('');
  const [familyId, setFamily] = useState<string | null>(null);
  const [description, setDescription] = useState('');
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const title = isFamily ? 'Add a family' : 'Add a role';
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') {
      field.current?.focus();
      return;
    }
    setSaving(true);
    const added = await perform(
      client.roles.create({
        name: name.trim(),
        isFamily,
        familyId: familyId === null ? null : Number(familyId),
        description: description.trim() || null,
      }),
      `Added ${name.trim()}.`,
    );
    setSaving(false);
    if (added) await navigate({ to: '/roles/$id', params: { id: String(added.id) } });
  };
  return (
    <Panel
      label={title}
      title={title}
      sub={
        isFamily
          ? 'What several roles have in common. Each role may ask for more, for less or otherwise.'
          : 'People belong to it by its name in the roster.'
      }
      onClose={onClose}
      closeOnEscape={name === '' && description === ''}
      takeFocus
    >
      <form className="panel-fill" onSubmit={(event) => void save(event)} noValidate>
        <section className="panel-form">
          <TextInput
            ref={field}
            label="Name"
            maxLength={200}
            autoComplete="off"
            value={name}
            error={tried && name.trim() === '' ? 'It needs a name.' : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {!isFamily && families.length > 0 && (
            <Select
              label="Family (optional)"
              placeholder="none"
              clearable
              data={families.map((family) => ({ value: String(family.id), label: family.name }))}
              value={familyId}
              onChange={setFamily}
            />
          )}
          <Textarea
            label="Description (optional)"
            autosize
            minRows={2}
            maxRows={10}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
        </section>
        <section className="panel-deeds">
          <Button type="submit" variant="filled" loading={saving}>
            Add
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </form>
    </Panel>
  );
}
