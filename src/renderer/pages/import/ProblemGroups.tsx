import type { KeyboardEvent } from 'react';
import { count, formatNumber } from '../../app/format.ts';
import { Icon } from '../../components/Icon.tsx';
import type { ProblemGroup } from './session.ts';

const ICONS = { error: 'bad', warning: 'warn', info: 'info' } as const;
const WORDS = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
} as const;

interface ProblemGroupsProps {
  readonly groups: readonly ProblemGroup[];
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

/** Problems of one kind together, worst first, as tabs down the left. */
export function ProblemGroups({ groups, chosen, onChoose }: ProblemGroupsProps) {
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const next = groups[groups.findIndex(({ code }) => code === chosen) + step];
    event.preventDefault();
    if (next === undefined) return;
    onChoose(next.code);
    event.currentTarget.querySelector<HTMLElement>(`[data-code="${next.code}"]`)?.focus();
  };
  return (
    <div
      className="problem-groups"
      role="tablist"
      tabIndex={-1}
      aria-label="Kinds of problems"
      aria-orientation="vertical"
      onKeyDown={move}
    >
      {groups.map(({ code, severity, title, rows, open }) => (
        <button
          key={code}
          type="button"
          role="tab"
          data-code={code}
          aria-selected={code === chosen}
          tabIndex={code === chosen ? 0 : -1}
          onClick={() => onChoose(code)}
        >
          <span className={`mark ${ICONS[severity]}`}>
            <Icon name={ICONS[severity]} size={14} />
          </span>
          <span className="grow">
            {title}
            <span className="under">
              {count(rows, WORDS[severity][0], WORDS[severity][1])}
              {open < rows && `, ${formatNumber(rows - open)} decided`}
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}
