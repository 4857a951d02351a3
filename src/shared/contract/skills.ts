import * as z from 'zod';
import { MAX_LEVEL } from '../skills.ts';
import { dateSchema, idSchema, procedure, windowSchema } from './base.ts';

const count = z.number().int();
const text = z.string().nullable();

export const levelValueSchema = z.number().int().min(0).max(MAX_LEVEL);
export const levelSchema = z.object({
  value: levelValueSchema,
  name: z.string().trim().min(1).max(60),
  anchor: z.string().trim().max(600),
});

export const skillCategorySchema = z.object({ id: idSchema, name: z.string(), skills: count });

/** A node of the tree that skills are filed in ("Data › Databases"). */
export const skillGroupSchema = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  name: z.string(),
  depth: count,
  /** Skills directly in it, and in it and below. */
  skills: count,
  allSkills: count,
});

export const skillSchema = z.object({
  id: idSchema,
  name: z.string(),
  categoryId: idSchema.nullable(),
  category: text,
  groupId: idSchema.nullable(),
  /** Names from the top of the tree, joined by " › ". */
  group: text,
  description: text,
  /** Months after which a rating is stale; null: never. */
  currencyMonths: z.number().int().min(1).max(240).nullable(),
  tags: z.array(z.string()),
  aliases: z.array(z.string()),
  /** Where it was imported from ("ESCO", "O*NET 30.3"), and its identifier there. */
  source: text,
  sourceId: text,
  archived: z.boolean(),
  /** Roles that require it on the as-of day, and people active then who have a level in it. */
  roles: count,
  rated: count,
});
export type Skill = z.infer<typeof skillSchema>;

/** Absent: untouched. Tags and aliases are replaced as a whole. */
export const skillPatchSchema = z.object({
  name: z.string().trim().min(1).max(300).optional(),
  categoryId: idSchema.nullable().optional(),
  groupId: idSchema.nullable().optional(),
  description: z.string().max(20_000).nullable().optional(),
  currencyMonths: z.number().int().min(1).max(240).nullable().optional(),
  tags: z.array(z.string().trim().min(1).max(60)).max(50).optional(),
  aliases: z.array(z.string().trim().min(1).max(300)).max(200).optional(),
  archived: z.boolean().optional(),
});
export type SkillPatch = z.infer<typeof skillPatchSchema>;

export const skillFilterSchema = z.object({
  search: z.string().default(''),
  categoryId: idSchema.nullable().optional(),
  /** In this group or below. */
  groupId: idSchema.nullable().optional(),
  tag: z.string().optional(),
  /** `unrequired`: no role requires it. `unrated`: nobody active has a rating. */
  use: z.enum(['any', 'required', 'unrequired', 'unrated']).default('any'),
  /** The archived ones instead of those in use. */
  archived: z.boolean().default(false),
});

const sortSchema = z.object({
  field: z.enum(['name', 'category', 'group', 'currencyMonths', 'roles', 'rated']).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
});

const changed = z.object({ changeId: idSchema.nullable(), rows: count });
const optionSchema = z.object({
  id: idSchema,
  name: z.string(),
  category: text,
  /** The other name that matched, where it was not the name itself. */
  alias: text,
});

/** How many of what a change of the scale would touch. */
const remapEffectSchema = z.object({
  assessments: count,
  requirements: count,
  /** Levels that credentials certify, or ask for before. */
  certified: count,
  /** Old levels in use that have no new one yet. */
  unmapped: z.array(count),
});

