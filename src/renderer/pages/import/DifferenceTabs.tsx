import type { KeyboardEvent } from 'react';
import { formatNumber } from '../../app/format.ts';
import { KIND_LABELS, KINDS } from './difference-view.ts';
import type { Kind } from './difference-view.ts';

interface DifferenceTabsProps {
  readonly counts: Readonly<Record<Kind, number>>;
  readonly chosen: Kind;
  readonly onChoose: (kind: Kind) => void;
}

/** Kinds of change with how many people each has. */
export function DifferenceTabs({ counts, chosen, onChoose }: DifferenceTabsProps) {
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = KINDS[(KINDS.indexOf(chosen) + step + KINDS.length) % KINDS.length];
    if (next === undefined) return;
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-kind="${next}"]`)?.focus();
  };
  return (
    <div
      className="wizard-tabs"
      role="tablist"
      tabIndex={-1}
      aria-label="What would change"
      onKeyDown={move}
    >
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          role="tab"
          data-kind={kind}
          aria-selected={kind === chosen}
          tabIndex={kind === chosen ? 0 : -1}
          onClick={() => onChoose(kind)}
        >
          {KIND_LABELS[kind]} <small>{formatNumber(counts[kind])}</small>
        </button>
      ))}
    </div>
  );
}
