import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { count } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { ErrorState, LoadingRows } from '../../components/States.tsx';
import { CompareRoles } from './CompareRoles.tsx';
import { NearestPeople } from './NearestPeople.tsx';
import { RequirementEditor } from './RequirementEditor.tsx';
import { RoleActions } from './RoleActions.tsx';
import { RoleSide } from './RoleSide.tsx';
import { RoleTabs } from './RoleTabs.tsx';
import { dayOfVersion } from './version-days.ts';
import './roles.css';

const crumb = (
  <Link to="/skills" search={{ tab: 'roles' }}>
    Roles
  </Link>
);

/** One role or family: what it requires, since when, and who has it. Another role is another page. */
export function RolePage() {
  const { id } = useParams({ from: '/roles/$id' });
  const other = useSearch({ from: '/roles/$id' }).with;
  return other === undefined ? (
    <RoleOf key={id} id={Number(id)} />
  ) : (
    <CompareRoles key={`${id} ${other}`} a={Number(id)} b={other} crumb={crumb} />
  );
}

function RoleOf({ id }: { readonly id: number }) {
  const { version: wanted, show } = useSearch({ from: '/roles/$id' });
  const present = useQuery(orpc.roles.get.queryOptions({ input: { id } }));
  const versions = present.data?.versions ?? [];
  const shown = versions.find((version) => version.id === (wanted ?? present.data?.versionId));
  const day = shown && dayOfVersion(versions, shown.id);
  // The version in force is already here.
  const dated = useQuery(
    orpc.roles.get.queryOptions({
      input: { id, ...(day ? { asOf: day } : {}) },
      enabled: present.data !== undefined && shown?.id !== present.data.versionId,
    }),
  );
  const answer = shown === undefined || shown.id === present.data?.versionId ? present : dated;
  if (!present.data || !answer.data) {
    return (
      <Page>
        <PageHead title="Role" crumb={crumb} />
        {answer.error ? (
          <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <LoadingRows />
        )}
      </Page>
    );
  }
  const { role } = present.data;
  const nearest = show === 'nearest' && !role.isFamily;
  return (
    <Page>
      <PageHead
        title={role.name}
        crumb={crumb}
        sub={
          <>
            {role.isFamily ? 'Family' : count(role.people, 'person', 'people')}
            {role.familyId !== null && (
              <>
                {' · of the family '}
                <Link to="/roles/$id" params={{ id: String(role.familyId) }}>
                  {role.family}
                </Link>
              </>
            )}
            {` · ${count(role.requirements, 'requirement', 'requirements')} today`}
            {role.critical > 0 && `, ${role.critical} critical`}
          </>
        }
        actions={<RoleActions role={role} />}
      >
        {!role.isFamily && <RoleTabs nearest={nearest} />}
      </PageHead>
      <div className="page-body">
        {nearest && <NearestPeople role={role} />}
        {/* Out of sight, not gone: what is not saved yet stays. */}
        <div className="role-required" hidden={nearest}>
          <RequirementEditor
            // The first version that is saved is the one being typed: the keyboard stays where it is.
            key={versions.length > 1 ? shown?.id : 'first'}
            role={role}
            version={shown ?? null}
            own={answer.data.own}
            day={day ?? null}
          />
        </div>
        <RoleSide
          role={role}
          versions={versions}
          shownId={shown?.id ?? null}
          own={answer.data.own}
          members={present.data.members}
        />
      </div>
    </Page>
  );
}
