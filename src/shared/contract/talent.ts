import * as z from 'zod';
import { dateSchema, idSchema, procedure, windowSchema } from './base.ts';
import { peopleFilterSchema } from './people.ts';
import { levelValueSchema } from './skills.ts';

const count = z.number().int();
const text = z.string().nullable();

export const talentConditionSchema = z.object({
  skillId: idSchema,
  level: levelValueSchema.default(1),
  /** A credential for it that is valid on the day. */
  credential: z.boolean().default(false),
  /** `must`: who lacks it is not listed. `wish`: it only weighs in the score. */
  need: z.enum(['must', 'wish']).default('must'),
});
export type TalentCondition = z.input<typeof talentConditionSchema>;

const missingSchema = z.object({
  skillId: idSchema,
  skill: z.string(),
  level: count.nullable(),
  required: count,
  critical: z.boolean(),
});

/** How far a person is from a role. */
const distance = {
  requirements: count,
  met: count,
  unknown: count,
  coverage: z.number().nullable(),
  /** 1 − gap index against that role: what a move builds on. */
  match: z.number().nullable(),
  levelsMissing: count,
  ready: z.boolean(),
  missing: z.array(missingSchema),
};

export const talentContract = {
  /**
   * Reads a question as people write it ("SQL ≥ 3 and AWS valid, in Berlin, free of leaving") into conditions. What
   * was not understood is named, never guessed.
   */
  parse: procedure.input(z.object({ text: z.string().max(2000) })).output(
    z.object({
      conditions: z.array(talentConditionSchema.required().extend({ skill: z.string() })),
      filter: peopleFilterSchema.partial(),
      withoutLeaving: z.boolean(),
      /** The words of the filter, for showing: "in Berlin". */
      words: z.array(z.string()),
      notUnderstood: z.array(z.string()),
    }),
  ),
  /**
   * People by match score = Σ min(level, asked) ÷ Σ asked, a wish at half weight, a credential that is asked for as one
   * level more. Musts decide who is listed; where all are wishes, whoever has something of them is.
   */
  search: procedure
    .input(
      windowSchema.extend({
        conditions: z.array(talentConditionSchema).min(1).max(30),
        filter: peopleFilterSchema.prefault({}),
        /** Nobody with a leaving date or on leave. */
        withoutLeaving: z.boolean().default(false),
        /** Also those who lack one level of all musts together, or one credential; marked, and after the others. */
        nearly: z.boolean().default(false),
        asOf: dateSchema.optional(),
      }),
    )
    .output(
      z.object({
        asOf: dateSchema,
        total: count,
        people: z.array(
          z.object({
            personId: idSchema,
            name: z.string(),
            role: text,
            department: text,
            location: text,
            leavingDate: dateSchema.nullable(),
            /** 0–1 */
            score: z.number(),
            /** Every must is met. */
            meetsAll: z.boolean(),
            /** In the order of the conditions; `flags` as CELL_FLAG. */
            levels: z.array(
              z.object({
                level: count.nullable(),
                flags: count,
                met: z.boolean(),
                date: dateSchema.nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  /** Every other role that requires anything, the nearest first. */
  moves: procedure.input(z.object({ personId: idSchema, asOf: dateSchema.optional() })).output(
    z.object({
      asOf: dateSchema,
      roles: z.array(z.object({ roleId: idSchema, role: z.string(), people: count, ...distance })),
    }),
  ),
  /** Who is nearest to a role; left out are those who hold it, and those rated in nothing that it requires. */
  nearest: procedure
    .input(
      windowSchema.extend({
        roleId: idSchema,
        filter: peopleFilterSchema.prefault({}),
        asOf: dateSchema.optional(),
      }),
    )
    .output(
      z.object({
        asOf: dateSchema,
        total: count,
        people: z.array(
          z.object({
            personId: idSchema,
            name: z.string(),
            role: text,
            department: text,
            location: text,
            ...distance,
          }),
        ),
      }),
    ),
};
