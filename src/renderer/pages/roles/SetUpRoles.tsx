import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { client } from '../../app/client.ts';
import { count, formatNumber } from '../../app/format.ts';
import { perform } from '../../app/perform.ts';
import { Note } from '../../components/Mark.tsx';

/** Sets up every role that people have and that is not known yet, as one change. */
export const useSetUp = () => () =>
  perform(
    client.roles.createUnknown(),
    ({ rows }) => `Set up ${count(rows, 'role', 'roles')}. Say next what each requires.`,
  );

const NAMED = 4;

interface SetUpRolesProps {
  readonly unknown: readonly { readonly name: string; readonly people: number }[];
  readonly withoutRole: number;
}

/** Roles of the roster of which nothing is said yet, and people who have none. */
export function SetUpRoles({ unknown, withoutRole }: SetUpRolesProps) {
  const setUp = useSetUp();
  if (unknown.length === 0 && withoutRole === 0) return null;
  const rest = unknown.length - NAMED;
  return (
    <div className="role-notes">
      {unknown.length > 0 && (
        <Note tone="info">
          <div className="row wrap">
            <span className="grow">
              {unknown.length === 1
                ? 'One role of the roster is not set up: '
                : `${formatNumber(unknown.length)} roles of the roster are not set up: `}
              {unknown
                .slice(0, NAMED)
                .map(({ name, people }) => `${name} (${formatNumber(people)})`)
                .join(', ')}
              {rest > 0 && ` and ${formatNumber(rest)} more`}
              {unknown.length === 1
                ? '. Nothing is required of its people.'
                : '. Nothing is required of their people.'}
            </span>
            <Button onClick={() => void setUp()}>
              {unknown.length === 1 ? 'Set it up' : 'Set them up'}
            </Button>
          </div>
        </Note>
      )}
      {withoutRole > 0 && (
        <p className="small second">
          <Link to="/people" search={{ role: [null] }}>
            {count(withoutRole, 'active person has', 'active people have')} no role
          </Link>{' '}
          in the roster.
        </p>
      )}
    </div>
  );
}
