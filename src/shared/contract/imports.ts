import * as z from 'zod';
import { dateSchema, idSchema, longWork, procedure, windowSchema } from './base.ts';
import { skillFileReadingSchema, SKILL_FILE_KINDS } from './skill-files.ts';
import { workspaceInfoSchema } from './workspace.ts';

const count = z.number().int();
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;

const importIdInput = z.object({ importId: z.string() });

/** Step 1–2: the file as read, and which part of it is taken as the table. Rows are 1-based as Excel shows them. */
export const draftSchema = z.object({
  importId: z.string(),
  kind: z.literal('roster'),
  fileName: z.string(),
  /** `xlsx`, `xls`, `ods`, `csv` … found by content. */
  format: z.string(),
  /** For text files: `UTF-8`, `Windows-1252` … and the separator in words. */
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  sizeBytes: count,
  sheets: z.array(
    z.object({
      index: count,
      name: z.string(),
      hidden: z.boolean(),
      rows: count,
      columns: count,
      /** 0–1: how much it looks like a roster; the highest is chosen. */
      score: z.number(),
    }),
  ),
  sheet: count,
  headerRow: count.nullable(),
  /** 2 where a row of ids stands above or below the labels. */
  headerRows: count,
  firstDataRow: count,
  lastDataRow: count,
  dataRows: count,
  columnCount: count,
  /** The system it looks like an export of ("Workday"), where recognised. */
  looksLike: z.string().nullable(),
  /** What was decided and why, each a sentence: title rows skipped, totals left out, hidden rows, a second table. */
  notes: z.array(z.string()),
  /** The first rows of the sheet as text, to check the choice by eye. */
  preview: z.array(
    z.object({
      row: count,
      cells: z.array(z.string()),
      part: z.enum(['above', 'header', 'data', 'skipped', 'below']),
    }),
  ),
});
export type ImportDraft = z.infer<typeof draftSchema>;

/** What a file can be imported as. */
export const IMPORT_KINDS = ['roster', ...SKILL_FILE_KINDS] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A file as read: a roster goes on with the procedures here, any other kind with `contract.skillFiles`. */
export const startedSchema = z.discriminatedUnion('kind', [
  draftSchema.extend({
    /** What else it could be read as. */
    otherKinds: z.array(z.enum(IMPORT_KINDS)),
  }),
  ...SKILL_FILE_KINDS.map((kind) =>
    z.object({ kind: z.literal(kind), importId: z.string(), reading: skillFileReadingSchema }),
  ),
]);

export const problemSeverities = ['error', 'warning', 'info'] as const;

export const columnSchema = z.object({
  index: count,
  letter: z.string(),
  header: z.string(),
  samples: z.array(z.string()),
  filled: count,
  distinct: count,
  frequent: z.array(z.object({ value: z.string(), rows: count })),
  /** Chosen: a person field, `custom` (kept under its header), or null (left out). */
  field: z.string().nullable(),
  /** 0–1, of the program's own guess for `field`; null where she chose it herself. */
  confidence: z.number().nullable(),
  /** Where two fields fit or none is sure: she must decide before going on. */
  undecided: z.boolean(),
  candidates: z.array(z.object({ field: z.string(), confidence: z.number(), why: z.string() })),
  checks: z.array(z.object({ severity: z.enum(problemSeverities), message: z.string() })),
  /** For dates as text: the order in force, the one the column shows, and whether both readings are possible. */
  dateOrder: z
    .object({ order: z.enum(DATE_ORDERS), evidence: z.string(), ambiguous: z.boolean() })
    .nullable(),
});
export type ImportColumn = z.infer<typeof columnSchema>;

export const mappingSchema = z.object({
  columns: z.array(columnSchema),
  /** `employeeNumber`, else `email`, else `name`: what tells people apart in this file. */
  key: z.enum(['employeeNumber', 'email', 'name']).nullable(),
  /** True where a mapping remembered from an earlier file was used. */
  remembered: z.boolean(),
  /** Why Continue is not open yet; empty: it is. */
  blockers: z.array(z.string()),
  notes: z.array(z.string()),
  /** The first rows as they would be saved: field → text. */
  firstRows: z.array(z.record(z.string(), z.string())),
});
export type ImportMapping = z.infer<typeof mappingSchema>;

