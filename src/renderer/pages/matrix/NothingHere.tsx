import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { orpc } from '../../app/queries.ts';
import { EmptyState } from '../../components/States.tsx';
import { clearFilter, type ChangeSearch } from './MatrixFilters.tsx';
import { SkillPicker } from './SkillPicker.tsx';

/** Before the first roster. */
export function NobodyYet() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title="No people yet"
      deeds={
        <>
          <Button variant="filled" onClick={() => void navigate({ to: '/import' })}>
            Import a roster
          </Button>
          <Button onClick={() => void navigate({ to: '/people' })}>Enter people by hand</Button>
        </>
      }
    >
      The matrix shows people down and skills across. Import the roster first, then the requirements
      of its roles or a skill matrix you keep already.
    </EmptyState>
  );
}

export const NobodyFits = ({ onChange }: { onChange: ChangeSearch }) => (
  <EmptyState
    title="Nobody fits"
    deeds={<Button onClick={() => clearFilter(onChange)}>Clear the filter</Button>}
  >
    No active person fits this filter.
  </EmptyState>
);

/** People, and no column for them: no skill is known, or none is required of them. */
export function NoColumns({ onChange }: { onChange: ChangeSearch }) {
  const navigate = useNavigate();
  const known = useQuery(orpc.skills.find.queryOptions({ input: { text: '', limit: 1 } })).data;
  if (known === undefined) return null;
  if (known.length === 0)
    return (
      <EmptyState
        title="No skills yet"
        deeds={
          <>
            <Button variant="filled" onClick={() => void navigate({ to: '/import' })}>
              Import skills, requirements or a matrix
            </Button>
            <Button onClick={() => void navigate({ to: '/skills', search: { tab: 'roles' } })}>
              Say what roles require
            </Button>
          </>
        }
      >
        Any matrix you keep already will do: people down or across, levels as numbers, letters,
        words or symbols. It brings its skills along.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Nothing is required of these people"
      deeds={
        <>
          <SkillPicker
            label="Choose skills to show"
            chosen={undefined}
            columns={[]}
            onChange={(skills) => onChange({ skills })}
          />
          <Button onClick={() => void navigate({ to: '/skills', search: { tab: 'roles' } })}>
            Say what roles require
          </Button>
        </>
      }
    >
      Their roles have no requirements yet, so no skill stands above a column by itself. Choose
      skills to rate them in, or say what their roles require.
    </EmptyState>
  );
}
