import type { ComponentProps } from 'react';
import { cellLook, type SkillCell } from './cell-look.ts';
import './skill-cells.css';

interface LevelCellProps extends SkillCell, Omit<ComponentProps<'span'>, 'className' | 'children'> {
  /** Whose cell it is, read aloud before what it shows ("Ana Ferreira, Welding"). Empty: the words stand beside it. */
  label?: string;
}

/** One person in one skill, drawn as everywhere: fills the box it is given. */
export function LevelCell({ level, required, flags, label = '', ...rest }: LevelCellProps) {
  const { className, text, missed, words } = cellLook({ level, required, flags });
  return (
    <span
      className={className}
      data-missed={missed || undefined}
      title={words}
      role="img"
      aria-label={label === '' ? words : `${label}: ${words}`}
      {...rest}
    >
      {text}
    </span>
  );
}
