import type { StackGroup } from '#shared/contract/stacks.ts';
import { Problem } from '#shared/errors.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { wayTo } from '../catalogue/circle-rules.ts';
import { checkThere, counted, titleOf, type Changed } from '../catalogue/places.ts';
import { MOST_PLACES, placesIn } from './places-rules.ts';
import { componentsOf, readStacks } from './tree.ts';
import { writeStack } from './write-stack.ts';
import type { Stacks } from './formula-rules.ts';

/**
 * Writes what a stack consists of, as one change; null: it is no stack any more.
 * @throws Problem NOT_FOUND; INVALID_INPUT where a group is empty, asks for more than it holds, or the stack would contain
 * itself or be too large
 */
export async function saveStack(
  workspace: Workspace,
  id: number,
  given: StackGroup | null,
): Promise<Changed> {
  checkThere(workspace.read, 'credential', [id]);
  const group = given && tidyGroup(given);
  const name = titleOf(workspace.read, id);
  const title = group ? `Set what ${name} consists of` : `Make ${name} no stack any more`;
  const { value, changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    checkThere(db, 'credential', [id]);
    if (group) checkThere(db, 'credential', componentsOf(group));
    const rows = writeStack(db, id, group);
    refuseBrokenStacks(db, id);
    return rows;
  });
  return { changeId, rows: value };
}

/** "Any n of n" is "all of"; a component stands once in a group. @throws Problem INVALID_INPUT */
function tidyGroup({ title, need, credentialIds, groups }: StackGroup): StackGroup {
  const ids = [...new Set(credentialIds)];
  const members = ids.length + groups.length;
  const which = title === null || title === '' ? 'A group' : `The group “${title}”`;
  if (members === 0) {
    throw new Problem('INVALID_INPUT', `${which} is empty.`, 'Add a credential, or take it out.');
  }
  if (need !== null && need > members) {
    throw new Problem(
      'INVALID_INPUT',
      `${which} asks for any ${need} of ${counted(members, 'credential or group', 'credentials and groups')}.`,
      `Ask for ${members} at most.`,
    );
  }
  return {
    title: title?.trim() || null,
    need: need === members ? null : need,
    credentialIds: ids,
    groups: groups.map((group) => tidyGroup(group)),
  };
}

/** @throws Problem INVALID_INPUT, with names, where the stack contains itself, or is too large with all that is in it */
export function refuseBrokenStacks(db: ReadHandle, id: number): void {
  const stacks = readStacks(db);
  const next = (from: number): number[] => {
    const group = stacks.get(from);
    return group ? componentsOf(group) : [];
  };
  for (const component of next(id)) {
    const way = wayTo(component, id, next);
    if (way) throw circle(db, id, way);
  }
  refuseLarge(db, stacks);
}

function circle(db: ReadHandle, id: number, way: readonly number[]): Problem {
  const names = [id, ...way].map((one) => `“${titleOf(db, one)}”`);
  return new Problem(
    'INVALID_INPUT',
    way.length === 1
      ? `${names[0]} cannot be a component of itself.`
      : `${names[0]} would contain itself: ${names.join(' → ')}.`,
    'Take one of these components out.',
  );
}

function refuseLarge(db: ReadHandle, stacks: Stacks): void {
  for (const [id, places] of placesIn(stacks)) {
    if (places <= MOST_PLACES) continue;
    throw new Problem(
      'INVALID_INPUT',
      `“${titleOf(db, id)}” would have ${places.toLocaleString('en')} places for components, those of stacks within it included; ${MOST_PLACES.toLocaleString('en')} is the most.`,
      'Take components out, or do not use one stack in so many places.',
    );
  }
}
