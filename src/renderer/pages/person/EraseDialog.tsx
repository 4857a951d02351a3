import { Button, Modal, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import type { Person } from '#shared/contract/people.ts';
import { client } from '../../app/client.ts';
import { notifyDone, notifyProblem } from '../../app/notify.tsx';

interface EraseDialogProps {
  person: Person;
  opened: boolean;
  onClose: () => void;
}

/** The one deed here that Undo cannot help: the name is to be typed first. */
export function EraseDialog({ person, opened, onClose }: EraseDialogProps) {
  const [typed, setTyped] = useState('');
  const [erasing, setErasing] = useState(false);
  const navigate = useNavigate();
  const sure = typed.trim().toLowerCase() === person.name.trim().toLowerCase();
  const erase = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!sure) return;
    setErasing(true);
    try {
      await client.people.erase({ ids: [person.id] });
      await navigate({ to: '/people' });
      notifyDone('The person was erased.');
    } catch (error) {
      notifyProblem(error);
    } finally {
      setErasing(false);
    }
  };
  return (
    <Modal opened={opened} onClose={onClose} title={`Erase ${person.name}`} size={460}>
      <form onSubmit={(event) => void erase(event)} className="stack">
        <p className="second">
          Takes the person out of the table and out of the history, as a request under privacy law
          asks. This cannot be undone. Who reported to them then reports to nobody.
        </p>
        <p className="second">
          Restore points made before are removed with them. Backups and the files of earlier imports
          are yours: delete those that hold the person where the law asks for it.
        </p>
        <TextInput
          label={`Type the name to go on: ${person.name}`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        <div className="row dialog-foot">
          <Button onClick={onClose}>Keep the person</Button>
          <Button type="submit" variant="filled" disabled={!sure} loading={erasing}>
            Erase for good
          </Button>
        </div>
      </form>
    </Modal>
  );
}
