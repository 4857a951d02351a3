import { CountTabs } from '../../components/CountTabs.tsx';
import { KIND_LABELS, KINDS } from './difference-view.ts';
import type { Kind } from './difference-view.ts';

interface DifferenceTabsProps {
  readonly counts: Readonly<Record<Kind, number>>;
  readonly chosen: Kind;
  readonly onChoose: (kind: Kind) => void;
}

/** Kinds of change with how many people each has. */
export const DifferenceTabs = ({ counts, chosen, onChoose }: DifferenceTabsProps) => (
  <CountTabs
    label="What would change"
    tabs={KINDS.map((id) => ({ id, label: KIND_LABELS[id], count: counts[id] }))}
    chosen={chosen}
    onChoose={onChoose}
  />
);
