import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { usePageAction } from '../../app/page-actions.ts';
import { orpc } from '../../app/queries.ts';
import { Icon } from '../../components/Icon.tsx';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../components/States.tsx';
import { TabChoice } from '../skills/TabChoice.tsx';
import { AddRolePanel } from './AddRolePanel.tsx';
import { exportRoles } from './export-roles.ts';
import { RoleList } from './RoleList.tsx';
import { roleLines } from './role-lines.ts';
import { SetUpRoles, useSetUp } from './SetUpRoles.tsx';
import './roles.css';

/** Every role, under its family; from here to what each requires. */
export function RolesTab() {
  const { add } = useSearch({ from: '/skills' });
  const navigate = useNavigate();
  const answer = useQuery(orpc.roles.list.queryOptions({ input: {} }));
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const roles = answer.data?.roles;
  const lines = useMemo(() => roleLines(roles ?? [], text), [roles, text]);
  const field = useRef<HTMLInputElement>(null);
  const find = useCallback(() => field.current?.select(), []);
  usePageAction('search', find);
  const doExport = useCallback(() => void exportRoles(roles ?? []), [roles]);
  usePageAction('export', roles && roles.length > 0 ? doExport : null);
  const show = (what?: 'role' | 'family'): void =>
    void navigate({
      to: '/skills',
      search: { tab: 'roles', ...(what ? { add: what } : {}) },
      replace: true,
    });
  return (
    <Page>
      <PageHead
        title="Skills & roles"
        actions={
          <>
            <TextInput
              ref={field}
              className="role-search"
              aria-label="Find a role"
              placeholder="Find a role"
              leftSection={<Icon name="search" />}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setActive(0);
              }}
            />
            <Button leftSection={<Icon name="file" />} disabled={!roles?.length} onClick={doExport}>
              Export
            </Button>
            <Button onClick={() => show('family')}>Add a family</Button>
            <Button variant={roles?.length ? 'filled' : 'default'} onClick={() => show('role')}>
              Add a role
            </Button>
          </>
        }
      >
        <TabChoice tab="roles" />
      </PageHead>
      <div className="page-body">
        <div className="page-work role-work">
          {!answer.data ? (
            answer.error ? (
              <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
            ) : (
              <LoadingRows />
            )
          ) : answer.data.roles.length === 0 ? (
            <NoRoles unknown={answer.data.unknown.length} onAdd={() => show('role')} />
          ) : (
            <>
              <SetUpRoles unknown={answer.data.unknown} withoutRole={answer.data.withoutRole} />
              {lines.length === 0 ? (
                <EmptyState
                  title={`No role is called “${text.trim()}”`}
                  deeds={<Button onClick={() => setText('')}>Clear the search</Button>}
                />
              ) : (
                <RoleList
                  lines={lines}
                  active={Math.min(active, lines.length - 1)}
                  beside={add === 'role' || add === 'family'}
                  onActive={setActive}
                  onOpen={(role) =>
                    void navigate({ to: '/roles/$id', params: { id: String(role.id) } })
                  }
                />
              )}
            </>
          )}
        </div>
        {(add === 'role' || add === 'family') && (
          <AddRolePanel
            key={add}
            isFamily={add === 'family'}
            families={(roles ?? []).filter(({ isFamily }) => isFamily)}
            onClose={() => show()}
          />
        )}
      </div>
    </Page>
  );
}

function NoRoles({ unknown, onAdd }: { readonly unknown: number; readonly onAdd: () => void }) {
  const navigate = useNavigate();
  const setUp = useSetUp();
  return (
    <EmptyState
      title="No roles yet"
      deeds={
        <>
          {unknown > 0 && (
            <Button variant="filled" onClick={() => void setUp()}>
              Set up the {unknown} roles of the roster
            </Button>
          )}
          <Button
            variant={unknown > 0 ? 'default' : 'filled'}
            onClick={() => void navigate({ to: '/import' })}
          >
            Import requirements
          </Button>
          <Button onClick={onAdd}>Add a role by hand</Button>
        </>
      }
    >
      A role says which skills are required and at which level; gaps are measured against it. People
      belong to a role by its name in the roster.
    </EmptyState>
  );
}
