import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Role } from '#shared/contract/skills.ts';
import { client } from '../../app/client.ts';
import { count } from '../../app/format.ts';
import { perform } from '../../app/perform.ts';
import { isOtherName } from './role-name.ts';

/**
 * The name of a role, saved when one leaves the field or presses Enter. People belong to a role by its name in the
 * roster: where some do, whether they are to be renamed with it is asked first.
 */
export function RoleName({ role }: { readonly role: Role }) {
  const [shown, setShown] = useState(role.name);
  const [typed, setTyped] = useState(role.name);
  const [error, setError] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const saving = useRef(false);
  if (shown !== role.name) {
    setShown(role.name);
    setTyped(role.name);
    setAsking(null);
  }
  const rename = async (name: string, renamePeople: boolean): Promise<void> => {
    saving.current = true;
    if (asking !== null) field.current?.focus();
    setAsking(null);
    const people = renamePeople ? `, and for ${count(role.people, 'person', 'people')}` : '';
    const done = await perform(
      client.roles.update({ id: role.id, patch: { name }, renamePeople }),
      `Renamed ${role.name} to ${name}${people}.`,
    );
    saving.current = false;
    if (done === null) setTyped(role.name);
  };
  const save = (): void => {
    const name = typed.trim();
    setError(name === '' ? 'It needs a name.' : null);
    if (name === '' || name === role.name || saving.current) return;
    if (role.people > 0 && isOtherName(role.name, name)) setAsking(name);
    else void rename(name, role.people > 0);
  };
  const cancel = (): void => {
    setAsking(null);
    setTyped(role.name);
    setError(null);
    field.current?.focus();
  };
  return (
    <>
      <TextInput
        ref={field}
        label="Name"
        description={role.isFamily ? null : 'People belong to it by this name in the roster.'}
        maxLength={200}
        value={typed}
        error={error}
        readOnly={asking !== null}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => asking === null && save()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || asking !== null) return;
          // Else the same stroke would press the button that the question focuses.
          event.preventDefault();
          save();
        }}
      />
      {asking !== null && (
        <RenameQuestion
          role={role}
          name={asking}
          onRename={(people) => void rename(asking, people)}
          onCancel={cancel}
        />
      )}
    </>
  );
}

interface RenameQuestionProps {
  readonly role: Role;
  readonly name: string;
  readonly onRename: (people: boolean) => void;
  readonly onCancel: () => void;
}

function RenameQuestion({ role, name, onRename, onCancel }: RenameQuestionProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    // Only listens for the key that takes the question back; what is pressed stands in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="rename-question"
      role="group"
      aria-labelledby="rename-question"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p id="rename-question">
        <b>{count(role.people, 'person has', 'people have')}</b> the role “{role.name}” in the
        roster. Under “{name}” the role keeps them only if theirs is renamed too.
      </p>
      <div className="row wrap">
        <Button ref={first} variant="filled" onClick={() => onRename(true)}>
          Rename it for them too
        </Button>
        <Button onClick={() => onRename(false)}>Rename the role alone</Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
      <p className="small muted">
        Leavers are renamed too. A roster that still says “{role.name}” brings the old name back.
      </p>
    </div>
  );
}
