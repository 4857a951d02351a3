import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Person } from '#shared/contract/people.ts';
import { formatDate, formatSalary } from '../../app/format.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { Panel } from '../../components/Panel.tsx';
import { timeLine } from '../person/employed.ts';
import type { PeopleSearch } from './people-search.ts';
import { StatusWord } from './words.tsx';

interface QuickPanelProps {
  person: Person;
  search: PeopleSearch;
  onClose: () => void;
}

/** The focused person at a glance; their page has the rest. */
export function QuickPanel({ person, search, onClose }: QuickPanelProps) {
  const navigate = useNavigate();
  const custom = Object.entries(person.custom);
  return (
    <Panel
      label={`Person: ${person.name}`}
      title={person.name}
      sub={[person.role, person.department, person.team].filter(Boolean).join(' · ')}
      onClose={onClose}
    >
      <section>
        <KeyValue
          items={[
            ['Status', <StatusWord key="status" status={person.status} />],
            ['Employed', timeLine(person)],
            [
              'Reports to',
              person.managerId === null ? (
                person.manager
              ) : (
                <Link key="manager" to="/people/$id" params={{ id: String(person.managerId) }}>
                  {person.manager}
                </Link>
              ),
            ],
            ['Employee number', person.employeeNumber],
            ['E-mail', person.email],
            ['Location', [person.location, person.country].filter(Boolean).join(', ')],
            ['Cost centre', person.costCentre],
            [
              'Salary',
              person.salary === null
                ? null
                : formatSalary(person.salary, person.salaryCurrency, person.salaryPeriod),
            ],
            ['Leaving date', person.leavingDate === null ? null : formatDate(person.leavingDate)],
          ]}
        />
      </section>
      {custom.length > 0 && (
        <section>
          <h3>Further columns</h3>
          <KeyValue items={custom} />
        </section>
      )}
      <section>
        <Button
          onClick={() =>
            void navigate({ to: '/people/$id', params: { id: String(person.id) }, search })
          }
        >
          Open {person.name}
        </Button>
      </section>
    </Panel>
  );
}
