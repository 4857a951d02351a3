import { Link } from '@tanstack/react-router';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { count } from '../../app/format.ts';
import { StatusWord } from '../people/words.tsx';

type PersonAnswer = InferContractRouterOutputs<Contract>['people']['get'];

interface ReportingLineProps {
  answer: PersonAnswer;
  above: PersonAnswer['managers'];
}

/** Upwards to the top, and everyone directly below. */
export function ReportingLine({ answer, above }: ReportingLineProps) {
  const { person, reports, allReports } = answer;
  return (
    <section className="reporting">
      <h2>Reporting line</h2>
      <p className="line-above">
        {above.map(({ id, name }) => (
          <span key={id}>
            <Link to="/people/$id" params={{ id: String(id) }}>
              {name}
            </Link>
            {' → '}
          </span>
        ))}
        <b>{person.name}</b>
        {above.length === 0 && <span className="muted"> reports to nobody here</span>}
      </p>
      {reports.length === 0 ? (
        <p className="second">Nobody reports to {person.name}.</p>
      ) : (
        <>
          <p className="second reports-sum">
            {count(reports.length, 'direct report', 'direct reports')}
            {allReports > reports.length && (
              <>
                ,{' '}
                <Link to="/people" search={{ reportsTo: person.id }} className="inline">
                  {count(allReports, 'person', 'people')} below at any depth
                </Link>
              </>
            )}
          </p>
          <table className="plain compact reports-table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Role</th>
                <th scope="col">Department</th>
                <th scope="col">Location</th>
                <th scope="col">Status</th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <tr key={report.id}>
                  <td>
                    <Link to="/people/$id" params={{ id: String(report.id) }}>
                      {report.name}
                    </Link>
                  </td>
                  <td>{report.role ?? <span className="muted">none</span>}</td>
                  <td>{report.department ?? <span className="muted">none</span>}</td>
                  <td>{report.location ?? <span className="muted">none</span>}</td>
                  <td>
                    <StatusWord status={report.status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
