import type { KeyboardEvent } from 'react';
import { formatNumber } from '../app/format.ts';
import './count-tabs.css';

export interface CountTab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count: number;
}

interface CountTabsProps<Id extends string> {
  /** Names the tabs for those who cannot see them. */
  readonly label: string;
  readonly tabs: readonly CountTab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Lists of one kind side by side, each with how many it has. The arrow keys go from one to the next. */
export function CountTabs<Id extends string>(props: CountTabsProps<Id>) {
  const { label, tabs, chosen, onChoose } = props;
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(({ id }) => id === chosen) + step + tabs.length;
    const next = tabs[at % tabs.length];
    if (next === undefined) return;
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div className="count-tabs" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={move}>
      {tabs.map(({ id, label: name, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          aria-selected={id === chosen}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {name} <small>{formatNumber(count)}</small>
        </button>
      ))}
    </div>
  );
}
