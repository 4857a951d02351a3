import type { Resolution, Target } from './shapes.ts';
import type { MatchChoice } from './session.ts';

/** What was neither found nor chosen. */
export const NOT_MATCHED = { id: null, confidence: null, candidates: [] } as const;

/** What she decided. */
export const chosen = (choice: MatchChoice): Resolution =>
  choice.action === 'match'
    ? { ...NOT_MATCHED, decision: 'match', id: choice.id }
    : { ...NOT_MATCHED, decision: choice.action };

/** As chosen; else the one of exactly that name, or a new one. */
export const named = (choice: MatchChoice | undefined, id: number | undefined): Resolution => {
  if (choice) return chosen(choice);
  return id === undefined
    ? { ...NOT_MATCHED, decision: 'create' }
    : { ...NOT_MATCHED, decision: 'match', id, confidence: 1 };
};

/** Targets as they come up, each once. */
export function targets<New>() {
  const all: Target<New>[] = [];
  const byKey = new Map<string, number>();
  const under = (key: string, target: Target<New>): number => {
    const known = byKey.get(key) ?? all.push(target) - 1;
    byKey.set(key, known);
    return known;
  };
  return {
    all,
    of({ decision, id }: Resolution, newKey: string, made: New): number {
      if (decision === 'match' && id !== null) return under(`id ${id}`, { id, made: null });
      return decision === 'create' ? under(newKey, { id: null, made }) : -1;
    },
  };
}
