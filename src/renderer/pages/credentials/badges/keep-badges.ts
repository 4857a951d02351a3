import type { InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { runInBackground } from '../../../app/background-work.ts';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';

export type KeepInput = InferContractRouterInputs<Contract>['badges']['keep'];

export interface KeptNow {
  readonly changeId: number | null;
  readonly awardIds: readonly number[];
}

/**
 * Keeps badges as one change, and says so; how far it is stands in the status bar with Cancel. Null: it failed, which was told,
 * or was cancelled.
 */
export async function keepBadges(
  badges: KeepInput['badges'],
  words: string | ((done: KeptNow) => string),
): Promise<KeptNow | null> {
  const kept = await runInBackground('Keeping badges', (signal) =>
    client.badges.keep({ badges }, { signal }),
  );
  return kept && perform(Promise.resolve(kept), words);
}
