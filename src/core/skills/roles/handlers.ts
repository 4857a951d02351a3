import { implement } from '@orpc/server';
import { rolesContract, type Role } from '#shared/contract/skills.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { AppContext, Workspace } from '#core/workspace/index.ts';
import { readyBook } from '../book/index.ts';
import {
  addRole,
  addUnknownRoles,
  copyRole,
  removeRoles,
  removeVersion,
  setRequirements,
  updateRole,
} from './edits.ts';
import {
  historyOf,
  inForceOn,
  membersOf,
  roleRow,
  rosterRoles,
  shownDay,
  shownRole,
  shownRoles,
  skillHeads,
  withNames,
} from './queries.ts';
import { similarity, type EffectiveRequirement } from './rules.ts';

const os = implement(rolesContract)
  .$context<AppContext>()
  .use(async ({ context, next }) => {
    // In slices: read at once by the first who asks, it would keep others waiting.
    await readyBook(context);
    return next();
  });

/** A role as it is shown once it was changed. */
async function shown(context: AppContext, id: number): Promise<Role> {
  await readyBook(context);
  const workspace = context.workspaces.current();
  return shownRole(workspace, roleRow(workspace.read, id), workspace.asOf());
}

/** Every skill that one of two roles asks for, by name, with what each asks. */
function sideBySide(
  workspace: Workspace,
  a: readonly EffectiveRequirement[],
  b: readonly EffectiveRequirement[],
) {
  const [ofA, ofB] = [a, b].map((list) => new Map(list.map((one) => [one.skillId, one])));
  const heads = skillHeads(workspace.read, [...new Set([...a, ...b].map((one) => one.skillId))]);
  const side = (one: EffectiveRequirement | undefined) =>
    one ? { level: one.level, importance: one.importance, credential: one.credential } : null;
  return [...heads.values()]
    .sort((x, y) => (x.key < y.key ? -1 : 1))
    .map(({ id, skill, category }) => ({
      skillId: id,
      skill,
      category,
      a: side(ofA?.get(id)),
      b: side(ofB?.get(id)),
    }));
}

function roleDetails(workspace: Workspace, id: number, day: IsoDate) {
  const { read } = workspace;
  const row = roleRow(read, id);
  const history = historyOf(read, row);
  const { version, own, effective } = inForceOn(read, history, day);
  const counts = new Map(
    read
      .all<{ id: number; n: number }>(
        `SELECT v.id, count(q.id) AS n FROM role_version v LEFT JOIN requirement q ON q.version_id = v.id
         WHERE v.role_id = ? GROUP BY v.id`,
        [id],
      )
      .map((one) => [one.id, one.n]),
  );
  return {
    role: shownRole(workspace, row, day),
    versions: history.versions.map((one) => ({
      id: one.id,
      validFrom: shownDay(one.validFrom),
      note: one.note,
      requirements: counts.get(one.id) ?? 0,
      current: one.id === version?.id,
    })),
    versionId: version?.id ?? null,
    own: withNames(read, own),
    effective: withNames(read, effective).map(({ inherited, ...one }) => ({
      ...one,
      inheritedFrom: inherited ? row.family : null,
    })),
    members: membersOf(workspace, row, day),
  };
}

/** The procedures of `contract.roles`. */
export const rolesHandlers = os.router({
  list: os.list.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    const day = input.asOf ?? workspace.asOf();
    const { byKey, withoutRole } = rosterRoles(workspace, day);
    const known = new Set(
      workspace.read.all<{ key: string }>('SELECT name_key AS key FROM role').map(({ key }) => key),
    );
    return {
      roles: shownRoles(workspace, day),
      unknown: [...byKey]
        .filter(([key]) => !known.has(key))
        .map(([, { name, people }]) => ({ name, people }))
        .sort((a, b) => b.people - a.people),
      withoutRole,
    };
  }),

  get: os.get.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    return roleDetails(workspace, input.id, input.asOf ?? workspace.asOf());
  }),

  create: os.create.handler(async ({ input, context }) => {
    const workspace = context.workspaces.current();
    return shown(context, await addRole(workspace, input));
  }),

  createUnknown: os.createUnknown.handler(({ context }) =>
    addUnknownRoles(context.workspaces.current()),
  ),

  update: os.update.handler(async ({ input, context }) => {
    const workspace = context.workspaces.current();
    await updateRole(workspace, input.id, input.patch, input.renamePeople);
    return shown(context, input.id);
  }),

  remove: os.remove.handler(({ input, context }) =>
    removeRoles(context.workspaces.current(), input.ids),
  ),

  copy: os.copy.handler(async ({ input, context }) => {
    const workspace = context.workspaces.current();
    return shown(context, await copyRole(workspace, input.id, input.name));
  }),

  setRequirements: os.setRequirements.handler(({ input, context }) =>
    setRequirements(context.workspaces.current(), input),
  ),

  removeVersion: os.removeVersion.handler(({ input, context }) =>
    removeVersion(context.workspaces.current(), input.versionId),
  ),

  compare: os.compare.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    const day = input.asOf ?? workspace.asOf();
    const of = (id: number) => {
      const row = roleRow(workspace.read, id);
      const { effective } = inForceOn(workspace.read, historyOf(workspace.read, row), day);
      return { role: shownRole(workspace, row, day), effective };
    };
    const [a, b] = [of(input.a), of(input.b)];
    return {
      a: a.role,
      b: b.role,
      rows: sideBySide(workspace, a.effective, b.effective),
      similarity: similarity(a.effective, b.effective),
    };
  }),
});