export const skillsContract = {
  list: procedure
    .input(
      windowSchema.extend({
        filter: skillFilterSchema.prefault({}),
        sort: sortSchema.prefault({}),
        /** The day on which roles and people rated are counted. */
        asOf: dateSchema.optional(),
      }),
    )
    .output(z.object({ total: count, skills: z.array(skillSchema) })),
  ids: procedure
    .input(z.object({ filter: skillFilterSchema.prefault({}), sort: sortSchema.prefault({}) }))
    .output(z.array(idSchema)),
  /** Skills whose name or other name holds the words, best first: for pickers. */
  find: procedure
    .input(
      z.object({
        text: z.string().default(''),
        limit: z.number().int().min(1).max(1000).default(30),
      }),
    )
    .output(z.array(optionSchema)),
  get: procedure.input(z.object({ id: idSchema })).output(
    z.object({
      skill: skillSchema,
      /** Behaviour expected at a level of this very skill, where it has its own words. */
      anchors: z.array(z.object({ level: levelValueSchema, anchor: z.string() })),
      requiredBy: z.array(
        z.object({
          roleId: idSchema,
          role: z.string(),
          level: levelValueSchema,
          importance: z.number().int().min(1).max(3),
        }),
      ),
      /** Credentials of the catalogue that certify it, the highest level first. */
      certifiedBy: z.array(
        z.object({ credentialId: idSchema, title: z.string(), level: levelValueSchema }),
      ),
    }),
  ),
  create: procedure
    .input(skillPatchSchema.extend({ name: z.string().trim().min(1).max(300) }))
    .output(skillSchema),
  /** Sets the same values for one or many, as one change. A name or other names can be set for one alone. */
  update: procedure
    .input(
      z.object({
        ids: z.array(idSchema).min(1),
        patch: skillPatchSchema,
        /** Put beside the tags that each has. */
        addTags: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
      }),
    )
    .output(changed),
  setAnchors: procedure
    .input(
      z.object({
        id: idSchema,
        anchors: z.array(z.object({ level: levelValueSchema, anchor: z.string().max(2000) })),
      }),
    )
    .output(changed),
  /** Takes skills out with their requirements and ratings, as one change that can be undone. */
  remove: procedure.input(z.object({ ids: z.array(idSchema).min(1) })).output(changed),
  /**
   * Makes one skill of several: requirements (the higher where a role has both), ratings, anchors and names move to
   * `into`; the others' names become other names of it.
   */
  merge: procedure
    .input(z.object({ into: idSchema, ids: z.array(idSchema).min(1) }))
    .output(changed),
  /** Skills that may be the same, most alike first. */
  duplicates: procedure.output(
    z.array(z.object({ ids: z.array(idSchema), names: z.array(z.string()), why: z.string() })),
  ),
  tags: procedure.output(z.array(z.object({ tag: z.string(), skills: count }))),

  categories: procedure.output(z.array(skillCategorySchema)),
  /** With an id: renames. */
  saveCategory: procedure
    .input(z.object({ id: idSchema.optional(), name: z.string().trim().min(1).max(80) }))
    .output(skillCategorySchema),
  /** Its skills have no category then. */
  removeCategory: procedure.input(z.object({ id: idSchema })).output(changed),

  groups: procedure.output(z.array(skillGroupSchema)),
  /** With an id: renames or moves; a group cannot go below itself. */
  saveGroup: procedure
    .input(
      z.object({
        id: idSchema.optional(),
        parentId: idSchema.nullable(),
        name: z.string().trim().min(1).max(200),
      }),
    )
    .output(skillGroupSchema),
  /** Its skills and groups move up to where it was. */
  removeGroup: procedure.input(z.object({ id: idSchema })).output(changed),

  /** From the lowest level up. */
  scale: procedure.output(z.array(levelSchema)),
  /** What replacing the scale would touch, with this mapping of old values to new. */
  previewScale: procedure
    .input(
      z.object({
        levels: z.array(levelSchema).min(2),
        mapping: z.array(z.object({ from: levelValueSchema, to: levelValueSchema })),
      }),
    )
    .output(remapEffectSchema),
  /**
   * Sets names, anchors and values of the scale. `mapping` says what becomes of every old level in use: ratings,
   * requirements, what credentials certify and anchors are rewritten, as one change that can be undone. INVALID_INPUT where one has no new level.
   */
  saveScale: procedure
    .input(
      z.object({
        levels: z.array(levelSchema).min(2),
        mapping: z.array(z.object({ from: levelValueSchema, to: levelValueSchema })).default([]),
      }),
    )
    .output(z.object({ changeId: idSchema.nullable(), levels: z.array(levelSchema) })),
};

export const requirementSchema = z.object({
  skillId: idSchema,
  skill: z.string(),
  category: text,
  /** 0: what the family asks for is not asked for here. */
  level: levelValueSchema,
  importance: z.number().int().min(1).max(3),
  /** A valid credential is needed besides the level. */
  credential: z.boolean(),
});
export type Requirement = z.infer<typeof requirementSchema>;

