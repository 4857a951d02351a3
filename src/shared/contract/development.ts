import * as z from 'zod';
import { VERDICTS } from '../credentials.ts';
import { GROUP_FIELDS } from '../skills.ts';
import { dateSchema, idSchema, longWork, procedure, windowSchema } from './base.ts';
import { attemptSchema, awardSchema } from './awards.ts';
import { moneySchema } from './credentials.ts';
import { scopeSchema, trendPointSchema } from './figures.ts';
import { stackStandingSchema } from './stacks.ts';

const count = z.number().int();
const text = z.string().nullable();
const ratio = z.number().nullable();

/** A credential as an answer to gaps. Gap closed = Σ importance × levels that people who need it would rise, up to what is required. */
export const answerSchema = z.object({
  credentialId: idSchema,
  title: z.string(),
  issuer: text,
  /** It consists of others: its price and hours are those beyond its components, so they are no measure of it. */
  isStack: z.boolean(),
  price: moneySchema.nullable(),
  priceHere: moneySchema.nullable(),
  hours: z.number().nullable(),
  validityMonths: count.nullable(),
  /** Rated people in scope of whom it would close something, and what: levels, weighted levels, requirements then met. */
  people: count,
  levels: count,
  points: count,
  met: count,
  /** Unrated people of whom a skill of it is required: whether they need it is not known. */
  unknown: count,
  /** Points ÷ price (per 100 units of the workspace's currency) and ÷ hours, of one person on average; null: price or hours not known. */
  pointsPerHundred: z.number().nullable(),
  pointsPerHour: z.number().nullable(),
  /** Of the skills asked for: what it certifies. */
  skills: z.array(z.object({ skillId: idSchema, skill: z.string(), level: count })),
  /** Prerequisites that people in scope lack; for one person by name. */
  missingPrerequisites: z.array(z.object({ title: z.string(), people: count })),
});
export type Answer = z.infer<typeof answerSchema>;

export const renewalSchema = awardSchema
  .pick({
    id: true,
    personId: true,
    person: true,
    role: true,
    department: true,
    credentialId: true,
    credential: true,
    issuer: true,
    issued: true,
    state: true,
    daysLeft: true,
    skills: true,
  })
  .extend({
    expires: dateSchema,
    renewFrom: dateSchema,
    daysLeft: count,
    /** Requirements of the person's role that are met now and would not be without it. */
    requirementsLost: count,
    price: moneySchema.nullable(),
    priceHere: moneySchema.nullable(),
  });
export type Renewal = z.infer<typeof renewalSchema>;

const renewalScope = scopeSchema.pick({ filter: true, asOf: true }).extend({
  /** Expiring from this day (default: as-of) up to that (default: a year on). Also those that expired within the year before and are not renewed, where `expired`. */
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  expired: z.boolean().default(true),
  credentialIds: z.array(idSchema).default([]),
  search: z.string().default(''),
});

