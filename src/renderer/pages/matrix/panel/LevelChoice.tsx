import { useId } from 'react';
import type { LevelWords } from './level-words.ts';

interface LevelChoiceProps {
  readonly levels: readonly LevelWords[];
  readonly value: number | null;
  readonly required: number;
  readonly onChange: (level: number) => void;
}

/** Every level with what somebody at it does: two raters mean the same. */
export function LevelChoice({ levels, value, required, onChange }: LevelChoiceProps) {
  const name = useId();
  return (
    <fieldset className="level-choice">
      <legend className="h3">Level</legend>
      {levels.map((level) => (
        <label key={level.value} data-chosen={level.value === value || undefined}>
          <input
            type="radio"
            name={name}
            checked={level.value === value}
            onChange={() => onChange(level.value)}
          />
          <span className="level-figure">{level.value}</span>
          <span>
            <span className="medium">{level.name}</span>
            {level.value === required && required > 0 && <span className="tag line">required</span>}
            {level.anchor !== '' && <span className="under">{level.anchor}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
