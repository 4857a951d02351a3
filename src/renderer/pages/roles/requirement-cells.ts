import type { EditorRow } from './requirement-draft.ts';

/** The cells of a requirement, left to right. */
export const CELLS = ['skill', 'level', 'importance', 'credential', 'remove'] as const;
export type Cell = (typeof CELLS)[number];

/** What may be done to a requirement. */
export interface RowDeeds {
  set(
    skillId: number,
    value: Partial<Pick<EditorRow, 'level' | 'importance' | 'credential'>>,
  ): void;
  remove(skillId: number): void;
  /** Enter on the last row. */
  onward(): void;
}
