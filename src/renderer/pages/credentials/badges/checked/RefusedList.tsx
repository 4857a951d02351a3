import { Button } from '@mantine/core';
import { count } from '../../../../app/format.ts';
import { exportTable } from '../../../../app/export-table.ts';
import { Mark } from '../../../../components/Mark.tsx';
import { forgetRefused, type Refused } from '../check-session.ts';

/** Drawn at once; the workbook has them all. */
const MOST = 200;

/** Files that could not be read as a badge: which, why, and what to do. */
export function RefusedList({ refused }: { readonly refused: readonly Refused[] }) {
  if (refused.length === 0) return null;
  const title = `${count(refused.length, 'file', 'files')} not read as a badge`;
  return (
    <section className="refused-list" aria-label={title}>
      <div className="row">
        <h2 className="h3 grow">
          <Mark tone="bad">{title}</Mark>
        </h2>
        <Button
          variant="subtle"
          onClick={() =>
            void exportTable({
              title: 'Files that are no badges',
              columns: ['File', 'What is wrong', 'What to do'].map((header) => ({
                header,
                kind: 'text' as const,
              })),
              rows: refused.map(({ file, message, remedy }) => [file, message, remedy]),
            })
          }
        >
          Export
        </Button>
        <Button variant="subtle" onClick={forgetRefused}>
          Put away
        </Button>
      </div>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">What is wrong</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, MOST).map(({ file, message, remedy }) => (
            <tr key={file}>
              <td>{file}</td>
              <td>{message}</td>
              <td className="second">{remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused.length > MOST && (
        <p className="small muted pad">
          {count(refused.length - MOST, 'more', 'more')}: see the export.
        </p>
      )}
    </section>
  );
}
