import * as z from 'zod';
import { GROUP_FIELDS } from '../skills.ts';
import { dateSchema, idSchema } from './base.ts';
import { peopleFilterSchema } from './people.ts';
import { skillSchema } from './skills.ts';

const count = z.number().int();
const text = z.string().nullable();
/** 0–1; null where there is nothing to divide by. */
const ratio = z.number().nullable();

/** Which people, on which day, and whether stale ratings count. */
export const scopeSchema = z.object({
  filter: peopleFilterSchema.prefault({}),
  asOf: dateSchema.optional(),
  /** Stale ratings are treated as if there were none. */
  staleAsUnrated: z.boolean().default(false),
  /** "Without this person": as if they were not there. */
  withoutPersonId: idSchema.optional(),
  /** Only these skills; default: all. */
  skillIds: z.array(idSchema).optional(),
});
export type GapScope = z.input<typeof scopeSchema>;

/** The figures of any set of people; each is defined in src/core/gaps/rules.ts and shown with that definition. */
export const figuresSchema = z.object({
  /** Active on the day. */
  people: count,
  /** Of them, those of whom anything is required. */
  withRequirements: count,
  requirements: count,
  met: count,
  /** Unrated requirements: counted as gaps of the full level, and apart here. */
  unknown: count,
  /** Rated requirements whose rating is stale; whose rating is only their own. */
  stale: count,
  selfRated: count,
  coverage: ratio,
  depthCoverage: ratio,
  index: ratio,
  /** The part of `index` that comes from unrated requirements. */
  unknownIndex: ratio,
  ratedShare: ratio,
  /** Every critical requirement met; not, though all are rated; cannot be judged, for a critical one is unrated and none is missed. */
  ready: count,
  notReady: count,
  readinessUnknown: count,
  /** ready ÷ withRequirements. */
  readiness: ratio,
  /** Critical requirements that are rated and missed. */
  criticalGaps: count,
});
export type Figures = z.infer<typeof figuresSchema>;

/** The figures of one day of many. */
export const trendPointSchema = z.object({
  date: dateSchema,
  coverage: ratio,
  depthCoverage: ratio,
  index: ratio,
  ratedShare: ratio,
  readiness: ratio,
  requirements: count,
  met: count,
  unknown: count,
  people: count,
});

export const groupSchema = figuresSchema.extend({
  /** The value of the field; for `manager` the id of the person as text. Null: no value. */
  key: text,
  label: text,
});
export const skillRef = skillSchema.pick({ id: true, name: true, category: true });

/** How many people meet a requirement: none, one, or more. `unrated`: nobody is rated, so it cannot be told. */
export const BENCH_STATES = ['none', 'single', 'covered', 'unrated'] as const;

export const skillFiguresSchema = figuresSchema.extend({
  skillId: idSchema,
  skill: z.string(),
  category: text,
  /** People of whom it is required (= `requirements`). */
  required: count,
  /** People who have the level required of them, credential or not. */
  bench: count,
});

export const personFiguresSchema = figuresSchema.omit({ people: true }).extend({
  personId: idSchema,
  name: z.string(),
  role: text,
  department: text,
  team: text,
  state: z.enum(['ready', 'not-ready', 'unknown', 'nothing-required']),
});

/** A figure that can be opened: the people behind it. */
export const behindSchema = z.object({
  skillId: idSchema.optional(),
  group: z.object({ by: z.enum(GROUP_FIELDS), key: text }).optional(),
  roleId: idSchema.optional(),
  what: z
    .enum([
      'required',
      'met',
      'gap',
      'unknown',
      'stale',
      'self',
      'bench',
      'ready',
      'not-ready',
      'readiness-unknown',
      'critical-gap',
      'rated',
    ])
    .default('required'),
});

export const behindPersonSchema = z.object({
  personId: idSchema,
  name: z.string(),
  role: text,
  department: text,
  /** For one skill: its level and what is asked; else null. */
  level: count.nullable(),
  required: count.nullable(),
  flags: count,
  date: dateSchema.nullable(),
  requirements: count,
  met: count,
  unknown: count,
  index: ratio,
});
