import { randomUUID } from 'node:crypto';
import { breather, type AppContext } from '#core/workspace/index.ts';
import { trustOfFiles, type LeftOut } from '../pins/trust-files.ts';
import { bothTrusted, trustOfWorkspace, type KeyedTrust } from '../pins/workspace-trust.ts';
import { CHECK_LIMITS } from './limits.ts';
import { packedPeople, packedPerson } from './packed-people.ts';
import type { Means } from './session.ts';
import type { Setup } from './thread-messages.ts';

const NOTHING: KeyedTrust = { trust: { keys: [], documents: [], issuers: [] }, key: '' };

/** What is trusted for these means. @throws Problem where a file of `trust` cannot be used */
export async function trustFor(
  context: AppContext,
  means: Means,
): Promise<KeyedTrust & { readonly leftOut: readonly LeftOut[] }> {
  const workspace = context.workspaces.currentOrNull();
  const pinned = workspace && !means.alone ? trustOfWorkspace(workspace) : NOTHING;
  if (means.trust.length === 0) return { ...pinned, leftOut: [] };
  const given = await trustOfFiles(means.trust, context.clock.today());
  const trust = bothTrusted(pinned.trust, given.trust);
  return { trust, key: `${pinned.key} ${given.key}`, leftOut: given.leftOut };
}

interface SetupMade extends Setup {
  readonly trustKey: string;
  /** Files of a folder of trust that are of no use there. */
  readonly leftOut: readonly LeftOut[];
}

/** All that threads need to check files by these means: what is trusted, the day, and the people. */
export async function setupOf(
  context: AppContext,
  means: Means,
  signal?: AbortSignal,
): Promise<SetupMade> {
  const workspace = context.workspaces.currentOrNull();
  const { trust, key: trustKey, leftOut } = await trustFor(context, means);
  const { personId, asOf } = means;
  const people =
    workspace &&
    (personId === null
      ? await packedPeople(
          workspace,
          breather(() => signal?.aborted === true),
        )
      : packedPerson(workspace, personId));
  return { key: randomUUID(), trustKey, leftOut, trust, asOf, people, hashes: CHECK_LIMITS.hashes };
}
