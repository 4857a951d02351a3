import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Person } from '#shared/contract/people.ts';
import type { PersonFieldId } from '#shared/person-fields.ts';
import { formatAmount, formatDate, formatNumber } from '../../app/format.ts';
import type { Column } from '../../components/DataTable.tsx';
import { fieldLabel } from './field-label.ts';
import { PERIOD_WORDS, StatusWord } from './words.tsx';

const None = () => <span className="empty-value">none</span>;
const words = (value: string | null): ReactNode => value ?? <None />;

interface Look {
  width: number;
  hidden?: boolean;
  align?: 'right';
  cell: (person: Person) => ReactNode;
}

/** In the order in which they are shown at first. */
const LOOKS: Partial<Record<PersonFieldId, Look>> = {
  employeeNumber: {
    width: 126,
    cell: (person) => <span className="tabular">{words(person.employeeNumber)}</span>,
  },
  role: { width: 210, cell: (person) => words(person.role) },
  department: { width: 150, cell: (person) => words(person.department) },
  team: { width: 142, cell: (person) => words(person.team) },
  manager: {
    width: 134,
    cell: ({ manager, managerId }) =>
      manager === null ? (
        <None />
      ) : managerId === null ? (
        manager
      ) : (
        <Link to="/people/$id" params={{ id: String(managerId) }} tabIndex={-1}>
          {manager}
        </Link>
      ),
  },
  location: { width: 94, cell: (person) => words(person.location) },
  hireDate: {
    width: 104,
    align: 'right',
    cell: ({ hireDate }) => (hireDate === null ? <None /> : formatDate(hireDate)),
  },
  status: { width: 78, cell: ({ status }) => <StatusWord status={status} /> },
  email: { width: 230, hidden: true, cell: (person) => words(person.email) },
  leavingDate: {
    width: 108,
    hidden: true,
    align: 'right',
    cell: ({ leavingDate }) => (leavingDate === null ? <None /> : formatDate(leavingDate)),
  },
  country: { width: 130, hidden: true, cell: (person) => words(person.country) },
  employmentType: { width: 140, hidden: true, cell: (person) => words(person.employmentType) },
  weeklyHours: {
    width: 110,
    hidden: true,
    align: 'right',
    cell: ({ weeklyHours }) =>
      weeklyHours === null ? (
        <None />
      ) : (
        formatNumber(weeklyHours, Number.isInteger(weeklyHours) ? 0 : 1)
      ),
  },
  fte: {
    width: 120,
    hidden: true,
    align: 'right',
    cell: ({ fte }) => (fte === null ? <None /> : formatNumber(fte, 2)),
  },
  salary: {
    width: 110,
    hidden: true,
    align: 'right',
    cell: ({ salary, salaryCurrency }) =>
      salary === null ? <None /> : formatAmount(salary, salaryCurrency),
  },
  salaryCurrency: { width: 120, hidden: true, cell: (person) => words(person.salaryCurrency) },
  salaryPeriod: {
    width: 110,
    hidden: true,
    cell: ({ salaryPeriod }) => (salaryPeriod === null ? <None /> : PERIOD_WORDS[salaryPeriod]),
  },
  costCentre: { width: 130, hidden: true, cell: (person) => words(person.costCentre) },
};

/** Every column that the table of people can show: the fields, then the custom ones. */
export const peopleColumns = (custom: readonly string[]): readonly Column<Person>[] => [
  {
    id: 'name',
    header: 'Name',
    width: 172,
    fixed: true,
    sortField: 'name',
    cell: ({ name }) => name,
  },
  ...Object.entries(LOOKS).map(([id, look]) => ({
    id,
    header: fieldLabel(id),
    sortField: id,
    ...look,
  })),
  ...custom.map((name) => ({
    id: `custom:${name}`,
    header: name,
    width: 150,
    hidden: true,
    sortField: `custom:${name}`,
    cell: (person: Person) => words(person.custom[name] ?? null),
  })),
];
