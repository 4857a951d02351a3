import { Fragment } from 'react';
import { formatNumber } from '../../app/format.ts';

interface Missing {
  readonly skillId: number;
  readonly skill: string;
  /** Null: unrated. */
  readonly level: number | null;
  readonly required: number;
  readonly critical: boolean;
}

const SHOWN = 4;

/** What is missing for a role, the most important first: "SQL 2 → 3", critical ones in bold. */
export function MissingSkills({ missing }: { readonly missing: readonly Missing[] }) {
  if (missing.length === 0) return <span className="muted">nothing</span>;
  return (
    <span className="second small">
      {missing.slice(0, SHOWN).map(({ skillId, skill, level, required, critical }, index) => (
        <Fragment key={skillId}>
          {index > 0 && ', '}
          <span className={critical ? 'medium' : undefined}>
            {skill}
            {'\u00a0'}
            <span className="nowrap">
              {level !== null && level >= required ? 'credential' : `${level ?? '?'} → ${required}`}
            </span>
          </span>
        </Fragment>
      ))}
      {missing.length > SHOWN && ` and ${formatNumber(missing.length - SHOWN)} more`}
    </span>
  );
}
