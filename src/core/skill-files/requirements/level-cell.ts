import type { Importance } from '#shared/skills.ts';
import { ofWords } from './importance.ts';

const NOTHING =
  /^(?:|[-–—−.]|n\s?\/?\s?a\.?|none|not required|nicht erforderlich|keine|non requis|aucun|no|nein|non|n\/r)$/iu;
const MARK =
  /^(?:x|✓|✔|☑|✅|yes|y|ja|oui|s[ií]|sim|tak|да|required|erforderlich|requis|●|○|◯|🟢)$/iu;
const WITH_IMPORTANCE = /^(.{1,40}?)\s*[(,;/|]\s*([\p{L} -]{1,24})\)?$/u;

export interface LevelCell {
  /** As written; '' where it is only said that the skill is required. */
  readonly level: string;
  readonly importance: Importance | null;
}

/** What a cell requires; null: nothing. "3 (critical)" gives both, "x" only that it is required. */
export function levelCell(text: string): LevelCell | null {
  if (NOTHING.test(text)) return null;
  if (MARK.test(text)) return { level: '', importance: null };
  const both = WITH_IMPORTANCE.exec(text);
  const importance = both ? ofWords(both[2] ?? '') : null;
  return importance === null
    ? { level: text, importance: null }
    : { level: both?.[1]?.trim() ?? text, importance };
}