export const importProblemSchema = z.object({
  id: z.string(),
  severity: z.enum(problemSeverities),
  /** Stable, kebab-case: `date-unreadable`, `duplicate-key`, `manager-unknown` … */
  code: z.string(),
  /** Source row, 1-based; null: the file as a whole. */
  row: count.nullable(),
  column: z.string().nullable(),
  columnIndex: count.nullable(),
  field: z.string().nullable(),
  /** The person of that row, so that the list reads well. */
  person: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
  /** A value that would go in, or null. */
  proposal: z.string().nullable(),
  /** What is in force: nothing yet, the row left out, the value left out, a value typed or accepted. */
  resolution: z.enum(['open', 'skip-row', 'drop-value', 'fixed']),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

export const differenceCountsSchema = z.object({
  rows: count,
  added: count,
  changed: count,
  unchanged: count,
  /** In the workspace and active, but no longer in the file. */
  missing: count,
  skipped: count,
});

export const differenceRowSchema = z.object({
  kind: z.enum(['added', 'changed', 'unchanged', 'missing', 'skipped']),
  row: count.nullable(),
  personId: idSchema.nullable(),
  key: z.string(),
  name: z.string(),
  fields: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  reason: z.string().nullable(),
});

export const importResultSchema = differenceCountsSchema.extend({
  changeId: idSchema.nullable(),
  left: count,
  workspace: workspaceInfoSchema,
});

const resolutionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('skip-row') }),
  z.object({ action: z.literal('drop-value') }),
  z.object({ action: z.literal('fix'), value: z.string() }),
  z.object({ action: z.literal('accept') }),
  z.object({ action: z.literal('reopen') }),
]);

const missingSchema = z.object({
  missing: z.enum(['keep', 'left']).default('keep'),
  /** Their last day, with `left`. */
  leavingDate: dateSchema.optional(),
});

export const importsContract = {
  /** Reads the file into a staging place of its own. `path` is on this computer; `name` is what to call it. */
  start: procedure
    .input(
      z.object({
        path: z.string().min(1),
        name: z.string().optional(),
        password: z.string().optional(),
        /** `auto`: nobody is there to ask; what would stay undecided is kept under its header. */
        decide: z.enum(['ask', 'auto']).default('ask'),
        /** Default: what it looks most like. */
        kind: z.enum(IMPORT_KINDS).optional(),
      }),
    )
    .output(longWork(startedSchema)),
  /** Chooses another sheet or header row; null header: the columns have no names. */
  chooseTable: procedure
    .input(
      importIdInput.extend({
        sheet: count,
        headerRow: count.nullable().optional(),
        headerRows: z.number().int().min(1).max(3).optional(),
      }),
    )
    .output(draftSchema),
  mapping: procedure.input(importIdInput).output(mappingSchema),
  /** Sets what a column is; `auto` goes back to the guess. */
  mapColumn: procedure
    .input(
      importIdInput.extend({
        column: count,
        field: z.string().nullable().optional(),
        dateOrder: z.enum(DATE_ORDERS).optional(),
      }),
    )
    .output(mappingSchema),
  /** Types and checks every row under the mapping in force. */
  validate: procedure.input(importIdInput).output(
    longWork(
      z.object({
        rows: count,
        errors: count,
        warnings: count,
        groups: z.array(
          z.object({
            code: z.string(),
            severity: z.enum(problemSeverities),
            title: z.string(),
            rows: count,
            open: count,
          }),
        ),
      }),
    ),
  ),
  problems: procedure
    .input(
      importIdInput.extend(windowSchema.shape).extend({
        code: z.string().optional(),
        severity: z.enum(problemSeverities).optional(),
        onlyOpen: z.boolean().default(false),
      }),
    )
    .output(z.object({ total: count, open: count, problems: z.array(importProblemSchema) })),
  /** Decides one problem, or all of a code at once. An open error leaves the value out of a warning, the row out of an error. */
  resolve: procedure
    .input(
      importIdInput.extend({
        problemId: z.string().optional(),
        code: z.string().optional(),
        resolution: resolutionSchema,
      }),
    )
    .output(z.object({ resolved: count, stillOpen: count })),
  difference: procedure
    .input(importIdInput)
    .output(differenceCountsSchema.extend({ notes: z.array(z.string()) })),
  differenceRows: procedure
    .input(
      importIdInput.extend(windowSchema.shape).extend({
        kind: z.enum(['added', 'changed', 'unchanged', 'missing', 'skipped']),
      }),
    )
    .output(z.object({ total: count, rows: z.array(differenceRowSchema) })),
  /** Writes everything as one change, after a restore point. */
  commit: procedure
    .input(
      importIdInput.extend(missingSchema.shape).extend({ remember: z.boolean().default(true) }),
    )
    .output(longWork(importResultSchema)),
  /** The rows that will not go in, as a workbook with the reason in a column of its own. */
  rejectedRows: procedure
    .input(importIdInput.extend({ out: z.string().min(1) }))
    .output(z.object({ path: z.string(), rows: count })),
  discard: procedure.input(importIdInput).output(z.object({ discarded: z.boolean() })),
};
