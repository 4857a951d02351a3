import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '#shared/contract/people.ts';
import { client } from '../../app/client.ts';
import { notifyDone, notifyProblem } from '../../app/notify.tsx';
import { undo } from '../../app/undo.ts';
import { Icon } from '../../components/Icon.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { Neighbours } from './Neighbours.tsx';

/** The buttons at the head of a person's page. */
export function PersonActions({ person, onEdit }: { person: Person; onEdit: () => void }) {
  const [erasing, setErasing] = useState(false);
  const navigate = useNavigate();
  const remove = async (): Promise<void> => {
    try {
      const { changeId } = await client.people.remove({ ids: [person.id] });
      await navigate({ to: '/people' });
      notifyDone(
        `Removed ${person.name}.`,
        changeId === null ? undefined : { label: 'Undo', run: () => undo(changeId) },
      );
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <>
      <Neighbours id={person.id} />
      <Button leftSection={<Icon name="edit" />} onClick={onEdit}>
        Edit
      </Button>
      <Menu>
        <Menu.Target>
          <button type="button" className="icon-button" aria-label="More actions">
            <Icon name="more" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="remove" />} onClick={() => void remove()}>
            Remove from the workspace
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="warn" />} onClick={() => setErasing(true)}>
            Erase under privacy law …
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <EraseDialog person={person} opened={erasing} onClose={() => setErasing(false)} />
    </>
  );
}
