import * as z from 'zod';
import {
  CREDENTIAL_KINDS,
  EU_ELEMENTS,
  PARTICIPATIONS,
  STACKABILITIES,
  SUPERVISIONS,
} from '../credentials.ts';
import { dateSchema, idSchema, procedure, windowSchema } from './base.ts';
import { levelValueSchema } from './skills.ts';

const count = z.number().int();
const text = z.string().nullable();
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'a currency as three letters');
/** Minor units (cents) of `currency`. */
export const moneySchema = z.object({ amount: count, currency: currencySchema });
export const changedSchema = z.object({ changeId: idSchema.nullable(), rows: count });

const issuerFields = z.object({
  name: z.string().trim().min(1).max(300),
  /** Runs a platform on which credentials of others are earned. */
  isPlatform: z.boolean(),
  /** Country or region. */
  country: z.string().trim().max(120).nullable(),
  website: z.string().trim().max(2000).nullable(),
  email: z.string().trim().max(320).nullable(),
  accreditation: z.string().trim().max(5000).nullable(),
  note: z.string().trim().max(5000).nullable(),
  /** URLs and DIDs by which badges name it. */
  identifiers: z.array(z.string().trim().min(1).max(2000)).max(50),
});

export const issuerSchema = issuerFields.extend({
  id: idSchema,
  /** Credentials that it awards, or that are earned on its platform. */
  credentials: count,
  /** Awards of these that are valid on the day. */
  awards: count,
  /** Keys, and documents with keys, that she has confirmed to be its own. */
  pins: count,
});
export type Issuer = z.infer<typeof issuerSchema>;

export const completenessSchema = z.object({
  /** Of the 11 mandatory EU elements. */
  stated: count,
  missing: z.array(z.enum(EU_ELEMENTS)),
});

const skillLevel = z.object({ skillId: idSchema, level: levelValueSchema });
const namedSkillLevel = skillLevel.extend({ skill: z.string() });

/** What may be set of a credential; absent: untouched. */
const credentialFields = z.object({
  title: z.string().trim().min(1).max(500),
  /** The awarding body, and the platform on which it is earned where that is another. */
  issuerId: idSchema.nullable(),
  platformId: idSchema.nullable(),
  kind: z.enum(CREDENTIAL_KINDS).nullable(),
  description: z.string().trim().max(20_000).nullable(),
  learningOutcomes: z.string().trim().max(20_000).nullable(),
  workloadHours: z.number().positive().max(100_000).nullable(),
  ects: z.number().positive().max(1000).nullable(),
  /** 1–8; 0: stated that it has none; null: not stated. */
  eqfLevel: z.number().int().min(0).max(8).nullable(),
  assessment: z.string().trim().max(2000).nullable(),
  participation: z.enum(PARTICIPATIONS).nullable(),
  qualityAssurance: z.string().trim().max(5000).nullable(),
  prerequisites: z.string().trim().max(5000).nullable(),
  supervision: z.enum(SUPERVISIONS).nullable(),
  grading: z.string().trim().max(2000).nullable(),
  stackability: z.enum(STACKABILITIES).nullable(),
  delivery: z.string().trim().max(500).nullable(),
  language: z.string().trim().max(120).nullable(),
  durationDays: z.number().int().positive().max(10_000).nullable(),
  /** Months that an award of it is valid; null: for good. */
  validityMonths: z.number().int().positive().max(1200).nullable(),
  /** Days before expiry at which a renewal is due; null: as in the settings. */
  leadDays: z.number().int().min(0).max(3650).nullable(),
  link: z.string().trim().max(2000).nullable(),
  archived: z.boolean(),
});
export const credentialPatchSchema = credentialFields.partial().extend({
  /** Each list replaces what stands; `otherTitles` those that any file may use, not those remembered of one platform. */
  skills: z.array(skillLevel).max(200).optional(),
  requiredCredentialIds: z.array(idSchema).max(50).optional(),
  entrySkills: z.array(skillLevel).max(50).optional(),
  otherTitles: z.array(z.string().trim().min(1).max(500)).max(100).optional(),
});
export type CredentialPatch = z.infer<typeof credentialPatchSchema>;

