import { CELL_FLAG } from '#shared/skills.ts';
import { cellLook, type SkillCell } from './cell-look.ts';
import './skill-cells.css';

const DRAWN: readonly (readonly [words: string, cell: SkillCell])[] = [
  ['level of required', { level: 2, required: 3, flags: 0 }],
  ['met', { level: 3, required: 3, flags: 0 }],
  ['unrated', { level: null, required: 3, flags: 0 }],
  ['self-rated', { level: 3, required: 3, flags: CELL_FLAG.self }],
  ['stale', { level: 3, required: 3, flags: CELL_FLAG.stale }],
  ['credential missing', { level: 3, required: 3, flags: CELL_FLAG.credentialMissing }],
  ['not required', { level: null, required: 0, flags: 0 }],
];

const MISSING = [1, 2, 3, 4] as const;

/** What the drawings of level cells mean, and the tint of each number of levels missing. */
export function LevelKey() {
  return (
    <ul className="level-key small" aria-label="What the cells mean">
      {DRAWN.map(([words, cell]) => (
        <li key={words}>
          <Sample cell={cell} />
          {words}
        </li>
      ))}
      <li>
        <span className="level-ramp" aria-hidden="true">
          {MISSING.map((missing) => {
            const { className } = cellLook({ level: 0, required: missing, flags: 0 });
            return (
              <i key={missing} className={className}>
                −{missing}
              </i>
            );
          })}
        </span>
        missing
      </li>
    </ul>
  );
}

function Sample({ cell }: { cell: SkillCell }) {
  const { className, text, missed } = cellLook(cell);
  return (
    <i className={className} data-missed={missed || undefined} aria-hidden="true">
      {text}
    </i>
  );
}
