import * as z from 'zod';
import { GROUP_FIELDS } from '../skills.ts';
import { dateSchema, idSchema, longWork, procedure, windowSchema } from './base.ts';
import { assessmentSchema } from './assessments.ts';
import {
  scopeSchema,
  figuresSchema,
  groupSchema,
  skillRef,
  BENCH_STATES,
  skillFiguresSchema,
  trendPointSchema,
  personFiguresSchema,
  behindSchema,
  behindPersonSchema,
} from './figures.ts';
import { requirementSchema } from './skills.ts';

const count = z.number().int();
const text = z.string().nullable();
/** 0–1; null where there is nothing to divide by. */
const ratio = z.number().nullable();

export const gapsContract = {
  /** The scope as a whole, and by group. Groups from the largest index down, the nameless last. */
  overview: procedure
    .input(scopeSchema.extend({ by: z.enum(GROUP_FIELDS).default('department') }))
    .output(z.object({ asOf: dateSchema, figures: figuresSchema, groups: z.array(groupSchema) })),
  skills: procedure
    .input(scopeSchema)
    .output(z.object({ asOf: dateSchema, skills: z.array(skillFiguresSchema) })),
  roles: procedure.input(scopeSchema).output(
    z.object({
      asOf: dateSchema,
      roles: z.array(groupSchema.extend({ roleId: idSchema.nullable() })),
    }),
  ),
  persons: procedure
    .input(
      scopeSchema.extend(windowSchema.shape).extend({
        sort: z.enum(['name', 'index', 'coverage', 'unknown']).default('index'),
      }),
    )
    .output(z.object({ asOf: dateSchema, total: count, persons: z.array(personFiguresSchema) })),
  /** One person against the requirements of their own role, or of another. */
  person: procedure
    .input(
      z.object({
        personId: idSchema,
        asOf: dateSchema.optional(),
        roleId: idSchema.optional(),
        staleAsUnrated: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        asOf: dateSchema,
        roleId: idSchema.nullable(),
        role: text,
        figures: personFiguresSchema,
        /** The department they are in, for comparison; null: none. */
        peers: figuresSchema.nullable(),
        requirements: z.array(
          requirementSchema.omit({ level: true }).extend({
            required: count,
            inheritedFrom: text,
            /** Null: unrated. */
            level: count.nullable(),
            gap: count,
            met: z.boolean(),
            flags: count,
            /** Of the rating in force. */
            date: dateSchema.nullable(),
            source: assessmentSchema.shape.source.nullable(),
            /** Of an award its credential and issuer. */
            assessor: text,
            /** The award that decides; null: a rating does. */
            awardId: idSchema.nullable(),
            /** The latest of each side, whatever is in force. */
            self: z.object({ level: count, date: dateSchema }).nullable(),
            manager: z.object({ level: count, date: dateSchema }).nullable(),
            /** Of the credential that counts or last counted, where one is needed. */
            credentialUntil: dateSchema.nullable(),
          }),
        ),
        /** Rated, and not required by the role. */
        others: z.array(
          skillRef.extend({
            level: count,
            flags: count,
            date: dateSchema,
            source: assessmentSchema.shape.source,
            awardId: idSchema.nullable(),
          }),
        ),
      }),
    ),
  /** Groups × skills. In every list of cells the cell of row r and column c is at r × columns + c. */
  heatmap: procedure
    .input(
      scopeSchema.extend({
        by: z.enum(GROUP_FIELDS).default('department'),
        sort: z.enum(['index', 'name']).default('index'),
      }),
    )
    .output(
      z.object({
        asOf: dateSchema,
        skills: z.array(skillFiguresSchema),
        groups: z.array(groupSchema),
        figures: figuresSchema,
        cells: z.object({
          /** People of whom it is required; 0: not required here. */
          required: z.array(count),
          met: z.array(count),
          unknown: z.array(count),
          bench: z.array(count),
          /** Gap index, 0–1 in steps of 0.0001; null: not required. */
          index: z.array(ratio),
        }),
      }),
    ),
  /** What one cell of the heatmap is made of. Without a group: the skill in the whole scope. */
  cell: procedure
    .input(
      scopeSchema.extend({
        skillId: idSchema,
        by: z.enum(GROUP_FIELDS).default('department'),
        key: text.optional(),
      }),
    )
    .output(
      z.object({
        asOf: dateSchema,
        skill: skillRef,
        label: text,
        figures: skillFiguresSchema,
        /** The same skill over the whole scope. */
        whole: skillFiguresSchema,
        /** How many people are required to have which level, low to high. */
        requiredLevels: z.array(z.object({ level: count, people: count })),
        /** People by their level, split by the level required of them; `level` null: unrated. */
        byLevel: z.array(z.object({ level: count.nullable(), required: count, people: count })),
        bench: z.object({
          state: z.enum(BENCH_STATES),
          people: z.array(
            z.object({ id: idSchema, name: z.string(), level: count, date: dateSchema.nullable() }),
          ),
          /** The nearest of those who do not have the level, at most five. */
          next: z.array(
            z.object({ id: idSchema, name: z.string(), level: count, required: count }),
          ),
          /** In this group, at the lowest level required here or above, though their role does not ask for it; at most 20. */
          standIns: z.array(z.object({ id: idSchema, name: z.string(), level: count })),
        }),
      }),
    ),
  /** Skills by points = Σ importance × levels missing: where closing a gap matters most. Unrated ones are counted apart. */
  ranking: procedure
    .input(
      scopeSchema.extend({
        by: z.enum(['skill', 'skill-in-group']).default('skill'),
        group: z.enum(GROUP_FIELDS).default('department'),
        limit: z.number().int().min(1).max(500).default(50),
        tag: z.string().optional(),
      }),
    )
    .output(
      z.object({
        asOf: dateSchema,
        totalPoints: count,
        rows: z.array(
          skillRef.extend({
            group: text,
            /** People rated who do not meet what is asked; levels missing among them (a credential is none); points. */
            people: count,
            levels: count,
            points: count,
            /** People with a gap where it is critical. */
            critical: count,
            unknown: count,
            /** What the unrated would add if they had nothing. */
            unknownPoints: count,
            tags: z.array(z.string()),
          }),
        ),
      }),
    ),
  /** At the end of each month, and on the as-of day. People count in the role and group they have now. */
  trend: procedure
    .input(scopeSchema.extend({ months: z.number().int().min(1).max(60).default(24) }))
    .output(z.object({ points: z.array(trendPointSchema) })),
  /** Every skill that a group requires, by how many there have the level; the thinnest first. */
  bench: procedure
    .input(
      scopeSchema.extend({
        by: z.enum(GROUP_FIELDS).default('department'),
        state: z.enum(BENCH_STATES).optional(),
        /** Of the rows; `counts` and `keyPeople` are of all. */
        limit: z.number().int().min(1).max(50_000).default(5000),
      }),
    )
    .output(
      z.object({
        asOf: dateSchema,
        counts: z.object({ none: count, single: count, covered: count, unrated: count }),
        rows: z.array(
          z.object({
            key: text,
            label: text,
            skillId: idSchema,
            skill: z.string(),
            category: text,
            required: count,
            bench: count,
            /** Without the person of `withoutPersonId`, as are `state` and `keyPeople`; equal to `bench` where none is named. */
            benchWithout: count,
            unknown: count,
            state: z.enum(BENCH_STATES),
            critical: z.boolean(),
            /** At most three of them. */
            people: z.array(z.object({ id: idSchema, name: z.string() })),
          }),
        ),
        /** People on whom most skills hang alone, most first, at most twenty. */
        keyPeople: z.array(
          z.object({ id: idSchema, name: z.string(), role: text, department: text, skills: count }),
        ),
      }),
    ),
  /** What lies about: skills that no role requires, requirements that nobody meets, ratings that are stale. */
  loose: procedure.input(scopeSchema).output(
    z.object({
      asOf: dateSchema,
      unrequired: z.array(skillRef.extend({ rated: count })),
      unmet: z.array(
        z.object({
          roleId: idSchema,
          role: z.string(),
          skillId: idSchema,
          skill: z.string(),
          level: count,
          people: count,
          unknown: count,
        }),
      ),
      stale: z.array(skillRef.extend({ stale: count, rated: count, oldest: dateSchema })),
    }),
  ),
  /**
   * Fairness of access: how far groups are rated and covered. Groups under five people (or with requirements of fewer than
   * five) are not shown, nor the next smallest where what is hidden could be found by subtraction.
   */
  access: procedure
    .input(
      scopeSchema.extend({
        by: z.enum(['location', 'department', 'employmentType', 'service', 'country']),
      }),
    )
    .output(
      z.object({
        asOf: dateSchema,
        whole: figuresSchema,
        groups: z.array(
          z.object({
            key: text,
            label: text,
            /** Null: hidden. */
            figures: figuresSchema.nullable(),
          }),
        ),
        hiddenGroups: count,
        hiddenPeople: count,
      }),
    ),
  /**
   * The people behind a figure, the largest gap first: those of whom at least one requirement is as `what` says. Totals
   * are the figures that count people: all of one skill, and `withRequirements` and readiness of any set.
   */
  behind: procedure
    .input(scopeSchema.extend(windowSchema.shape).extend({ select: behindSchema.prefault({}) }))
    .output(z.object({ asOf: dateSchema, total: count, people: z.array(behindPersonSchema) })),
  /** What Home says of skills, in one answer. */
  home: procedure.input(z.object({ asOf: dateSchema.optional() }).default({})).output(
    z.object({
      asOf: dateSchema,
      /** False: no role requires anything yet, or no skill is there. */
      ready: z.boolean(),
      skills: count,
      roles: count,
      ratings: count,
      figures: figuresSchema,
      departments: z.array(
        z.object({ key: text, label: text, people: count, index: ratio, coverage: ratio }),
      ),
      top: z.array(
        skillRef.extend({ people: count, points: count, unknown: count, critical: count }),
      ),
      bench: z.object({
        none: count,
        single: count,
        covered: count,
        unrated: count,
        worst: z.array(z.object({ skill: z.string(), label: text, state: z.enum(BENCH_STATES) })),
      }),
      coverageYearAgo: ratio,
    }),
  ),
  /** Any of the lists above as a workbook: figures as numbers, with their definitions on a sheet of its own. */
  exportFigures: procedure
    .input(
      scopeSchema.extend({
        by: z.enum(GROUP_FIELDS).default('department'),
        out: z.string().min(1),
      }),
    )
    .output(longWork(z.object({ path: z.string(), rows: count }))),
};
