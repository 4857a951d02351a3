import * as z from 'zod';
import { PERSON_STATUSES } from '../person-fields.ts';
import { dateSchema, idSchema, procedure } from './base.ts';
import { FINDING_CODES } from './people.ts';

const count = z.number().int();

export const teamNodeSchema = z.object({
  /** Stable within one answer: `d:Finance`, `d:Finance/t:Payroll`, `p:17`. */
  key: z.string(),
  parent: z.string().nullable(),
  depth: z.number().int(),
  kind: z.enum(['department', 'team', 'person', 'none']),
  /** Name of the department, team or person; null for "no department". */
  label: z.string().nullable(),
  /** In the reporting line: the person at this node, with role and department. */
  personId: idSchema.nullable(),
  detail: z.string().nullable(),
  /** Active on the date: directly here, and here and below. A manager is not counted among their reports. */
  direct: count,
  total: count,
  leads: z.array(z.object({ id: idSchema, name: z.string() })),
  joinedLastYear: count,
  leftLastYear: count,
});
export type TeamNode = z.infer<typeof teamNodeSchema>;

const share = z.object({ label: z.string().nullable(), people: count });

export const homeSummarySchema = z.object({
  asOf: dateSchema,
  people: count,
  active: count,
  byStatus: z.array(z.object({ status: z.enum(PERSON_STATUSES), people: count })),
  byDepartment: z.array(share),
  byLocation: z.array(share),
  byCountry: z.array(share),
  /** Completed years of service, in bands from short to long; `unknown` has no hire date. */
  byService: z.array(z.object({ band: z.string(), people: count })),
  medianServiceYears: z.number().nullable(),
  serviceUnknown: count,
  /** Headcount at each month's end for the last 13 months, with joiners and leavers in it. */
  headcount: z.array(z.object({ month: z.string(), people: count, joined: count, left: count })),
  /** Per field: active people without a value, and other things to mend, most first. `people.list` shows who, by code. */
  quality: z.array(
    z.object({
      code: z.enum(FINDING_CODES),
      field: z.string().nullable(),
      people: count,
      message: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
    }),
  ),
  /** The latest roster import, if any. */
  lastImport: z.object({ title: z.string(), at: z.iso.datetime() }).nullable(),
});
export type HomeSummary = z.infer<typeof homeSummarySchema>;

const asOfInput = z.object({ asOf: dateSchema.optional() });

export const organisationContract = {
  tree: procedure.input(asOfInput.extend({ by: z.enum(['department', 'reporting-line']) })).output(
    z.object({
      asOf: dateSchema,
      active: count,
      nodes: z.array(teamNodeSchema),
      /**
       * In the reporting line of more than 10,000 active people those without reports have no node, for so many take
       * longer to send than to count. They are in the figures, and `people.get` of their manager lists them.
       */
      leavesLeftOut: z.boolean(),
      /** Loops in the reporting line, each named in order; their people hang below no one. */
      cycles: z.array(z.array(z.object({ id: idSchema, name: z.string() }))),
    }),
  ),
  home: procedure.input(asOfInput.default({})).output(homeSummarySchema),
  /** People, skills, roles, credentials, issuers and values whose name matches, best first, for Ctrl+K. */
  search: procedure
    .input(z.object({ text: z.string(), limit: z.number().int().min(1).max(50).default(20) }))
    .output(
      z.array(
        z.object({
          kind: z.enum([
            'person',
            'department',
            'team',
            'role',
            'location',
            'skill',
            'credential',
            'issuer',
          ]),
          /** Of a person, a skill, a credential, an issuer, or a role that is set up; else null. */
          id: idSchema.nullable(),
          label: z.string(),
          detail: z.string(),
        }),
      ),
    ),
};
