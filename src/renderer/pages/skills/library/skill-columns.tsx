import type { ReactNode } from 'react';
import type { Skill } from '#shared/contract/skills.ts';
import { count, formatNumber } from '../../../app/format.ts';
import type { Column } from '../../../components/DataTable.tsx';
import { Tag } from '../../../components/Mark.tsx';

const None = () => <span className="empty-value">none</span>;
const words = (value: string | null): ReactNode => value ?? <None />;

/** `24 months`; null: ratings of the skill never grow stale. */
export const currencyWords = (months: number | null): string =>
  months === null ? 'for good' : count(months, 'month', 'months');

const figure = (value: number): ReactNode =>
  value === 0 ? <span className="muted">0</span> : formatNumber(value);

/** Every column that the library can show. */
export const SKILL_COLUMNS: readonly Column<Skill>[] = [
  {
    id: 'name',
    header: 'Skill',
    width: 240,
    fixed: true,
    sortField: 'name',
    cell: ({ name }) => name,
  },
  {
    id: 'category',
    header: 'Category',
    width: 150,
    sortField: 'category',
    cell: ({ category }) => words(category),
  },
  {
    id: 'roles',
    header: 'Roles',
    width: 64,
    align: 'right',
    sortField: 'roles',
    cell: ({ roles }) => figure(roles),
  },
  {
    id: 'rated',
    header: 'People rated',
    width: 104,
    align: 'right',
    sortField: 'rated',
    cell: ({ rated }) => figure(rated),
  },
  {
    id: 'tags',
    header: 'Tags',
    width: 150,
    cell: ({ tags }) => (
      <span className="tags">
        {tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </span>
    ),
  },
  {
    id: 'group',
    header: 'Group',
    width: 180,
    sortField: 'group',
    cell: ({ group }) => words(group),
  },
  {
    id: 'aliases',
    header: 'Other names',
    width: 180,
    cell: ({ aliases }) => <span className="second">{aliases.join(', ')}</span>,
  },
  {
    id: 'currencyMonths',
    header: 'Rating holds',
    width: 112,
    align: 'right',
    sortField: 'currencyMonths',
    cell: ({ currencyMonths }) =>
      currencyMonths === null ? (
        <span className="muted">{currencyWords(null)}</span>
      ) : (
        currencyWords(currencyMonths)
      ),
  },
  {
    id: 'source',
    header: 'Source',
    width: 130,
    hidden: true,
    cell: ({ source, sourceId }) =>
      source === null ? <None /> : [source, sourceId].filter(Boolean).join(' · '),
  },
];