export const credentialRowSchema = z.object({
  id: idSchema,
  title: z.string(),
  kind: z.enum(CREDENTIAL_KINDS).nullable(),
  issuerId: idSchema.nullable(),
  issuer: text,
  platform: text,
  /** On the as-of day. */
  price: moneySchema.nullable(),
  /** The same in the workspace's currency; null: no price, or no rate for its currency. */
  priceHere: moneySchema.nullable(),
  /** Stated, or ECTS × 25. */
  hours: z.number().nullable(),
  validityMonths: count.nullable(),
  skills: z.array(namedSkillLevel),
  completeness: completenessSchema,
  isStack: z.boolean(),
  archived: z.boolean(),
  /** Awards valid on the day, and those that expire within their lead time and are not renewed. */
  awards: count,
  expiring: count,
});
export type CredentialRow = z.infer<typeof credentialRowSchema>;

export const priceSchema = z.object({
  id: idSchema,
  validFrom: dateSchema,
  ...moneySchema.shape,
  note: text,
});

/** From our own awards and attempts. */
export const experienceSchema = z.object({
  awarded: count,
  failed: count,
  withdrawn: count,
  inProgress: count,
  /** awarded ÷ (awarded + failed); null: nobody has finished. Who gave up is counted apart. */
  passRate: z.number().nullable(),
  /** Median of days from start to issue, and of how many awards it is known. */
  medianDays: z.number().nullable(),
  daysKnown: count,
  medianHours: z.number().nullable(),
  hoursKnown: count,
});

export const credentialSchema = credentialFields.extend({
  id: idSchema,
  issuer: text,
  issuerCountry: text,
  platform: text,
  hours: z.number().nullable(),
  /** The hours are ECTS × 25. */
  hoursFromEcts: z.boolean(),
  completeness: completenessSchema,
  price: moneySchema.nullable(),
  priceHere: moneySchema.nullable(),
  /** Latest first. */
  prices: z.array(priceSchema),
  skills: z.array(namedSkillLevel),
  requires: z.array(z.object({ id: idSchema, title: z.string() })),
  requiredBy: z.array(z.object({ id: idSchema, title: z.string() })),
  entrySkills: z.array(namedSkillLevel),
  /** Other names; `source` names the platform whose files call it so; empty: any file. */
  otherTitles: z.array(z.object({ id: idSchema, name: z.string(), source: z.string() })),
  isStack: z.boolean(),
  /** Stacks that it is a component of. */
  partOf: z.array(z.object({ id: idSchema, title: z.string() })),
  experience: experienceSchema,
});
export type Credential = z.infer<typeof credentialSchema>;

/** What two or more credentials are compared by. */
export const comparedSchema = credentialSchema.extend({
  /** Price ÷ hours, in minor units of the workspace's currency; null: one of them is not known. */
  pricePerHour: z.number().nullable(),
  /** Price ÷ Σ levels certified, alike. */
  pricePerLevel: z.number().nullable(),
});

export const CREDENTIAL_SORTS = [
  'title',
  'issuer',
  'kind',
  'price',
  'hours',
  'completeness',
  'awards',
] as const;