export const developmentContract = {
  /** Credentials that close gaps of the people in scope, most points first where neither price nor hours decide. */
  answers: procedure
    .input(
      scopeSchema.extend({
        /** One person, or those of a role. */
        personId: idSchema.optional(),
        roleId: idSchema.optional(),
        sort: z.enum(['points', 'cost', 'hours']).default('points'),
        limit: z.number().int().min(1).max(200).default(20),
      }),
    )
    .output(
      z.object({
        asOf: dateSchema,
        currency: z.string(),
        answers: z.array(answerSchema),
        /** Skills with gaps in scope that no credential of the catalogue closes. */
        unanswered: z.array(
          z.object({
            skillId: idSchema,
            skill: z.string(),
            people: count,
            points: count,
            highest: count,
          }),
        ),
      }),
    ),
  /** Who needs a credential: whose gaps it would close, most points first; the unrated after them. */
  whoNeeds: procedure
    .input(scopeSchema.extend(windowSchema.shape).extend({ credentialId: idSchema }))
    .output(
      z.object({
        asOf: dateSchema,
        total: count,
        points: count,
        people: z.array(
          z.object({
            personId: idSchema,
            name: z.string(),
            role: text,
            department: text,
            points: count,
            levels: count,
            unknown: count,
            /** Prerequisites that they lack. */
            lacks: z.array(z.string()),
            skills: z.array(
              z.object({
                skillId: idSchema,
                skill: z.string(),
                level: count.nullable(),
                required: count,
                certified: count,
              }),
            ),
          }),
        ),
      }),
    ),
  /** What the company needs of each topic, for talking to providers: a sheet without names of people. */
  demand: procedure
    .input(scopeSchema.extend({ by: z.enum(['skill', 'category', 'tag']).default('skill') }))
    .output(
      z.object({
        asOf: dateSchema,
        topics: z.array(
          z.object({
            topic: text,
            skillIds: z.array(idSchema),
            /** People of whom it is required, who fall short, who are unrated; levels missing; points. */
            required: count,
            short: count,
            unknown: count,
            levels: count,
            points: count,
            /** People short by the level that they need, low to high. */
            byLevel: z.array(z.object({ level: count, people: count })),
            /** Groups of fewer than five people are put together. */
            locations: z.array(z.object({ name: text, people: count })),
            credentials: z.array(z.object({ id: idSchema, title: z.string() })),
          }),
        ),
      }),
    ),
  exportDemand: procedure
    .input(
      scopeSchema.extend({
        by: z.enum(['skill', 'category', 'tag']).default('skill'),
        out: z.string().min(1),
      }),
    )
    .output(z.object({ path: z.string(), rows: count })),

  renewals: procedure
    .input(
      renewalScope.extend(windowSchema.shape).extend({
        sort: z.enum(['expires', 'person', 'credential', 'department', 'lost']).default('expires'),
        direction: z.enum(['asc', 'desc']).default('asc'),
      }),
    )
    .output(
      z.object({
        asOf: dateSchema,
        total: count,
        people: count,
        /** What renewing all of them would cost here; and how many have no price here. */
        cost: moneySchema,
        unpriced: count,
        overdue: count,
        due: count,
        renewals: z.array(renewalSchema),
      }),
    ),
  /** The same counted by month of expiry, and by a field of people or by credential. */
  renewalCounts: procedure
    .input(
      renewalScope.extend({ by: z.enum(['credential', ...GROUP_FIELDS]).default('credential') }),
    )
    .output(
      z.object({
        months: z.array(z.object({ month: z.string(), awards: count, people: count })),
        /** Days on which any expires, in their order. */
        days: z.array(z.object({ date: dateSchema, awards: count })),
        groups: z.array(
          z.object({ key: text, label: text, awards: count, people: count, first: dateSchema }),
        ),
      }),
    ),
  /**
   * Figures at the end of each month to come, if no award is renewed and nothing else changes. The first is the as-of day.
   * `expired`: awards that expired since then.
   */
  withoutRenewal: procedure
    .input(scopeSchema.extend({ months: z.number().int().min(1).max(60).default(12) }))
    .output(z.object({ points: z.array(trendPointSchema.extend({ expired: count })) })),
  /** Days at which renewals are due and at which they expire, as a calendar file. */
  exportCalendar: procedure
    .input(renewalScope.extend({ out: z.string().min(1) }))
    .output(z.object({ path: z.string(), events: count })),
  /** All that is known of one person's learning. */
  record: procedure.input(z.object({ personId: idSchema, asOf: dateSchema.optional() })).output(
    z.object({
      asOf: dateSchema,
      company: z.string(),
      person: z.object({
        id: idSchema,
        name: z.string(),
        employeeNumber: text,
        role: text,
        department: text,
        hireDate: dateSchema.nullable(),
      }),
      figures: z.object({
        requirements: count,
        met: count,
        unknown: count,
        coverage: ratio,
        ready: z.boolean().nullable(),
      }),
      skills: z.array(
        z.object({
          skillId: idSchema,
          skill: z.string(),
          category: text,
          level: count.nullable(),
          required: count.nullable(),
          flags: count,
          date: dateSchema.nullable(),
          source: text,
        }),
      ),
      awards: z.array(awardSchema),
      attempts: z.array(attemptSchema),
      stacks: z.array(stackStandingSchema),
      badges: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          issuer: text,
          checkedOn: dateSchema,
          verdicts: z.record(
            z.enum(VERDICTS),
            z.object({ result: z.enum(['pass', 'fail', 'unchecked']), reason: z.string() }),
          ),
        }),
      ),
    }),
  ),
  exportRecord: procedure
    .input(z.object({ personId: idSchema, asOf: dateSchema.optional(), out: z.string().min(1) }))
    .output(longWork(z.object({ path: z.string() }))),
};
