import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../components/States.tsx';

/** Nothing can fall short where nothing is required: what is needed first. */
export function NoRequirements({ people }: { readonly people: number }) {
  const navigate = useNavigate();
  return (
    <EmptyState
      title={people === 0 ? 'Nobody is in view' : 'No role requires anything yet'}
      deeds={
        <>
          <Button variant="filled" onClick={() => void navigate({ to: '/import' })}>
            Import {people === 0 ? 'a roster' : 'requirements'}
          </Button>
          {people > 0 && (
            <Button onClick={() => void navigate({ to: '/skills', search: { tab: 'roles' } })}>
              Set up the roles
            </Button>
          )}
        </>
      }
    >
      {people === 0
        ? 'No active person fits on this day. Import a roster, or take a filter away.'
        : 'Gaps are what roles require and people do not have. Say what each role requires: import a sheet of it, or enter it role by role.'}
    </EmptyState>
  );
}