const requirementInput = requirementSchema.omit({ skill: true, category: true });

export const roleSchema = z.object({
  id: idSchema,
  name: z.string(),
  description: text,
  /** A family holds what several roles have in common; nobody is employed as a family. */
  isFamily: z.boolean(),
  familyId: idSchema.nullable(),
  family: text,
  /** Active people whose role in the roster has this name. */
  people: count,
  /** In force today, inherited ones included. */
  requirements: count,
  critical: count,
  versions: count,
  /** Since when the present version is in force; null: since always. */
  since: dateSchema.nullable(),
});
export type Role = z.infer<typeof roleSchema>;

const roleVersionSchema = z.object({
  id: idSchema,
  /** Null: since always. */
  validFrom: dateSchema.nullable(),
  note: text,
  requirements: count,
  current: z.boolean(),
});

const effectiveSchema = requirementSchema.extend({
  /** The family that it comes from, where the role itself does not say. */
  inheritedFrom: text,
});

export const rolesContract = {
  list: procedure.input(z.object({ asOf: dateSchema.optional() }).default({})).output(
    z.object({
      roles: z.array(roleSchema),
      /** Roles that people of the roster have and that are not set up yet, most people first. */
      unknown: z.array(z.object({ name: z.string(), people: count })),
      withoutRole: count,
    }),
  ),
  get: procedure.input(z.object({ id: idSchema, asOf: dateSchema.optional() })).output(
    z.object({
      role: roleSchema,
      versions: z.array(roleVersionSchema),
      /** The version in force on the day; null: none is yet. */
      versionId: idSchema.nullable(),
      /** What the role itself says. */
      own: z.array(requirementSchema),
      /** With the family's, as gaps are computed; sorted by importance, then name. */
      effective: z.array(effectiveSchema),
      members: z.array(z.object({ id: idSchema, name: z.string() })),
    }),
  ),
  create: procedure
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        isFamily: z.boolean().default(false),
        familyId: idSchema.nullable().default(null),
        description: z.string().max(20_000).nullable().default(null),
      }),
    )
    .output(roleSchema),
  /** Sets up every role that people have and that is not known yet, as one change. */
  createUnknown: procedure.output(changed),
  /**
   * People belong to a role by its name in the roster. With `renamePeople` a new name is written for them too, leavers
   * included, in the same change; without it they no longer belong to the role.
   */
  update: procedure
    .input(
      z.object({
        id: idSchema,
        renamePeople: z.boolean().default(false),
        patch: z.object({
          name: z.string().trim().min(1).max(200).optional(),
          familyId: idSchema.nullable().optional(),
          description: z.string().max(20_000).nullable().optional(),
        }),
      }),
    )
    .output(roleSchema),
  remove: procedure.input(z.object({ ids: z.array(idSchema).min(1) })).output(changed),
  /** A new role with the requirements in force, and the family, of this one. */
  copy: procedure
    .input(z.object({ id: idSchema, name: z.string().trim().min(1).max(200) }))
    .output(roleSchema),
  /** Writes the whole list of one version; a day that has no version yet makes one, null is "since always". */
  setRequirements: procedure
    .input(
      z.object({
        roleId: idSchema,
        validFrom: dateSchema.nullable(),
        note: z.string().max(2000).nullable().default(null),
        requirements: z.array(requirementInput),
      }),
    )
    .output(changed),
  removeVersion: procedure.input(z.object({ versionId: idSchema })).output(changed),
  /** Two roles side by side, skill by skill; null: not required there. */
  compare: procedure
    .input(z.object({ a: idSchema, b: idSchema, asOf: dateSchema.optional() }))
    .output(
      z.object({
        a: roleSchema,
        b: roleSchema,
        rows: z.array(
          z.object({
            skillId: idSchema,
            skill: z.string(),
            category: text,
            a: requirementInput.omit({ skillId: true }).nullable(),
            b: requirementInput.omit({ skillId: true }).nullable(),
          }),
        ),
        /** Share of the required levels of b that a asks for too, 0–1, by importance. */
        similarity: z.number().nullable(),
      }),
    ),
};
