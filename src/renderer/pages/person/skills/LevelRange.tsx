interface LevelRangeProps {
  /** Null: unrated. */
  readonly level: number | null;
  readonly required: number;
  readonly top: number;
}

const WIDTH = 124;
const PAD = 6;

/** A level against what is required, on the scale: dot, tick, and the stretch between them where it is missed. */
export function LevelRange({ level, required, top }: LevelRangeProps) {
  const x = (value: number): number => PAD + (value / Math.max(1, top)) * (WIDTH - 2 * PAD);
  const missed = level !== null && level < required;
  return (
    <svg className="level-range" width={WIDTH} height="18" aria-hidden="true">
      <line x1={PAD} x2={WIDTH - PAD} y1="9" y2="9" className="axis" />
      {Array.from({ length: top + 1 }, (_, value) => (
        <line key={value} x1={x(value)} x2={x(value)} y1="6" y2="12" className="axis" />
      ))}
      {level === null && (
        <rect x={PAD} y="6" width={Math.max(0, x(required) - PAD)} height="6" className="unknown" />
      )}
      {missed && <line x1={x(level)} x2={x(required)} y1="9" y2="9" className="missed" />}
      {required > 0 && <line x1={x(required)} x2={x(required)} y1="2" y2="16" className="asked" />}
      {level !== null && <circle cx={x(level)} cy="9" r="4.5" className="dot" />}
    </svg>
  );
}
