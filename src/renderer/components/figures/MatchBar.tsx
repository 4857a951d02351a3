import './figures.css';

interface MatchBarProps {
  /** Null: there is nothing to compare, which `none` says in a word. */
  readonly value: number | null;
  readonly none?: string;
}

/** A share as bar and figure. */
export function MatchBar({ value, none = 'none' }: MatchBarProps) {
  const share = Math.max(0, Math.min(1, value ?? 0));
  return (
    <span className="match small second">
      <svg width="44" height="8" aria-hidden="true">
        <rect x=".5" y=".5" width="43" height="7" rx="1" className="match-frame" />
        <rect x="1" y="1" width={42 * share} height="6" className="match-fill" />
      </svg>
      <span>{value === null ? none : `${Math.round(share * 100)} %`}</span>
    </span>
  );
}
