import * as z from 'zod';
import { ATTEMPT_OUTCOMES, AWARD_STATES, VERDICTS } from '../credentials.ts';
import { dateSchema, idSchema, procedure, windowSchema } from './base.ts';
import { changedSchema } from './credentials.ts';
import { peopleFilterSchema } from './people.ts';

const count = z.number().int();
const text = z.string().nullable();

export const awardFields = z.object({
  issued: dateSchema,
  /** The first day on which it no longer counts; null: it does not expire. */
  expires: dateSchema.nullable(),
  revokedOn: dateSchema.nullable(),
  revocationReason: z.string().trim().max(2000).nullable(),
  started: dateSchema.nullable(),
  hours: z.number().min(0).max(100_000).nullable(),
  grade: z.string().trim().max(200).nullable(),
  /** Number of the certificate. */
  identifier: z.string().trim().max(500).nullable(),
  link: z.string().trim().max(2000).nullable(),
  note: z.string().trim().max(5000).nullable(),
});

const verdictResult = z.enum(['pass', 'fail', 'unchecked']);

export const awardSchema = awardFields.extend({
  id: idSchema,
  personId: idSchema,
  person: z.string(),
  role: text,
  department: text,
  credentialId: idSchema,
  credential: z.string(),
  issuer: text,
  source: z.enum(['manual', 'import', 'badge']),
  state: z.enum(AWARD_STATES),
  /** Days from the as-of day to its expiry; negative: since. Null: it does not expire. */
  daysLeft: count.nullable(),
  /** The day from which a renewal is due: expiry less the lead time. */
  renewFrom: dateSchema.nullable(),
  skills: z.array(z.object({ skillId: idSchema, skill: z.string(), level: count })),
  files: z.array(z.object({ id: idSchema, name: z.string(), sizeBytes: count })),
  badgeId: idSchema.nullable(),
  /** Of its badge, by the last check; null: it has none. */
  verdicts: z.record(z.enum(VERDICTS), verdictResult).nullable(),
});
export type Award = z.infer<typeof awardSchema>;

export const attemptFields = z.object({
  outcome: z.enum(ATTEMPT_OUTCOMES),
  started: dateSchema.nullable(),
  ended: dateSchema.nullable(),
  /** Percent. */
  progress: z.number().int().min(0).max(100).nullable(),
  grade: z.string().trim().max(200).nullable(),
  hours: z.number().min(0).max(100_000).nullable(),
  note: z.string().trim().max(5000).nullable(),
});
export const attemptSchema = attemptFields.extend({
  id: idSchema,
  personId: idSchema,
  person: z.string(),
  department: text,
  credentialId: idSchema,
  credential: z.string(),
  source: z.enum(['manual', 'import']),
});
export type Attempt = z.infer<typeof attemptSchema>;

export const awardFilterSchema = z.object({
  search: z.string().default(''),
  /** Whose; default: people active on the day. */
  people: peopleFilterSchema.prefault({}),
  /** Of this person alone, also where they have left. */
  personId: idSchema.optional(),
  credentialIds: z.array(idSchema).default([]),
  issuerIds: z.array(idSchema).default([]),
  skillId: idSchema.optional(),
  states: z.array(z.enum(AWARD_STATES)).default([]),
  /** With a badge, a file or neither. */
  proof: z.enum(['badge', 'file', 'none']).optional(),
  issuedFrom: dateSchema.optional(),
  issuedTo: dateSchema.optional(),
  expiresFrom: dateSchema.optional(),
  expiresTo: dateSchema.optional(),
  /** Awards issued later are not there yet. */
  asOf: dateSchema.optional(),
});
export type AwardFilter = z.input<typeof awardFilterSchema>;

export const AWARD_SORTS = [
  'person',
  'credential',
  'issuer',
  'issued',
  'expires',
  'department',
] as const;

export const awardsContract = {
  list: procedure
    .input(
      windowSchema.extend({
        filter: awardFilterSchema.prefault({}),
        sort: z.enum(AWARD_SORTS).default('issued'),
        direction: z.enum(['asc', 'desc']).default('desc'),
      }),
    )
    .output(
      z.object({
        asOf: dateSchema,
        total: count,
        /** Of all that the filter finds, whatever states it asks for. */
        states: z.record(z.enum(AWARD_STATES), count),
        awards: z.array(awardSchema),
      }),
    ),
  get: procedure.input(z.object({ id: idSchema, asOf: dateSchema.optional() })).output(awardSchema),
  /**
   * The same award for one or many people, as one change. Without `expires` it is issued + validity of the credential;
   * null: it does not expire. Who has an award of it of that very day is left alone and counted in `present`.
   * An attempt that is under way ends with it; its start is kept.
   */
  add: procedure
    .input(
      z.object({
        personIds: z.array(idSchema).min(1).max(50_000),
        credentialId: idSchema,
        award: awardFields.partial().extend({ issued: dateSchema }),
      }),
    )
    .output(changedSchema.extend({ ids: z.array(idSchema), present: count })),
  update: procedure
    .input(z.object({ ids: z.array(idSchema).min(1), patch: awardFields.partial() }))
    .output(changedSchema),
  remove: procedure.input(z.object({ ids: z.array(idSchema).min(1) })).output(changedSchema),
  /** Keeps a copy of a file as proof. At most 25 MB; equal contents are kept once. */
  attach: procedure
    .input(z.object({ awardId: idSchema, path: z.string().min(1), name: z.string().optional() }))
    .output(z.object({ id: idSchema, name: z.string(), sizeBytes: count })),
  saveFile: procedure
    .input(z.object({ id: idSchema, out: z.string().min(1) }))
    .output(z.object({ path: z.string() })),
  removeFile: procedure.input(z.object({ id: idSchema })).output(changedSchema),

  attempts: procedure
    .input(
      windowSchema.extend({
        search: z.string().default(''),
        people: peopleFilterSchema.prefault({}),
        personId: idSchema.optional(),
        credentialIds: z.array(idSchema).default([]),
        outcomes: z.array(z.enum(ATTEMPT_OUTCOMES)).default([]),
      }),
    )
    .output(z.object({ total: count, attempts: z.array(attemptSchema) })),
  addAttempt: procedure
    .input(
      attemptFields.partial().extend({
        personIds: z.array(idSchema).min(1).max(50_000),
        credentialId: idSchema,
        outcome: attemptFields.shape.outcome,
      }),
    )
    .output(changedSchema),
  updateAttempt: procedure
    .input(z.object({ ids: z.array(idSchema).min(1), patch: attemptFields.partial() }))
    .output(changedSchema),
  removeAttempts: procedure
    .input(z.object({ ids: z.array(idSchema).min(1) }))
    .output(changedSchema),
};
