import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IMPORTANCE_WORDS, IMPORTANCES } from '#shared/skills.ts';
import type { Skill } from '#shared/contract/skills.ts';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ErrorState } from '../../../components/States.tsx';
import { SkillAnchors } from './SkillAnchors.tsx';
import { SkillFields } from './SkillFields.tsx';

interface SkillPanelProps {
  readonly id: number;
  /** As the table has it, until the whole is here. */
  readonly row: Skill | undefined;
  readonly onMerge: () => void;
  readonly onClose: () => void;
}

const importanceWord = (value: number): string => {
  const known = IMPORTANCES.find((one) => one === value);
  return known === undefined ? String(value) : IMPORTANCE_WORDS[known];
};

/** One skill: every field can be changed in place, and each change taken back. */
export function SkillPanel({ id, row, onMerge, onClose }: SkillPanelProps) {
  const answer = useQuery(orpc.skills.get.queryOptions({ input: { id } }));
  const skill = answer.data?.skill ?? row;
  if (!skill) {
    return (
      <Panel label="Skill" title="Skill" onClose={onClose}>
        <section>{answer.error && <ErrorState error={answer.error} />}</section>
      </Panel>
    );
  }
  const archive = (archived: boolean): void =>
    void perform(
      client.skills.update({ ids: [id], patch: { archived } }),
      archived ? `Archived ${skill.name}.` : `${skill.name} is in use again.`,
    );
  const remove = async (): Promise<void> => {
    const done = await perform(client.skills.remove({ ids: [id] }), `Removed ${skill.name}.`);
    if (done) onClose();
  };
  return (
    <Panel
      label={`Skill: ${skill.name}`}
      title={skill.name}
      sub={[
        skill.archived ? 'Archived' : null,
        `required by ${count(skill.roles, 'role', 'roles')}`,
        `${count(skill.rated, 'person', 'people')} rated`,
      ]
        .filter(Boolean)
        .join(' · ')}
      onClose={onClose}
    >
      <SkillFields skill={skill} />
      <section>
        <h3>Required by</h3>
        {answer.data?.requiredBy.length === 0 && <p className="second">No role requires it.</p>}
        <ul className="plain-list">
          {answer.data?.requiredBy.map(({ roleId, role, level, importance }) => (
            <li key={roleId} className="row">
              <Link className="grow" to="/roles/$id" params={{ id: String(roleId) }}>
                {role}
              </Link>
              <span className="second">
                level {level}, {importanceWord(importance)}
              </span>
            </li>
          ))}
        </ul>
        {skill.roles > 0 && (
          <p className="small gap-link">
            <Link to="/gaps" search={{ view: 'teams', skill: id }}>
              See its gaps, team by team
            </Link>
          </p>
        )}
      </section>
      <section>
        <h3>Certified by</h3>
        {answer.data?.certifiedBy.length === 0 && (
          <p className="second">No credential certifies it.</p>
        )}
        <ul className="plain-list">
          {answer.data?.certifiedBy.map(({ credentialId, title, level }) => (
            <li key={credentialId} className="row">
              <Link className="grow" to="/credentials" search={{ credential: credentialId }}>
                {title}
              </Link>
              <span className="second">level {level}</span>
            </li>
          ))}
        </ul>
      </section>
      {answer.data && <SkillAnchors skill={skill} anchors={answer.data.anchors} />}
      {skill.source !== null && (
        <section>
          <h3>Source</h3>
          <p className="second source-id">
            {[skill.source, skill.sourceId].filter(Boolean).join(' · ')}
          </p>
        </section>
      )}
      <section className="panel-deeds wrap">
        <Button onClick={onMerge}>Merge</Button>
        <Button onClick={() => archive(!skill.archived)}>
          {skill.archived ? 'Use again' : 'Archive'}
        </Button>
        <Button onClick={() => void remove()}>Remove</Button>
      </section>
    </Panel>
  );
}
