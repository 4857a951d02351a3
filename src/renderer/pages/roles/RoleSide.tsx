import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { Requirement, Role } from '#shared/contract/skills.ts';
import { client } from '../../app/client.ts';
import { count } from '../../app/format.ts';
import { perform } from '../../app/perform.ts';
import { orpc } from '../../app/queries.ts';
import { GapAnswers } from '../../components/answers/GapAnswers.tsx';
import { Panel } from '../../components/Panel.tsx';
import { SavedArea } from '../../components/SavedArea.tsx';
import { RoleName } from './RoleName.tsx';
import { VersionList, type RoleVersion } from './VersionList.tsx';

type Patch = InferContractRouterInputs<Contract>['roles']['update']['patch'];

const SHOWN = 12;

interface RoleSideProps {
  readonly role: Role;
  readonly versions: readonly RoleVersion[];
  readonly shownId: number | null;
  /** What the version that is shown says: what a new one begins with. */
  readonly own: readonly Requirement[];
  readonly members: readonly { readonly id: number; readonly name: string }[];
}

/** What else is known of a role: its versions, name, family, words, and who has it. */
export function RoleSide({ role, versions, shownId, own, members }: RoleSideProps) {
  const save = (patch: Patch, words: string): void =>
    void perform(client.roles.update({ id: role.id, patch }), words);
  const roles = useQuery(orpc.roles.list.queryOptions({ input: {} })).data?.roles ?? [];
  const families = roles.filter(({ isFamily, id }) => isFamily && id !== role.id);
  return (
    <Panel label={`About ${role.name}`}>
      <VersionList role={role} versions={versions} shownId={shownId} own={own} />
      <section className="panel-form">
        <RoleName role={role} />
        {!role.isFamily && (
          <Select
            label="Family (optional)"
            placeholder="none"
            clearable
            data={families.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={role.familyId === null ? null : String(role.familyId)}
            onChange={(familyId) =>
              save(
                { familyId: familyId === null ? null : Number(familyId) },
                `${role.name}: family changed.`,
              )
            }
          />
        )}
        <SavedArea
          label="Description (optional)"
          minRows={2}
          maxLength={20_000}
          value={role.description ?? ''}
          onSave={(text) =>
            save({ description: text || null }, `${role.name}: description changed.`)
          }
        />
      </section>
      {role.isFamily ? (
        <section>
          <h2 className="h3">Roles of the family</h2>
          <RolesOf roles={roles.filter(({ familyId }) => familyId === role.id)} />
        </section>
      ) : (
        <section>
          <h2 className="h3">People</h2>
          {members.length === 0 && (
            <p className="second">Nobody active has this role in the roster.</p>
          )}
          <ul className="plain-list">
            {members.slice(0, SHOWN).map(({ id, name }) => (
              <li key={id}>
                <Link to="/people/$id" params={{ id: String(id) }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
          {members.length > SHOWN && (
            <p className="small">
              <Link to="/people" search={{ role: [role.name] }}>
                All {count(members.length, 'person', 'people')}
              </Link>
            </p>
          )}
          {members.length > 0 && role.requirements > 0 && (
            <p className="small gap-link">
              <Link to="/gaps" search={{ role: role.name }}>
                See the gaps of these people
              </Link>
            </p>
          )}
        </section>
      )}
      {!role.isFamily && role.people > 0 && (
        <GapAnswers scope={{}} roleId={role.id} title="Credentials that close gaps in it" />
      )}
    </Panel>
  );
}

const RolesOf = ({ roles }: { readonly roles: readonly Role[] }) =>
  roles.length === 0 ? (
    <p className="second">None yet. Choose this family on a role’s page.</p>
  ) : (
    <ul className="plain-list">
      {roles.map(({ id, name, people }) => (
        <li key={id} className="row">
          <Link className="grow" to="/roles/$id" params={{ id: String(id) }}>
            {name}
          </Link>
          <span className="muted">{count(people, 'person', 'people')}</span>
        </li>
      ))}
    </ul>
  );
