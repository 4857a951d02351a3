import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../app/format.ts';
import { MatchBar } from '../../components/figures/MatchBar.tsx';
import { Tag } from '../../components/Mark.tsx';
import { LevelCell } from '../../components/skill-cells/LevelCell.tsx';
import type { GridColumn } from '../../components/VirtualGrid.tsx';
import type { AskedSkill } from './find-search.ts';

export type FoundPerson =
  InferContractRouterOutputs<Contract>['talent']['search']['people'][number];

/** Who was found: how well they fit, and their level in each skill that was asked for. */
export const foundColumns = (
  conditions: readonly AskedSkill[],
  skillName: (skillId: number) => string,
): readonly GridColumn<FoundPerson>[] => [
  {
    id: 'person',
    header: 'Person',
    width: 'minmax(170px, 1.4fr)',
    cell: ({ personId, name, role, department, meetsAll }) => (
      <>
        <Link to="/people/$id" params={{ id: String(personId) }} tabIndex={-1} className="medium">
          {name}
        </Link>{' '}
        {!meetsAll && <Tag line>nearly</Tag>}
        <span className="under">
          {[role, department].filter((word) => word !== null).join(' · ') || 'no role'}
        </span>
      </>
    ),
  },
  {
    id: 'location',
    header: 'Location',
    width: 'minmax(72px, .5fr)',
    cell: ({ location }) => location ?? <span className="muted">not known</span>,
  },
  { id: 'match', header: 'Match', width: '92px', cell: ({ score }) => <MatchBar value={score} /> },
  ...conditions.map(({ skillId, level, credential, need }, at): GridColumn<FoundPerson> => ({
    id: `skill ${skillId}`,
    header: (
      <>
        {skillName(skillId)}
        <span className="under">
          {need === 'wish' ? 'wish ' : ''}≥ {level}
          {credential ? ', valid' : ''}
        </span>
      </>
    ),
    width: 'minmax(84px, 112px)',
    cell: ({ name, levels }) => {
      const had = levels[at];
      return had === undefined ? null : (
        <span className="one-cell">
          <LevelCell
            level={had.level}
            required={level}
            flags={had.flags}
            label={`${name}, ${skillName(skillId)}`}
          />
          {had.date !== null && <span className="hidden-text">, {formatDate(had.date)}</span>}
        </span>
      );
    },
  })),
  {
    id: 'leaving',
    header: 'Leaves',
    width: '92px',
    align: 'right',
    cell: ({ leavingDate }) =>
      leavingDate === null ? <span className="muted">–</span> : formatDate(leavingDate),
  },
];
