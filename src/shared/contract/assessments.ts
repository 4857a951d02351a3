import * as z from 'zod';
import { ASSESSMENT_SOURCES } from '../skills.ts';
import { dateSchema, idSchema, longWork, procedure, windowSchema } from './base.ts';
import { peopleFilterSchema } from './people.ts';
import { levelValueSchema } from './skills.ts';

const count = z.number().int();
const text = z.string().nullable();

export const assessmentSchema = z.object({
  /** Negative: not a rating, but what an award certifies; it cannot be changed here. */
  id: z.number().int(),
  awardId: idSchema.nullable(),
  personId: idSchema,
  skillId: idSchema,
  skill: z.string(),
  /** Null: an earlier rating was withdrawn; the person is unrated from then on. */
  level: levelValueSchema.nullable(),
  date: dateSchema,
  source: z.enum(ASSESSMENT_SOURCES),
  /** Who rated, in words; of an award its issuer. */
  assessor: text,
  /** Of an award the title of its credential. */
  note: text,
  /** Of a credential: the last day on which it counts; null: for good. */
  validUntil: dateSchema.nullable(),
  evidence: z.array(z.object({ id: idSchema, name: z.string(), sizeBytes: count })),
  /** What the person's role asked for on that day; null: nothing. */
  requiredThen: levelValueSchema.nullable(),
  /** Whether this is the rating in force on the as-of day. */
  inForce: z.boolean(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

const ratingFields = z.object({
  level: levelValueSchema.nullable(),
  date: dateSchema,
  source: z.enum(ASSESSMENT_SOURCES),
  assessor: z.string().trim().max(200).nullable(),
  note: z.string().trim().max(5000).nullable(),
  validUntil: dateSchema.nullable(),
});

const assessmentInput = ratingFields.extend({
  personId: idSchema,
  skillId: idSchema,
  source: ratingFields.shape.source.default('manager'),
  assessor: ratingFields.shape.assessor.default(null),
  note: ratingFields.shape.note.default(null),
  validUntil: ratingFields.shape.validUntil.default(null),
});

const changed = z.object({ changeId: idSchema.nullable(), rows: count });

/** People × skills, row by row. In every list of cells the cell of row r and column c is at r × columns + c. */
export const matrixCellsSchema = z.object({
  /** Level in force; null: unrated. */
  level: z.array(count.nullable()),
  /** What the person's role asks for; 0: nothing. */
  required: z.array(count),
  /** Sums of CELL_FLAG. */
  flags: z.array(count),
});

export const matrixSkillSchema = z.object({ id: idSchema, name: z.string(), category: text });

export const matrixScopeSchema = z.object({
  filter: peopleFilterSchema.prefault({}),
  asOf: dateSchema.optional(),
  staleAsUnrated: z.boolean().default(false),
  /** Columns; default: every skill that the roles of these people require, most required first. */
  skillIds: z.array(idSchema).max(400).optional(),
  /** `rating`: the rating in force. Otherwise only ratings of that kind, so that self and manager can be compared. */
  show: z.enum(['rating', 'self', 'manager']).default('rating'),
  sort: z.enum(['name', 'gap', 'role', 'department']).default('name'),
});

export const assessmentsContract = {
  /** Ratings and what awards certify, latest first. */
  history: procedure
    .input(
      windowSchema.extend({
        personId: idSchema,
        skillId: idSchema.optional(),
        asOf: dateSchema.optional(),
      }),
    )
    .output(z.object({ total: count, assessments: z.array(assessmentSchema) })),
  add: procedure.input(assessmentInput).output(changed.extend({ id: idSchema })),
  update: procedure
    .input(
      z.object({
        id: idSchema,
        /** Absent: untouched. */
        patch: ratingFields.partial(),
      }),
    )
    .output(changed),
  remove: procedure.input(z.object({ ids: z.array(idSchema).min(1) })).output(changed),
  /**
   * Ratings entered in a matrix, as one change. A rating of the same person, skill, day and source is corrected; else
   * one is added to the history. `level: null` withdraws: a rating of that very day is taken out, an older one is
   * followed by a withdrawal. Cells that hold the level already are not touched, unless that rating is stale: then the
   * same level is a new rating.
   */
  enter: procedure
    .input(
      z.object({
        date: dateSchema.optional(),
        source: z.enum(['manager', 'self', 'test']).default('manager'),
        assessor: z.string().trim().max(200).nullable().default(null),
        cells: z
          .array(
            z.object({ personId: idSchema, skillId: idSchema, level: levelValueSchema.nullable() }),
          )
          .min(1)
          .max(250_000),
      }),
    )
    .output(
      changed.extend({
        /** How each cell stands now, in the order given. */
        cells: matrixCellsSchema,
      }),
    ),
  /** A window of people × skills. */
  matrix: procedure.input(matrixScopeSchema.extend(windowSchema.shape)).output(
    z.object({
      asOf: dateSchema,
      total: count,
      skills: z.array(matrixSkillSchema),
      people: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          role: text,
          department: text,
          requirements: count,
          met: count,
          unknown: count,
          /** 0–1; null: nothing is required. */
          index: z.number().nullable(),
        }),
      ),
      cells: matrixCellsSchema,
    }),
  ),
  /** Keeps a copy of a file in the workspace, as proof of a rating. At most 25 MB. */
  attach: procedure
    .input(
      z.object({ assessmentId: idSchema, path: z.string().min(1), name: z.string().optional() }),
    )
    .output(z.object({ id: idSchema, name: z.string(), sizeBytes: count })),
  saveEvidence: procedure
    .input(z.object({ id: idSchema, out: z.string().min(1) }))
    .output(z.object({ path: z.string() })),
  removeEvidence: procedure.input(z.object({ id: idSchema })).output(changed),
  /**
   * Writes people × skills as a workbook for a manager to fill in: one sheet with validation lists, one with the
   * anchors of every level. Importing it again shows what changed.
   */
  exportMatrix: procedure
    .input(matrixScopeSchema.extend({ out: z.string().min(1) }))
    .output(longWork(z.object({ path: z.string(), people: count, skills: count }))),
};
