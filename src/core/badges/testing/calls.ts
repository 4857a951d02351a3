import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import type { InferContractRouterInputs } from '@orpc/contract';
import type { badgesContract, CheckedBadge } from '#shared/contract/badges.ts';
import { historyHandlers, workspaceHandlers, type AppContext } from '#core/workspace/index.ts';
import type { TestContext } from '#core/workspace/testing.ts';
import { badgesHandlers } from '../index.ts';

export const TODAY = '2026-06-15';
export const ANA = 'Ana.Silva@northfield.example';

/** Two analysts of whom statistics are required at level 3, with a credential; Ana is rated 1. For `fill`. */
export const company = {
  people: [
    { name: 'Ana Silva', email: ANA, role: 'Analyst', department: 'Data' },
    { name: 'Bo Lund', email: 'bo@northfield.example', role: 'Analyst', department: 'Data' },
  ],
  skills: ['Statistics', 'Cooking'],
  roles: [{ name: 'Analyst', versions: [[null, [[1, 3, 3, true]]]] as const }],
  ratings: [
    { personId: 1, skillId: 1, level: 1, date: '2026-01-10', source: 'manager' as const },
    { personId: 2, skillId: 1, level: 2, date: '2026-01-10', source: 'manager' as const },
  ],
};

interface Wishes {
  readonly names?: string[];
  readonly personId?: number;
  readonly trust?: string[];
  readonly alone?: boolean;
}

type Item = InferContractRouterInputs<typeof badgesContract>['keep']['badges'][number];

/** Keeps badges to the end. */
export async function keep(context: AppContext, badges: Item[]) {
  for await (const event of await call(badgesHandlers.keep, { badges }, { context }))
    if (event.type === 'done') return event.value;
  throw new Error('Keeping ended without a result');
}

/** Checks files to the end. */
export async function check(context: AppContext, paths: string[], more: Wishes = {}) {
  for await (const event of await call(badgesHandlers.check, { ...more, paths }, { context }))
    if (event.type === 'done') return event.value;
  throw new Error('The check ended without a result');
}

/** The one badge of a file, checked. @throws where it is refused */
export async function checkOne(
  context: AppContext,
  path: string,
  more: Wishes = {},
): Promise<CheckedBadge> {
  const { badges, refused } = await check(context, [path], more);
  const [badge] = badges;
  if (!badge) throw new Error(refused[0]?.message ?? 'Nothing was checked');
  return badge;
}

/** "pass unchecked pass pass pass", in the order of the verdicts. */
export const results = ({ verdicts }: Pick<CheckedBadge['report'], 'verdicts'>): string =>
  Object.values(verdicts)
    .map(({ result }) => result)
    .join(' ');

/** Writes a file into the folder of the test. */
export function put(
  context: TestContext,
  name: string,
  content: string | Uint8Array | object,
): string {
  const path = join(context.folder, name);
  const isBytes = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, isBytes ? content : JSON.stringify(content));
  return path;
}

export async function undo(context: AppContext): Promise<void> {
  await call(historyHandlers.undo, {}, { context });
}

/** What the check of the workspace finds wrong. */
export async function findings(context: AppContext) {
  for await (const event of await call(workspaceHandlers.check, undefined, { context }))
    if (event.type === 'done') return event.value.findings;
  return null;
}
