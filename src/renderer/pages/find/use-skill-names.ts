import { useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';
import { orpc } from '../../app/queries.ts';

/** Names of these skills; a skill that is still being looked up is "…", one that is gone is said to be. */
export function useSkillNames(ids: readonly number[]): (skillId: number) => string {
  const answers = useQueries({
    queries: ids.map((id) => orpc.skills.get.queryOptions({ input: { id } })),
  });
  const known = ids.map((id, at) => {
    const answer = answers[at];
    return [
      id,
      answer?.data?.skill.name ?? (answer?.error ? 'a skill that is gone' : '…'),
    ] as const;
  });
  // A new function only where a name differs.
  const key = JSON.stringify(known);
  return useCallback(
    (skillId: number) => new Map(JSON.parse(key) as [number, string][]).get(skillId) ?? '…',
    [key],
  );
}
