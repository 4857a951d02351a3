import { Radio } from '@mantine/core';
import { DATE_ORDERS } from '#shared/contract/imports.ts';
import type { ImportColumn } from '#shared/contract/imports.ts';
import { Mark } from '../../components/Mark.tsx';
import { mapColumn } from './decisions.ts';

type Order = (typeof DATE_ORDERS)[number];

const WORDS: Readonly<Record<Order, string>> = {
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  ymd: 'year, month, day',
};

const isOrder = (value: string): value is Order => Object.hasOwn(WORDS, value);

interface DateOrderProps {
  readonly column: ImportColumn;
  readonly order: NonNullable<ImportColumn['dateOrder']>;
}

/** How dates written as text are read, what in the column shows it, and the other ways. */
export function DateOrder({ column, order }: DateOrderProps) {
  return (
    <section>
      <Radio.Group
        label={<h3>Dates are read as</h3>}
        value={order.order}
        onChange={(value) => {
          if (isOrder(value)) void mapColumn({ column: column.index, dateOrder: value });
        }}
      >
        <div className="stack">
          {DATE_ORDERS.map((value) => (
            <Radio key={value} value={value} label={WORDS[value]} />
          ))}
        </div>
      </Radio.Group>
      <p className="small second below">
        {order.ambiguous ? <Mark tone="warn">{order.evidence}</Mark> : order.evidence}
      </p>
    </section>
  );
}
