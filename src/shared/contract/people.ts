import * as z from 'zod';
import { PERSON_STATUSES, SALARY_PERIODS, SHARED_TEXT_FIELDS } from '../person-fields.ts';
import { dateSchema, idSchema, longWork, procedure, windowSchema } from './base.ts';

const text = z.string().nullable();

/** A person as every interface shows one. Unknown is null, never an empty text or a zero. */
export const personSchema = z.object({
  id: idSchema,
  employeeNumber: text,
  name: z.string(),
  email: text,
  department: text,
  team: text,
  role: text,
  managerId: idSchema.nullable(),
  /** Name of the manager, where that is a person here; else what the file said. */
  manager: text,
  hireDate: dateSchema.nullable(),
  /** The last day of employment: a person counts as active on it. */
  leavingDate: dateSchema.nullable(),
  status: z.enum(PERSON_STATUSES),
  location: text,
  country: text,
  employmentType: text,
  weeklyHours: z.number().nullable(),
  /** Full-time share, 1 = full time. */
  fte: z.number().nullable(),
  /** Minor units (cents) of `salaryCurrency`. */
  salary: z.number().int().nullable(),
  salaryCurrency: text,
  salaryPeriod: z.enum(SALARY_PERIODS).nullable(),
  costCentre: text,
  /** Any other column of the files imported, by header. */
  custom: z.record(z.string(), z.string()),
});
export type Person = z.infer<typeof personSchema>;

export const TEXT_FILTER_FIELDS = [...SHARED_TEXT_FIELDS, 'manager', 'status'] as const;

/** What the program finds to mend in the data. Each names people, whom `people.list` shows with the filter `finding`. */
export const FINDING_CODES = [
  'missing-employeeNumber',
  'missing-email',
  'missing-department',
  'missing-role',
  'missing-manager',
  'missing-hireDate',
  'missing-location',
  'duplicate-email',
  'duplicate-name',
  'left-without-date',
  'leaving-date-past',
  'leaving-before-hire',
  'hired-in-future',
  'manager-unknown',
  'manager-left',
  'reporting-loop',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Which people: all conditions must hold; within one field any of the values (null = empty). */
export const peopleFilterSchema = z.object({
  search: z.string().default(''),
  /** Active on the as-of date, left before it, or both. */
  presence: z.enum(['active', 'left', 'all']).default('active'),
  values: z.partialRecord(z.enum(TEXT_FILTER_FIELDS), z.array(text)).default({}),
  hiredFrom: dateSchema.optional(),
  hiredTo: dateSchema.optional(),
  /** People lacking a value in this field: the data-quality lists of Home open here. */
  missing: z.string().optional(),
  /** People of one finding of Home's data quality; it says itself who counts, `presence` is then not looked at. */
  finding: z.enum(FINDING_CODES).optional(),
  /** Everyone below this person in the reporting line. */
  reportsTo: idSchema.optional(),
  asOf: dateSchema.optional(),
});
export type PeopleFilter = z.infer<typeof peopleFilterSchema>;

export const peopleSortSchema = z.object({
  /** A field of `Person`, or `custom:<header>`. Empty values come last either way. */
  field: z.string().default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
});

const query = z.object({
  filter: peopleFilterSchema.prefault({}),
  sort: peopleSortSchema.prefault({}),
});

/**
 * What may be set by hand. A manager is set by id; absent means untouched, null (or blank text) means emptied. Of
 * `custom` only the headers given are touched; blank text takes one away.
 */
export const personPatchSchema = personSchema
  .omit({ id: true, manager: true })
  .partial()
  .extend({ name: z.string().trim().min(1).optional() });
export type PersonPatch = z.infer<typeof personPatchSchema>;

export const savedViewSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(80),
  /** The interface's own state of the table: filter, sort, columns, widths. */
  state: z.record(z.string(), z.unknown()),
});

const changed = z.object({ changeId: idSchema.nullable(), people: z.number().int() });

export const peopleContract = {
  list: procedure
    .input(query.extend(windowSchema.shape))
    .output(z.object({ total: z.number().int(), people: z.array(personSchema) })),
  /** Ids in the order of the list, for selecting ranges and all. */
  ids: procedure.input(query).output(z.array(idSchema)),
  /** Values of a field among the people that the other filters leave, with how many have each. */
  facets: procedure
    .input(z.object({ filter: peopleFilterSchema.prefault({}), field: z.enum(TEXT_FILTER_FIELDS) }))
    .output(z.array(z.object({ value: text, people: z.number().int() }))),
  get: procedure.input(z.object({ id: idSchema })).output(
    z.object({
      person: personSchema,
      /** From the top of the reporting line down to the direct manager. */
      managers: z.array(z.object({ id: idSchema, name: z.string() })),
      reports: z.array(personSchema),
      /** Everyone below, at any depth. */
      allReports: z.number().int(),
    }),
  ),
  /** Custom fields in use, with how many people have a value. */
  customFields: procedure.output(z.array(z.object({ name: z.string(), people: z.number().int() }))),
  create: procedure
    .input(personPatchSchema.extend({ name: z.string().trim().min(1) }))
    .output(personSchema),
  /** Sets the same values for one or many people, as one change. */
  update: procedure
    .input(z.object({ ids: z.array(idSchema).min(1), patch: personPatchSchema }))
    .output(changed),
  remove: procedure.input(z.object({ ids: z.array(idSchema).min(1) })).output(changed),
  /**
   * For a request under privacy law: takes the person out of the table and out of the history. Cannot be undone. Restore
   * points made before still hold the person, and are removed; backups that she made herself are hers to see to.
   */
  erase: procedure.input(z.object({ ids: z.array(idSchema).min(1) })).output(changed),
  /** Writes what the table shows (filter, order, columns) as an Excel workbook. */
  exportExcel: procedure
    .input(query.extend({ columns: z.array(z.string()).min(1), out: z.string().min(1) }))
    .output(longWork(z.object({ path: z.string(), rows: z.number().int() }))),
  views: procedure.output(z.array(savedViewSchema)),
  saveView: procedure.input(savedViewSchema.partial({ id: true })).output(savedViewSchema),
  removeView: procedure
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.boolean() })),
};
