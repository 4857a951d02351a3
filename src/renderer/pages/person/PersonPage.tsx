import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { orpc } from '../../app/queries.ts';
import { usePageAction } from '../../app/page-actions.ts';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { PersonTabs } from './PersonTabs.tsx';
import { ErrorState, LoadingRows } from '../../components/States.tsx';
import { CredentialsTab } from './credentials/CredentialsTab.tsx';
import { EditForm } from './EditForm.tsx';
import { Facts } from './Facts.tsx';
import { PersonActions } from './PersonActions.tsx';
import { PersonSide } from './PersonSide.tsx';
import { ReportingLine } from './ReportingLine.tsx';
import { MovesTab } from './skills/MovesTab.tsx';
import { SkillsTab } from './skills/SkillsTab.tsx';
import './person.css';
import './skills/person-skills.css';

/** One person. Another person is another page: nothing of the former may stay on the screen. */
export function PersonPage() {
  const { id } = useParams({ from: '/people/$id' });
  return <PersonOf key={id} id={Number(id)} />;
}

function PersonOf({ id }: { id: number }) {
  const { edit: asked = false, tab = 'skills' } = useSearch({ from: '/people/$id' });
  const [editing, setEditing] = useState(asked);
  const answer = useQuery(orpc.people.get.queryOptions({ input: { id } }));
  const edit = useCallback(() => setEditing(true), []);
  usePageAction('edit', answer.data && !editing ? edit : null);
  if (!answer.data) {
    return (
      <Page>
        <PageHead title="Person" crumb={<Link to="/people">People</Link>} />
        {answer.error ? (
          <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <LoadingRows />
        )}
      </Page>
    );
  }
  const { person, managers } = answer.data;
  return (
    <Page>
      <PageHead
        title={person.name}
        crumb={<Link to="/people">People</Link>}
        sub={
          <>
            {[person.role, person.department].filter(Boolean).join(' · ')}
            {person.manager !== null && (
              <>
                {person.role || person.department ? ' · ' : ''}reports to{' '}
                {person.managerId === null ? (
                  person.manager
                ) : (
                  <Link to="/people/$id" params={{ id: String(person.managerId) }}>
                    {person.manager}
                  </Link>
                )}
              </>
            )}
          </>
        }
        actions={!editing && <PersonActions person={person} onEdit={edit} />}
      >
        {!editing && <PersonTabs tab={tab} />}
      </PageHead>
      <div className="page-body">
        {editing ? (
          <EditForm person={person} onDone={() => setEditing(false)} />
        ) : (
          <div className="page-work">
            {tab === 'skills' && <SkillsTab personId={id} />}
            {tab === 'credentials' && <CredentialsTab personId={id} />}
            {tab === 'moves' && <MovesTab personId={id} />}
            {tab === 'profile' && (
              <>
                <Facts person={person} />
                <ReportingLine answer={answer.data} above={managers} />
              </>
            )}
          </div>
        )}
        <PersonSide person={person} />
      </div>
    </Page>
  );
}
