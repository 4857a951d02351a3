import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { Radar } from '../../../charts/Radar.tsx';
import { Definition } from '../../../components/figures/Definition.tsx';
import { formatRatio } from '../../../components/figures/percent.ts';
import { Mark } from '../../../components/Mark.tsx';
import { LevelCell } from '../../../components/skill-cells/LevelCell.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../components/States.tsx';
import { importanceWord, SOURCE_WORDS, type PersonSkills } from './person-skills.ts';
import { RequirementTable } from './RequirementTable.tsx';
import { SkillHistory } from './SkillHistory.tsx';

const AXES = { least: 3, most: 14 } as const;

/** A person's skills against their role: figures, requirements, and each skill over time. */
export function SkillsTab({ personId }: { readonly personId: number }) {
  const answer = useQuery(orpc.gaps.person.queryOptions({ input: { personId } }));
  const scale = useQuery(orpc.skills.scale.queryOptions()).data ?? [];
  const [chosen, setChosen] = useState<number | null>(null);
  const data = answer.data;
  if (data === undefined)
    return answer.error ? (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    ) : (
      <LoadingRows />
    );
  const { requirements, others } = data;
  const top = Math.max(scale.at(-1)?.value ?? 5, 1);
  const first = requirements.find(({ met }) => !met) ?? requirements[0];
  const shown = requirements.find(({ skillId }) => skillId === chosen);
  const other = others.find(({ id }) => id === chosen);
  const picked = shown ?? (other === undefined ? first : undefined);
  return (
    <>
      <Strip data={data} />
      {requirements.length === 0 ? (
        <NothingRequired data={data} />
      ) : (
        <div className="skills-and-radar">
          <RequirementTable
            requirements={requirements}
            top={top}
            chosen={picked?.skillId ?? null}
            onChoose={setChosen}
          />
        </div>
      )}
      {picked !== undefined && (
        <SkillHistory
          key={picked.skillId}
          personId={personId}
          person={data.figures.name}
          skillId={picked.skillId}
          skill={picked.skill}
          level={picked.level}
          required={picked.required}
          top={top}
          asOf={data.asOf}
        />
      )}
      {other !== undefined && (
        <SkillHistory
          key={other.id}
          personId={personId}
          person={data.figures.name}
          skillId={other.id}
          skill={other.name}
          level={other.level}
          required={0}
          top={top}
          asOf={data.asOf}
        />
      )}
      <div className="others-and-radar">
        <Others others={others} chosen={chosen} onChoose={setChosen} />
        {requirements.length >= AXES.least && (
          <section>
            <ChartFrame
              title="Against the role"
              unit={`level 0 to ${top}; dashed: required`}
              table={{
                columns: ['Skill', 'Importance', 'Required', 'Level'],
                rows: requirements.map((one) => [
                  one.skill,
                  importanceWord(one.importance),
                  String(one.required),
                  one.level === null ? 'unrated' : String(one.level),
                ]),
              }}
            >
              <Radar
                title="Levels against the role"
                axes={requirements.slice(0, AXES.most).map((one) => ({
                  key: String(one.skillId),
                  label: one.skill,
                  required: one.required,
                  value: one.level,
                }))}
                most={top}
                valueName="level"
                format={String}
              />
            </ChartFrame>
          </section>
        )}
      </div>
    </>
  );
}

const STATES = {
  ready: <Mark tone="good">Yes: every critical requirement is met</Mark>,
  'nothing-required': <span className="second">Nothing is required</span>,
} as const;

function Strip({ data }: { readonly data: PersonSkills }) {
  const { figures, peers, requirements } = data;
  const missed = requirements.filter(
    ({ importance, met, level }) => importance === 3 && !met && level !== null,
  ).length;
  const unrated = requirements.filter(
    ({ importance, level }) => importance === 3 && level === null,
  ).length;
  return (
    <div className="fact-strip">
      <div>
        <p className="h3">Ready for the role</p>
        <p>
          {figures.state === 'not-ready' ? (
            <Mark tone="bad">
              No: {missed} critical {missed === 1 ? 'requirement' : 'requirements'} not met
            </Mark>
          ) : figures.state === 'unknown' ? (
            <Mark tone="unknown">
              Not known: {unrated} critical {unrated === 1 ? 'skill' : 'skills'} unrated
            </Mark>
          ) : (
            STATES[figures.state]
          )}
        </p>
      </div>
      <div>
        <p className="h3">Requirements met</p>
        <p>
          <b>{figures.met}</b> of {figures.requirements}
          {figures.unknown > 0 && <span className="muted"> · {figures.unknown} unrated</span>}
        </p>
      </div>
      <div>
        <p className="h3">Gap index</p>
        <p>
          <b>{formatRatio(figures.index)}</b>{' '}
          {peers !== null && <span className="muted">department {formatRatio(peers.index)}</span>}
        </p>
      </div>
      <div className="strip-end">
        <Definition of={['index', 'readiness', 'unknown', 'stale']} />
      </div>
    </div>
  );
}

function NothingRequired({ data }: { readonly data: PersonSkills }) {
  return (
    <EmptyState
      title={data.role === null ? 'No role is known' : `${data.role} requires nothing yet`}
    >
      {data.role === null ? (
        'Give this person a role, and say what the role requires, to see gaps here.'
      ) : data.roleId === null ? (
        <>
          The role is not set up.{' '}
          <Link to="/skills" search={{ tab: 'roles' }}>
            Set up the roles
          </Link>{' '}
          and say what each requires.
        </>
      ) : (
        <>
          Say what it requires on{' '}
          <Link to="/roles/$id" params={{ id: String(data.roleId) }}>
            the page of the role
          </Link>
          .
        </>
      )}
    </EmptyState>
  );
}

function Others(props: {
  readonly others: PersonSkills['others'];
  readonly chosen: number | null;
  readonly onChoose: (skillId: number) => void;
}) {
  const { others, chosen, onChoose } = props;
  return (
    <section>
      <h2>{others.length === 0 ? 'No other skill is rated' : 'Can do besides'}</h2>
      <ul className="other-skills">
        {others.map((one) => (
          <li key={one.id} data-selected={one.id === chosen || undefined}>
            <span className="grow">
              <button type="button" className="row-button" onClick={() => onChoose(one.id)}>
                {one.name}
              </button>
              <span className="under">
                {SOURCE_WORDS[one.source]}, {formatDate(one.date)}
              </span>
            </span>
            <span className="one-cell">
              <LevelCell level={one.level} required={0} flags={one.flags} label={one.name} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
