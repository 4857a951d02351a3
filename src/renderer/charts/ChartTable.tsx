import type { ReactElement } from 'react';
import type { ChartItem, ChartTableData } from './types.ts';

interface ChartTableProps {
  readonly caption: string;
  readonly data: ChartTableData;
  /** Items in the order of the rows, where the figures can be opened. */
  readonly items?: readonly ChartItem[] | undefined;
  readonly onOpen?: ((item: ChartItem) => void) | undefined;
}

/** The figures of a chart as a table. The name of a row opens what is behind it. */
export function ChartTable({ caption, data, items, onOpen }: ChartTableProps): ReactElement {
  return (
    <table className="chart-table">
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          {data.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row, index) => {
          const item = items?.[index];
          const [name = '', ...figures] = row;
          return (
            <tr key={item?.key ?? name}>
              <th scope="row">
                {item?.opens === true && onOpen ? (
                  <button type="button" className="link" onClick={() => onOpen(item)}>
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              {figures.map((figure, column) => (
                <td key={data.columns[column + 1]}>{figure}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
