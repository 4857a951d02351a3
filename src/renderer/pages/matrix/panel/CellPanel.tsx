import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Assessment } from '#shared/contract/assessments.ts';
import { formatDate } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { LevelCell } from '../../../components/skill-cells/LevelCell.tsx';
import type { SkillCell } from '../../../components/skill-cells/cell-look.ts';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import type { ColumnSkill } from '../store/columns.ts';
import type { Manner } from '../store/edit-queue.ts';
import type { MatrixPerson } from '../store/page-store.ts';
import type { LevelWords } from './level-words.ts';
import { RatingForm } from './RatingForm.tsx';
import { RatingHistory } from './RatingHistory.tsx';

interface CellPanelProps {
  readonly person: MatrixPerson;
  readonly skill: ColumnSkill;
  readonly cell: SkillCell;
  readonly levels: readonly LevelWords[];
  readonly manner: Manner;
  readonly asOf: string;
  readonly onWithdraw: () => void;
  readonly asked: number;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const MOST = 100;

/** What a cell is made of: both ratings, their history, and a form that says what each level looks like. */
export function CellPanel(props: CellPanelProps) {
  const { person, skill, cell } = props;
  const history = useQuery(
    orpc.assessments.history.queryOptions({
      input: { personId: person.id, skillId: skill.id, offset: 0, limit: MOST },
    }),
  );
  const about = useQuery(orpc.skills.get.queryOptions({ input: { id: skill.id } })).data;
  const form = useRef<HTMLDivElement>(null);
  const { asked } = props;
  const answered = useRef(0);
  // After the panel has noted where the focus came from, to give it back.
  useEffect(() => {
    if (answered.current === asked) return;
    answered.current = asked;
    const levels = form.current?.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    const chosen = [...(levels ?? [])].find(({ checked }) => checked) ?? levels?.[0];
    chosen?.focus({ preventScroll: true });
  }, [asked]);
  const own = new Map(about?.anchors.map(({ level, anchor }) => [level, anchor]));
  const levels = props.levels.map((level) => ({
    ...level,
    anchor: own.get(level.value) || level.anchor,
  }));
  const ratings = history.data?.assessments;
  return (
    <Panel
      label={`Rating of ${person.name} in ${skill.name}`}
      title={skill.name}
      sub={
        <>
          <Link to="/people/$id" params={{ id: String(person.id) }} className="inline">
            {person.name}
          </Link>
          {[person.role, person.department].filter(Boolean).map((word) => ` · ${word}`)}
        </>
      }
      onClose={props.onClose}
    >
      <section className="cell-facts">
        <span className="cell-sample">
          <LevelCell {...cell} />
        </span>
        <div className="grow">
          <KeyValue
            none="unrated"
            items={[
              ['Required', cell.required === 0 ? 'not required' : cell.required],
              ['By others', latest(ratings, false)],
              ['Self-rating', latest(ratings, true)],
            ]}
          />
        </div>
      </section>
      <div ref={form}>
        <RatingForm
          key={`${person.id} ${skill.id} ${cell.level}`}
          {...props}
          levels={levels}
          ratings={ratings ?? []}
        />
      </div>
      <section>
        <h3>History</h3>
        {history.error ? (
          <ErrorState error={history.error} onRetry={() => void history.refetch()} />
        ) : ratings ? (
          <RatingHistory ratings={ratings} />
        ) : (
          <LoadingRows rows={3} />
        )}
      </section>
    </Panel>
  );
}

/** The last word of others, or of the person: "3 on 12 Mar 2026". */
function latest(ratings: readonly Assessment[] | undefined, self: boolean): string | null {
  const last = ratings?.find(
    ({ source }) => (source === 'self') === self && source !== 'credential',
  );
  if (!last) return null;
  const level = last.level === null ? 'withdrawn' : String(last.level);
  return `${level} on ${formatDate(last.date)}`;
}
