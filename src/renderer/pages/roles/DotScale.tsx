interface DotScaleProps {
  /** Values of the scale, low to high. */
  readonly levels: readonly number[];
  /** Null: not asked for. */
  readonly a: number | null;
  readonly b: number | null;
  /** Read aloud in place of the drawing. */
  readonly label: string;
}

const EDGE = 8;
const HEIGHT = 22;
const WIDTH = 168;

/** Two levels on one scale: the first a ring, the second a dot, and the stretch between. */
export function DotScale({ levels, a, b, label }: DotScaleProps) {
  const steps = Math.max(1, levels.length - 1);
  const x = (level: number): number => {
    const at = levels.indexOf(level);
    return EDGE + ((at < 0 ? 0 : at) * (WIDTH - 2 * EDGE)) / steps;
  };
  const y = HEIGHT / 2;
  return (
    <svg className="dot-scale" width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <line className="axis" x1={EDGE} x2={WIDTH - EDGE} y1={y} y2={y} />
      {levels.map((level) => (
        <line key={level} className="axis" x1={x(level)} x2={x(level)} y1={y - 3} y2={y + 3} />
      ))}
      {a !== null && b !== null && a !== b && (
        <line className="stretch" x1={x(a)} x2={x(b)} y1={y} y2={y} />
      )}
      {b !== null && <circle className="second-dot" cx={x(b)} cy={y} r={4} />}
      {a !== null && <circle className="first-dot" cx={x(a)} cy={y} r={6} />}
    </svg>
  );
}
