import type { InferContractRouterOutputs } from '@orpc/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Contract } from '#shared/contract/index.ts';
import type { Level } from '#shared/skills.ts';
import { orpc } from '../../../app/queries.ts';
import { mappingOf, type DraftLevel } from './scale-draft.ts';

export type ScaleEffect = InferContractRouterOutputs<Contract>['skills']['previewScale'];

/** How much of what is stored a new scale would touch; undefined until it is known. */
export function useScaleEffect(
  old: readonly Level[],
  draft: readonly DraftLevel[],
  chosen: ReadonlyMap<number, string>,
  enabled: boolean,
): ScaleEffect | undefined {
  return useQuery(
    orpc.skills.previewScale.queryOptions({
      input: {
        // Only values count for what is touched: names typed meanwhile ask for nothing new.
        levels: draft.map(({ value }) => ({ value, name: `Level ${value}`, anchor: '' })),
        mapping: mappingOf(old, draft, chosen),
      },
      enabled,
      placeholderData: keepPreviousData,
    }),
  ).data;
}
