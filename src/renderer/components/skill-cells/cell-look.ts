import { CELL_FLAG } from '#shared/skills.ts';

/** One person in one skill: level (null: unrated), what their role asks for (0: nothing), a sum of CELL_FLAG. */
export interface SkillCell {
  readonly level: number | null;
  readonly required: number;
  readonly flags: number;
}

/** How a cell is drawn: classes of skill-cells.css, its text, and what stands small behind it. */
export interface CellLook {
  readonly className: string;
  readonly text: string;
  /** `/3` where the level is missed; else empty. */
  readonly missed: string;
  /** "level 2 of 3 required, stale, self-rated": what is drawn, in words. */
  readonly words: string;
}

/** Steps of the warm ramp for one, two, three, four and more levels missing. */
const STEPS = [0, 3, 5, 6, 7] as const;

export const has = (flags: number, flag: keyof typeof CELL_FLAG): boolean =>
  (flags & CELL_FLAG[flag]) !== 0;

/** Rated, at the level asked for, and with a valid credential where one is needed. */
export const isMet = ({ level, required, flags }: SkillCell): boolean =>
  required > 0 && level !== null && level >= required && !has(flags, 'credentialMissing');

/** Levels missing of what is required; unrated: all of them. */
export const levelsMissing = ({ level, required }: SkillCell): number =>
  Math.max(0, required - (level ?? 0));

function look({ level, required, flags }: SkillCell): Omit<CellLook, 'words'> {
  if (level === null)
    return required > 0
      ? { className: 'skill-cell unrated', text: '?', missed: '' }
      : { className: 'skill-cell absent', text: '', missed: '' };
  const missing = Math.max(0, required - level);
  const classes = ['skill-cell'];
  if (required === 0) classes.push('unasked');
  else if (missing > 0) classes.push(`gap-${STEPS[Math.min(missing, STEPS.length - 1)] ?? 7}`);
  else if (has(flags, 'credentialMissing')) classes.push('gap-2');
  else classes.push('met');
  if (has(flags, 'stale')) classes.push('stale');
  if (has(flags, 'self')) classes.push('self');
  if (has(flags, 'credentialMissing')) classes.push('void');
  return {
    className: classes.join(' '),
    text: String(level),
    missed: missing > 0 ? `/${required}` : '',
  };
}

function wordsOf({ level, required, flags }: SkillCell): string {
  const words: string[] = [];
  if (level === null) words.push(required > 0 ? `unrated, ${required} required` : 'unrated');
  else words.push(required > 0 ? `level ${level} of ${required} required` : `level ${level}`);
  if (required === 0) words.push('not required');
  if (has(flags, 'critical') && required > 0) words.push('critical');
  if (has(flags, 'credentialMissing')) words.push('required credential missing or expired');
  if (has(flags, 'certified')) words.push('from a credential');
  if (has(flags, 'self')) words.push('self-rated');
  if (has(flags, 'stale')) words.push('stale');
  return words.join(', ');
}

const known = new Map<number, CellLook>();

/** The look of a cell; made once for each kind of cell, since thousands of cells are of few kinds. */
export function cellLook(cell: SkillCell): CellLook {
  const key = ((cell.level ?? -1) + 1) * 4096 + cell.required * 64 + (cell.flags & 63);
  const found = known.get(key);
  if (found) return found;
  const made = { ...look(cell), words: wordsOf(cell) };
  known.set(key, made);
  return made;
}