export const credentialsContract = {
  list: procedure
    .input(
      windowSchema.extend({
        search: z.string().default(''),
        kinds: z.array(z.enum(CREDENTIAL_KINDS).nullable()).default([]),
        issuerIds: z.array(idSchema.nullable()).default([]),
        skillIds: z.array(idSchema).default([]),
        /** Entries that lack this element. */
        missing: z.enum(EU_ELEMENTS).optional(),
        stacks: z.boolean().optional(),
        archived: z.enum(['no', 'yes', 'all']).default('no'),
        sort: z.enum(CREDENTIAL_SORTS).default('title'),
        direction: z.enum(['asc', 'desc']).default('asc'),
        asOf: dateSchema.optional(),
      }),
    )
    .output(z.object({ total: count, credentials: z.array(credentialRowSchema) })),
  /** What the choices of the filter are, with how many entries each has, and the catalogue as a whole. */
  summary: procedure.input(z.object({ asOf: dateSchema.optional() }).default({})).output(
    z.object({
      credentials: count,
      archived: count,
      stacks: count,
      kinds: z.array(z.object({ kind: z.enum(CREDENTIAL_KINDS).nullable(), credentials: count })),
      issuers: z.array(z.object({ id: idSchema.nullable(), name: text, credentials: count })),
      /** Entries that state all 11 elements, and how many lack each. */
      complete: count,
      missing: z.array(z.object({ element: z.enum(EU_ELEMENTS), credentials: count })),
      withoutSkills: count,
      withoutPrice: count,
    }),
  ),
  /** For pickers: every entry that is not archived, by title; `search` narrows, other titles included. */
  options: procedure
    .input(
      z.object({
        search: z.string().default(''),
        limit: z.number().int().min(1).max(5000).default(50),
      }),
    )
    .output(z.array(z.object({ id: idSchema, title: z.string(), issuer: text }))),
  get: procedure
    .input(z.object({ id: idSchema, asOf: dateSchema.optional() }))
    .output(credentialSchema),
  compare: procedure
    .input(z.object({ ids: z.array(idSchema).min(1).max(4), asOf: dateSchema.optional() }))
    .output(z.object({ currency: currencySchema, credentials: z.array(comparedSchema) })),
  create: procedure
    .input(
      credentialPatchSchema.extend({
        title: credentialFields.shape.title,
        price: moneySchema.extend({ validFrom: dateSchema.optional() }).optional(),
      }),
    )
    .output(z.object({ id: idSchema, changeId: idSchema })),
  /** Sets the same values for one or many, as one change; a title and other titles for one alone. */
  update: procedure
    .input(z.object({ ids: z.array(idSchema).min(1), patch: credentialPatchSchema }))
    .output(changedSchema),
  /** Takes entries out with their prices and awards, as one change that can be undone. */
  remove: procedure.input(z.object({ ids: z.array(idSchema).min(1) })).output(changedSchema),
  /**
   * One of several: awards, attempts, prices, skills, prerequisites, titles and places in stacks move to `into`. Of two
   * prices that begin on one day the one entered last stays, of two levels of a skill the higher.
   */
  merge: procedure
    .input(z.object({ into: idSchema, ids: z.array(idSchema).min(1) }))
    .output(changedSchema),
  /** Corrects the price that begins on that day, or adds one. */
  setPrice: procedure
    .input(
      z.object({
        credentialId: idSchema,
        validFrom: dateSchema,
        price: moneySchema.extend({ amount: count.min(0) }),
        note: z.string().trim().max(1000).nullable().default(null),
      }),
    )
    .output(changedSchema),
  removePrice: procedure.input(z.object({ id: idSchema })).output(changedSchema),
  /** Forgets that files call it so. */
  removeTitle: procedure.input(z.object({ id: idSchema })).output(changedSchema),

  issuers: procedure
    .input(z.object({ asOf: dateSchema.optional() }).default({}))
    .output(z.array(issuerSchema)),
  createIssuer: procedure
    .input(issuerFields.partial().extend({ name: issuerFields.shape.name }))
    .output(issuerSchema),
  updateIssuer: procedure
    .input(z.object({ id: idSchema, patch: issuerFields.partial() }))
    .output(changedSchema),
  /** Their credentials stay, without an awarding body; INVALID_INPUT where two of one title would then stand side by side. */
  removeIssuers: procedure.input(z.object({ ids: z.array(idSchema).min(1) })).output(changedSchema),
  /** Credentials, identifiers, keys and pinned documents move to `into`; credentials of one title become one. */
  mergeIssuers: procedure
    .input(z.object({ into: idSchema, ids: z.array(idSchema).min(1) }))
    .output(changedSchema),

  /** What units of other currencies are worth in the workspace's, latest first; and those that prices need and have none. */
  rates: procedure.output(
    z.object({
      currency: currencySchema,
      rates: z.array(
        z.object({
          id: idSchema,
          currency: currencySchema,
          validFrom: dateSchema,
          rate: z.number().positive(),
        }),
      ),
      wanted: z.array(currencySchema),
    }),
  ),
  setRate: procedure
    .input(
      z.object({
        currency: currencySchema,
        validFrom: dateSchema,
        rate: z.number().positive().max(1e9),
      }),
    )
    .output(changedSchema),
  removeRate: procedure.input(z.object({ id: idSchema })).output(changedSchema),
};
