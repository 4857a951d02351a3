import type { Person } from '#shared/contract/people.ts';
import { formatDate, formatNumber, formatSalary } from '../../app/format.ts';
import { useWorkspace } from '../../app/workspace.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { StatusWord } from '../people/words.tsx';
import { service, timeLine } from './employed.ts';

const Unknown = () => <span className="empty-value">unknown</span>;

/** What is known of a person, with the facts one looks for first above the rest. */
export function Facts({ person }: { person: Person }) {
  const asOf = useWorkspace()?.asOf;
  const custom = Object.entries(person.custom);
  return (
    <>
      <div className="fact-strip">
        <div>
          <p className="h3">Status</p>
          <p>
            <StatusWord status={person.status} />
          </p>
        </div>
        <div>
          <p className="h3">Employed</p>
          <p>{timeLine(person) ?? <Unknown />}</p>
        </div>
        <div>
          <p className="h3">Service</p>
          <p>{(asOf && service(person, asOf)) || <Unknown />}</p>
        </div>
        <div>
          <p className="h3">Employee number</p>
          <p className="tabular">{person.employeeNumber ?? <Unknown />}</p>
        </div>
        <div>
          <p className="h3">E-mail</p>
          <p>{person.email ?? <Unknown />}</p>
        </div>
      </div>
      <div className="person-facts">
        <section>
          <h2>Place in the company</h2>
          <KeyValue
            align="left"
            items={[
              ['Role', person.role],
              ['Department', person.department],
              ['Team', person.team],
              ['Manager', person.manager],
              ['Location', person.location],
              ['Country', person.country],
              ['Cost centre', person.costCentre],
            ]}
          />
        </section>
        <section>
          <h2>Employment</h2>
          <KeyValue
            align="left"
            items={[
              ['Hire date', person.hireDate && formatDate(person.hireDate)],
              ['Leaving date', person.leavingDate && formatDate(person.leavingDate)],
              ['Employment type', person.employmentType],
              [
                'Weekly hours',
                person.weeklyHours === null ? null : formatNumber(person.weeklyHours, 1),
              ],
              ['Full-time share', person.fte === null ? null : formatNumber(person.fte, 2)],
              [
                'Salary',
                person.salary === null
                  ? null
                  : formatSalary(person.salary, person.salaryCurrency, person.salaryPeriod),
              ],
            ]}
          />
        </section>
        {custom.length > 0 && (
          <section>
            <h2>Further columns</h2>
            <KeyValue align="left" items={custom} />
          </section>
        )}
      </div>
    </>
  );
}
