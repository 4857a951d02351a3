import { Fragment, type ReactNode } from 'react';

/** Pairs of a word and its value. Null is said in words, never left blank. */
export const KeyValue = ({
  items,
  align = 'right',
  none = 'none',
}: {
  items: readonly (readonly [label: string, value: ReactNode])[];
  align?: 'left' | 'right';
  none?: string;
}) => (
  <dl className={align === 'left' ? 'facts left' : 'facts'}>
    {items.map(([label, value]) => (
      <Fragment key={label}>
        <dt>{label}</dt>
        <dd>
          {value === null || value === '' ? <span className="empty-value">{none}</span> : value}
        </dd>
      </Fragment>
    ))}
  </dl>
);
