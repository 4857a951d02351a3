import type { StackStanding, stacksContract } from '#shared/contract/stacks.ts';
import type { IsoDate } from '#shared/dates.ts';
import { Problem } from '#shared/errors.ts';
import type { Answer } from '#core/gaps/index.ts';
import { breather, type ReadHandle, type Workspace } from '#core/workspace/index.ts';
import { catalogueOf } from '../catalogue/entries.ts';
import { formulaOf, isSatisfied } from './formula-rules.ts';
import { run } from './run.ts';
import { cheapestOf, stackFormula, standingOf } from './standing-rules.ts';
import { stacksOf } from './tree.ts';
import { effortsOf } from './view.ts';

type OfPerson = Answer<typeof stacksContract.ofPerson>;

interface Held {
  /** Valid on the day. */
  readonly held: ReadonlySet<number>;
  readonly inProgress: ReadonlySet<number>;
  /** The last award up to the day, whether valid or not. */
  readonly last: ReadonlyMap<
    number,
    { readonly issued: IsoDate; readonly expires: IsoDate | null }
  >;
}

/** @throws Problem NOT_FOUND */
function heldBy(db: ReadHandle, personId: number, asOf: IsoDate): Held {
  if (!db.get('SELECT 1 FROM person WHERE id = ?', [personId])) {
    throw new Problem(
      'NOT_FOUND',
      'This person is no longer in the workspace.',
      'Look at the history to see what became of them.',
    );
  }
  const awards = db.all<{ id: number; issued: IsoDate; expires: IsoDate | null; valid: number }>(
    `SELECT credential_id AS id, issued, expires,
       (expires IS NULL OR expires > :asOf) AND (revoked_on IS NULL OR revoked_on > :asOf) AS valid
     FROM award WHERE person_id = :personId AND issued <= :asOf ORDER BY issued, id`,
    { personId, asOf },
  );
  const attempts = db.all<{ id: number }>(
    `SELECT DISTINCT credential_id AS id FROM attempt WHERE person_id = ? AND outcome = 'in-progress'`,
    [personId],
  );
  return {
    held: new Set(awards.filter(({ valid }) => valid === 1).map(({ id }) => id)),
    inProgress: new Set(attempts.map(({ id }) => id)),
    last: new Map(awards.map(({ id, issued, expires }) => [id, { issued, expires }])),
  };
}

/**
 * Every stack as it stands for one person, those begun first; archived ones only where begun.
 * @throws Problem NOT_FOUND, CANCELLED
 */
export async function stacksOfPerson(
  workspace: Workspace,
  personId: number,
  asOf: IsoDate,
  signal?: AbortSignal,
): Promise<OfPerson> {
  const breathe = breather(() => signal?.aborted === true);
  const { held, inProgress, last } = heldBy(workspace.read, personId, asOf);
  const isHeld = (id: number): boolean => held.has(id);
  const stacks = stacksOf(workspace);
  const efforts = effortsOf(workspace, asOf);
  const begun: OfPerson = [];
  const others: OfPerson = [];
  for (const entry of catalogueOf(workspace).entries) {
    const group = stacks.get(entry.id);
    if (!group) continue;
    const stack = stackFormula(stacks, entry.id);
    const awarded = isHeld(entry.id);
    const isBegun = awarded || stack.components.some(isHeld);
    if (entry.archived && !isBegun) continue;
    const { have, need, complete } = await run(standingOf(stack, isHeld), breathe);
    const isComplete = complete || awarded;
    const cheapest = isComplete ? null : await run(cheapestOf(stack, isHeld, efforts.of), breathe);
    const components = stack.components.map((id) => ({
      ...efforts.component(id),
      held: isHeld(id) || (stacks.has(id) && isSatisfied(formulaOf(stacks, id), isHeld)),
      inProgress: inProgress.has(id),
      issued: last.get(id)?.issued ?? null,
      expires: last.get(id)?.expires ?? null,
    }));
    (isBegun ? begun : others).push({
      stackId: entry.id,
      title: entry.title,
      complete: isComplete,
      awarded,
      have,
      need,
      cheapest: efforts.shown(cheapest),
      group,
      components,
    });
  }
  return [...begun, ...others];
}

/** The same without what they consist of, those begun alone: for a person's record. @throws Problem NOT_FOUND */
export async function begunStacks(
  workspace: Workspace,
  personId: number,
  asOf: IsoDate,
): Promise<StackStanding[]> {
  const all = await stacksOfPerson(workspace, personId, asOf);
  return all
    .filter(({ awarded, components }) => awarded || components.some(({ held }) => held))
    .map(({ group: _group, components: _components, ...standing }) => standing);
}
