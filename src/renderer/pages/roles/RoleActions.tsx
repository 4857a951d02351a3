import { Button, Menu, Popover, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import type { Role } from '#shared/contract/skills.ts';
import { client } from '../../app/client.ts';
import { perform } from '../../app/perform.ts';
import { orpc } from '../../app/queries.ts';
import { Icon } from '../../components/Icon.tsx';
import { NamedDropdown } from '../../components/NamedDropdown.tsx';

/** The buttons at the head of a role's page. */
export function RoleActions({ role }: { readonly role: Role }) {
  const navigate = useNavigate();
  const remove = async (): Promise<void> => {
    const done = await perform(client.roles.remove({ ids: [role.id] }), `Removed ${role.name}.`);
    if (done) await navigate({ to: '/skills', search: { tab: 'roles' } });
  };
  return (
    <>
      <CompareWith role={role} />
      <CopyRole role={role} />
      <Menu>
        <Menu.Target>
          <button type="button" className="icon-button" aria-label="More actions">
            <Icon name="more" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="remove" />} onClick={() => void remove()}>
            Remove the {role.isFamily ? 'family' : 'role'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function CompareWith({ role }: { readonly role: Role }) {
  const [shown, setShown] = useState(false);
  const navigate = useNavigate();
  const roles = useQuery(orpc.roles.list.queryOptions({ input: {} })).data?.roles ?? [];
  const others = roles.filter(({ id }) => id !== role.id);
  return (
    <Popover opened={shown} onChange={setShown} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button disabled={others.length === 0} onClick={() => setShown(!shown)}>
          Compare
        </Button>
      </Popover.Target>
      <NamedDropdown label="Compare with another role" className="role-popover">
        <Select
          label="Compare with"
          placeholder="Type a role"
          searchable
          selectFirstOptionOnChange
          limit={100}
          comboboxProps={{ withinPortal: false }}
          nothingFoundMessage="No role of that name"
          data={others.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={null}
          onChange={(other) =>
            other !== null &&
            void navigate({
              to: '/roles/$id',
              params: { id: String(role.id) },
              search: { with: Number(other) },
            })
          }
        />
      </NamedDropdown>
    </Popover>
  );
}

function CopyRole({ role }: { readonly role: Role }) {
  const [shown, setShown] = useState(false);
  const [name, setName] = useState('');
  const navigate = useNavigate();
  const copy = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const added = await perform(
      client.roles.copy({ id: role.id, name: name.trim() }),
      `Copied ${role.name} as ${name.trim()}.`,
    );
    if (added) await navigate({ to: '/roles/$id', params: { id: String(added.id) } });
  };
  return (
    <Popover opened={shown} onChange={setShown} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button onClick={() => setShown(!shown)}>Copy</Button>
      </Popover.Target>
      <NamedDropdown label={`Copy ${role.name}`} className="role-popover">
        <form className="row bulk-field" onSubmit={(event) => void copy(event)}>
          <TextInput
            className="grow"
            label="Name of the new role"
            maxLength={200}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            Copy
          </Button>
        </form>
      </NamedDropdown>
    </Popover>
  );
}
