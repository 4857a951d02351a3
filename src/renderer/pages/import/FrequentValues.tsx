import type { ImportColumn } from '#shared/contract/imports.ts';
import { formatNumber } from '../../app/format.ts';
import { otherValues } from './columns-view.ts';

/** What stands in the column most often, with in how many rows. */
export function FrequentValues({ column }: { readonly column: ImportColumn }) {
  if (column.frequent.length === 0) return null;
  const others = otherValues(column);
  return (
    <section>
      <h3>Most frequent values</h3>
      <table className="plain flush">
        <tbody>
          {column.frequent.map(({ value, rows }) => (
            <tr key={value}>
              <td className="value">{value}</td>
              <td className="num">{formatNumber(rows)}</td>
            </tr>
          ))}
          {others.kinds > 0 && (
            <tr>
              <td className="muted">{formatNumber(others.kinds)} more</td>
              <td className="num muted">{formatNumber(others.rows)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
