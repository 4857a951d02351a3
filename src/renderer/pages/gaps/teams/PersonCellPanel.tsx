import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { Apart } from '../../../components/Apart.tsx';
import { GapAnswers } from '../../../components/answers/GapAnswers.tsx';
import { formatRatio } from '../../../components/figures/percent.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Panel } from '../../../components/Panel.tsx';
import type { HeatSkill, MatrixAnswer } from './heat-rows.ts';

interface PersonCellPanelProps {
  readonly person: MatrixAnswer['people'][number];
  readonly skill: HeatSkill | null;
  readonly onClose: () => void;
}

/** A person beneath the groups: their figures and, where a skill is chosen, how they were rated in it. */
export function PersonCellPanel({ person, skill, onClose }: PersonCellPanelProps) {
  return (
    <Panel
      label={person.name}
      title={skill === null ? person.name : `${skill.skill} · ${person.name}`}
      sub={<Apart values={[person.role ?? 'no role', person.department ?? 'no department']} />}
      onClose={onClose}
    >
      {skill !== null && <Ratings personId={person.id} skill={skill} />}
      {skill !== null && <GapAnswers personId={person.id} scope={{ skillIds: [skill.skillId] }} />}
      <section>
        <h3>Against their role</h3>
        <KeyValue
          items={[
            ['Requirements met', `${person.met} of ${person.requirements}`],
            ['Unrated', String(person.unknown)],
            ['Gap index', formatRatio(person.index)],
          ]}
        />
        <p>
          <Link to="/people/$id" params={{ id: String(person.id) }}>
            Open {person.name}
          </Link>
        </p>
      </section>
    </Panel>
  );
}

function Ratings({ personId, skill }: { readonly personId: number; readonly skill: HeatSkill }) {
  const { data } = useQuery(
    orpc.assessments.history.queryOptions({
      input: { personId, skillId: skill.skillId, limit: 20 },
    }),
  );
  return (
    <section>
      <h3>Ratings, latest first</h3>
      {data?.total === 0 && <p className="second">Unrated. That is not level 0.</p>}
      <ul className="behind">
        {data?.assessments.map((one) => (
          <li key={one.id}>
            <span className="who">
              {formatDate(one.date)}
              <span className="under">
                {[one.source, one.assessor, one.note].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className={one.inForce ? 'medium' : 'second'}>
              {one.level === null ? 'withdrawn' : `level ${one.level}`}
              {one.inForce && <span className="under">in force</span>}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/skills" search={{ skill: skill.skillId }}>
          What the levels of {skill.skill} mean
        </Link>
      </p>
    </section>
  );
}
