import { implement } from '@orpc/server';
import type { Skill } from '#shared/contract/skills.ts';
import { skillsContract } from '#shared/contract/skills.ts';
import { Problem } from '#shared/errors.ts';
import { foldKey } from '#core/people/index.ts';
import { breather, keptWhile, type AppContext, type Workspace } from '#core/workspace/index.ts';
import { readyBook } from '../book/index.ts';
import { scaleHandlers } from '../scale/handlers.ts';
import { findDuplicates, type Duplicates } from './duplicates/duplicates.ts';
import { certifiedBy } from './certified-by.ts';
import { addSkill, removeSkills, setAnchors, updateSkills } from './edits.ts';
import { findSkills } from './find.ts';
import { libraryOf } from './library.ts';
import { listSkills, shownSkills } from './list.ts';
import { mergeSkills } from './merge.ts';
import {
  categoriesOf,
  groupsOf,
  removeCategory,
  removeGroup,
  saveCategory,
  saveGroup,
} from './places.ts';
import { requiredBy } from './required-by.ts';

/** What goes out is typed by the contract; thousands of rows are not validated again. */
const os = implement(skillsContract)
  .$context<AppContext>()
  .$config({ initialOutputValidationIndex: Number.NaN });
/** Of procedures that count roles and people: in slices, lest the first who asks keep others waiting. */
const counting = os.use(async ({ context, next }) => {
  await readyBook(context);
  return next();
});

function shown(workspace: Workspace, id: number): Skill {
  const [skill] = shownSkills(workspace, [id]);
  if (skill) return skill;
  throw new Problem(
    'NOT_FOUND',
    'This skill is no longer in the workspace.',
    'Look at the history to see what became of it, and undo that if it was a mistake.',
  );
}

function found<T extends { readonly id: number }>(list: readonly T[], id: number): T {
  const one = list.find((candidate) => candidate.id === id);
  if (one) return one;
  throw new Problem('NOT_FOUND', 'It is no longer there.', 'Look at the list again.');
}

/** Each tag once, whatever its case, most used first. */
function tagsOf(workspace: Workspace): { tag: string; skills: number }[] {
  const tags = new Map<string, { tag: string; skills: number }>();
  for (const skill of libraryOf(workspace).skills) {
    if (skill.archived) continue;
    for (const tag of skill.tags) {
      const key = foldKey(tag);
      const known = tags.get(key);
      if (known) known.skills += 1;
      else tags.set(key, { tag, skills: 1 });
    }
  }
  return [...tags.values()].sort((a, b) => b.skills - a.skills || (a.tag < b.tag ? -1 : 1));
}

const NAMES = new Set(['skill', 'skill_alias']);

async function duplicatesOf(
  workspace: Workspace,
  signal: AbortSignal | undefined,
): Promise<readonly Duplicates[]> {
  const known = keptWhile(workspace, 'duplicates', NAMES, () => ({
    groups: null as readonly Duplicates[] | null,
  }));
  if (known.groups) return known.groups;
  const breathe = breather(() => signal?.aborted === true);
  const work = findDuplicates(libraryOf(workspace).skills.filter((skill) => !skill.archived));
  let step = work.next();
  for (; step.done !== true; step = work.next()) await breathe();
  known.groups = step.value;
  return step.value;
}

/** The procedures of `contract.skills`. */
export const skillsHandlers = os.router({
  ...scaleHandlers,

  list: counting.list.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    const { filter, sort, asOf } = input;
    const skills = listSkills(workspace, filter, sort, asOf);
    const page = skills.slice(input.offset, input.offset + input.limit);
    const ids = page.map((skill) => skill.id);
    return { total: skills.length, skills: shownSkills(workspace, ids, asOf) };
  }),

  ids: counting.ids.handler(({ input, context }) =>
    listSkills(context.workspaces.current(), input.filter, input.sort).map((skill) => skill.id),
  ),

  find: os.find.handler(({ input, context }) =>
    findSkills(context.workspaces.current(), input.text, input.limit),
  ),

  get: counting.get.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    return {
      skill: shown(workspace, input.id),
      anchors: workspace.read.all<{ level: number; anchor: string }>(
        'SELECT level, anchor FROM skill_anchor WHERE skill_id = ? ORDER BY level',
        [input.id],
      ),
      requiredBy: requiredBy(workspace, input.id),
      certifiedBy: certifiedBy(workspace.read, input.id),
    };
  }),

  create: os.create.handler(async ({ input, context }) => {
    const workspace = context.workspaces.current();
    const id = await addSkill(workspace, input);
    await readyBook(context);
    return shown(workspace, id);
  }),

  update: os.update.handler(({ input, context }) =>
    updateSkills(context.workspaces.current(), input.ids, input.patch, input.addTags),
  ),

  setAnchors: os.setAnchors.handler(({ input, context }) =>
    setAnchors(context.workspaces.current(), input.id, input.anchors),
  ),

  remove: os.remove.handler(({ input, context, signal }) =>
    removeSkills(context.workspaces.current(), input.ids, signal),
  ),

  merge: os.merge.handler(({ input, context, signal }) =>
    mergeSkills(context.workspaces.current(), input.into, input.ids, signal),
  ),

  duplicates: os.duplicates.handler(async ({ context, signal }) => [
    ...(await duplicatesOf(context.workspaces.current(), signal)),
  ]),

  tags: os.tags.handler(({ context }) => tagsOf(context.workspaces.current())),

  categories: os.categories.handler(({ context }) => categoriesOf(context.workspaces.current())),

  saveCategory: os.saveCategory.handler(async ({ input, context }) => {
    const workspace = context.workspaces.current();
    const id = await saveCategory(workspace, input);
    return found(categoriesOf(workspace), id);
  }),

  removeCategory: os.removeCategory.handler(({ input, context }) =>
    removeCategory(context.workspaces.current(), input.id),
  ),

  groups: os.groups.handler(({ context }) => groupsOf(context.workspaces.current())),

  saveGroup: os.saveGroup.handler(async ({ input, context }) => {
    const workspace = context.workspaces.current();
    const id = await saveGroup(workspace, input);
    return found(groupsOf(workspace), id);
  }),

  removeGroup: os.removeGroup.handler(({ input, context }) =>
    removeGroup(context.workspaces.current(), input.id),
  ),
});
