import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { GapScope } from '#shared/contract/figures.ts';
import { formatNumber } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { formatRatio } from '../../components/figures/percent.ts';
import { LevelCell } from '../../components/skill-cells/LevelCell.tsx';
import type { GroupField } from '#shared/skills.ts';

export interface BehindSelect {
  readonly skillId?: number;
  readonly group?: { readonly by: GroupField; readonly key: string | null };
  readonly roleId?: number;
}

const OF_SKILL = [
  { value: 'required', label: 'All' },
  { value: 'gap', label: 'Gap' },
  { value: 'unknown', label: 'Unrated' },
  { value: 'met', label: 'Met' },
] as const;
const OF_GROUP = [
  { value: 'required', label: 'All' },
  { value: 'not-ready', label: 'Not ready' },
  { value: 'readiness-unknown', label: 'Not known' },
  { value: 'ready', label: 'Ready' },
] as const;
type What = (typeof OF_SKILL)[number]['value'] | (typeof OF_GROUP)[number]['value'];

const STEP = 12;

/** The people behind a figure, the largest gap first. */
export function BehindList(props: {
  readonly scope: GapScope;
  readonly select: BehindSelect;
  /** Only those of whom this holds: there is nothing to choose then. */
  readonly only?: 'stale';
}) {
  const { scope, select, only } = props;
  const choices = select.skillId === undefined ? OF_GROUP : OF_SKILL;
  const [what, setWhat] = useState<What>('required');
  const [limit, setLimit] = useState(STEP);
  const { data } = useQuery(
    orpc.gaps.behind.queryOptions({
      input: { ...scope, select: { ...select, what: only ?? what }, limit },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <section>
      <h3>People</h3>
      {only === undefined && (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Which of them"
          value={what}
          data={choices.map(({ value, label }) => ({ value, label }))}
          onChange={(value) => {
            const chosen = choices.find((choice) => choice.value === value);
            if (chosen !== undefined) setWhat(chosen.value);
            setLimit(STEP);
          }}
        />
      )}
      <ul className="behind">
        {data?.people.map((person) => (
          <li key={person.personId}>
            <span className="who">
              <Link to="/people/$id" params={{ id: String(person.personId) }}>
                {person.name}
              </Link>
              <span className="under">{person.role ?? 'no role'}</span>
            </span>
            {person.required === null ? (
              <span className="second small">
                {person.met} of {person.requirements} met · {formatRatio(person.index)}
              </span>
            ) : (
              <span className="one-cell">
                <LevelCell
                  level={person.level}
                  required={person.required}
                  flags={person.flags}
                  label={person.name}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {data !== undefined && data.total === 0 && <p className="small muted">None of them.</p>}
      {data !== undefined && data.total > data.people.length && (
        <button type="button" className="link" onClick={() => setLimit(Math.min(1000, limit * 4))}>
          Show more of {formatNumber(data.total)}
        </button>
      )}
    </section>
  );
}
