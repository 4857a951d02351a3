import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '../app/format.ts';
import { Icon } from './Icon.tsx';
import { NamedDropdown } from './NamedDropdown.tsx';
import './choice-filter.css';

export interface FilterChoice<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
  /** How many fit. */
  readonly count?: number;
  /** Steps below the top of a tree. */
  readonly depth?: number;
  /** Where the label alone does not say enough once chosen. */
  readonly whole?: string;
}

interface ChoiceFilterProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly choices: readonly FilterChoice<Value>[];
  readonly onChange: (value: Value | undefined) => void;
  /** One value always holds: there is no “All”, and only another than this one is drawn as chosen. */
  readonly usual?: Value;
}

const LONG = 10;
const MOST = 120;

/** One value of a field, or all, folded out below a button; long lists can be searched. */
export function ChoiceFilter<Value extends string | number>(props: ChoiceFilterProps<Value>) {
  const { label, value, choices, onChange, usual } = props;
  const [shown, setShown] = useState(false);
  const [sought, setSought] = useState('');
  const chosen = choices.find((choice) => choice.value === value);
  const wanted = sought.trim().toLowerCase();
  const fitting =
    wanted === ''
      ? choices
      : choices.filter(({ label, whole }) => (whole ?? label).toLowerCase().includes(wanted));
  const choose = (next: Value | undefined): void => {
    setShown(false);
    setSought('');
    onChange(next);
  };
  return (
    <Popover opened={shown} onChange={setShown} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          className={value === undefined || value === usual ? 'facet' : 'facet on'}
          rightSection={<Icon name="down" size={12} />}
          onClick={() => setShown(!shown)}
        >
          <span className="facet-label">{label}</span>
          <span className="cut">{value === undefined ? 'all' : (chosen?.label ?? '…')}</span>
        </Button>
      </Popover.Target>
      <NamedDropdown label={label} className="facet-menu">
        {choices.length > LONG && (
          <TextInput
            aria-label="Find a value"
            placeholder="Find a value"
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
        )}
        <ul>
          {usual === undefined && (
            <li>
              <Choice chosen={value === undefined} onChoose={() => choose(undefined)}>
                <span className="grow">All</span>
              </Choice>
            </li>
          )}
          {fitting.slice(0, MOST).map((choice) => (
            <li key={choice.value}>
              <Choice chosen={choice.value === value} onChoose={() => choose(choice.value)}>
                <span
                  className="grow"
                  style={{ paddingLeft: wanted === '' ? Math.min(choice.depth ?? 0, 6) * 14 : 0 }}
                >
                  {wanted === '' ? choice.label : (choice.whole ?? choice.label)}
                </span>
                {choice.count !== undefined && (
                  <span className="muted num">{formatNumber(choice.count)}</span>
                )}
              </Choice>
            </li>
          ))}
        </ul>
        {fitting.length === 0 && <p className="small muted">No such value.</p>}
        {fitting.length > MOST && (
          <p className="small muted">
            {formatNumber(fitting.length - MOST)} more: type to find them.
          </p>
        )}
      </NamedDropdown>
    </Popover>
  );
}

const Choice = (props: {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}) => (
  <button type="button" className="choice" aria-pressed={props.chosen} onClick={props.onChoose}>
    {props.children}
    {props.chosen && <Icon name="check" size={14} />}
  </button>
);
