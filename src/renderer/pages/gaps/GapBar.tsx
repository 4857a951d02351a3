import { formatRatio } from '../../components/figures/percent.ts';
import './gap-bar.css';

interface GapBarProps {
  /** 0–1; the whole index, and the part of it that comes from unrated requirements. */
  readonly index: number | null;
  readonly unknownIndex: number | null;
  /** A mark for comparison: the whole company, say. */
  readonly compare?: { readonly label: string; readonly index: number | null };
}

/** A gap index as a bar from 0 to 100 %: measured solid, unrated hatched, what it compares with as a tick. */
export function GapBar({ index, unknownIndex, compare }: GapBarProps) {
  if (index === null) return <p className="second">Nothing is required.</p>;
  const unknown = unknownIndex ?? 0;
  const measured = Math.max(0, index - unknown);
  const at = compare?.index ?? null;
  return (
    <div
      className="gap-bar"
      role="img"
      aria-label={`Gap index ${formatRatio(index)}: ${formatRatio(measured)} measured, ${formatRatio(unknown)} unrated`}
    >
      {at !== null && (
        <p
          className="compare small muted"
          style={{ left: `${at * 100}%` }}
          data-late={at > 0.7 || undefined}
        >
          {compare?.label} {formatRatio(at)}
        </p>
      )}
      <div className="track">
        <span className="measured" style={{ width: `${measured * 100}%` }} />
        <span className="unrated" style={{ width: `${unknown * 100}%` }} />
        {at !== null && <span className="tick" style={{ left: `${at * 100}%` }} />}
      </div>
      <p className="ends small second">
        <span>{formatRatio(measured)} measured</span>
        {unknown > 0 && <span>{formatRatio(unknown)} unrated</span>}
      </p>
    </div>
  );
}
