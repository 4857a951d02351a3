import * as z from 'zod';
import { ASSESSMENT_SOURCES } from '../skills.ts';
import { dateSchema, idSchema, longWork, procedure, windowSchema } from './base.ts';
import { currencySchema } from './credentials.ts';
import { workspaceInfoSchema } from './workspace.ts';

const count = z.number().int();
const text = z.string().nullable();

/**
 * What a file can hold besides people: ratings (people × skills, or a list of them), a library of skills, what roles
 * require, a catalogue of credentials, or who was awarded which.
 */
export const SKILL_FILE_KINDS = [
  'matrix',
  'skills',
  'requirements',
  'credentials',
  'awards',
] as const;
export type SkillFileKind = (typeof SKILL_FILE_KINDS)[number];

/** How the table of a sheet is laid out. `long`: one row a rating (or requirement, or skill). */
export const SHEET_SHAPES = [
  'people-down',
  'people-across',
  'roles-down',
  'roles-across',
  'long',
] as const;

/** What a column of a catalogue or of a list of awards can hold; `other`: nothing that is imported. */
export const LEARNING_FIELDS = [
  'name',
  'firstName',
  'lastName',
  'number',
  'email',
  'department',
  'team',
  'role',
  'course',
  'courseId',
  'issuer',
  'platform',
  'country',
  'kind',
  'description',
  'outcomes',
  'hours',
  'ects',
  'eqf',
  'days',
  'price',
  'currency',
  'validity',
  'skill',
  'level',
  'prerequisites',
  'assessment',
  'participation',
  'language',
  'link',
  'quality',
  'supervision',
  'stackability',
  'otherTitles',
  'status',
  'issued',
  'started',
  'expires',
  'progress',
  'grade',
  'certificateNumber',
  'certificateLink',
  'hoursSpent',
  'paid',
  'withdrawn',
  'note',
  'other',
] as const;
export type LearningField = (typeof LEARNING_FIELDS)[number];

/** What a text that says how learning ended is taken for. `left-out`: it says of nothing that has begun. */
export const LEARNING_OUTCOMES = [
  'awarded',
  'expired',
  'in-progress',
  'failed',
  'withdrawn',
  'left-out',
] as const;
export type LearningOutcome = (typeof LEARNING_OUTCOMES)[number];

const importIdInput = z.object({ importId: z.string() });

/** One sheet as understood. Rows are 1-based as Excel shows them. */
export const skillSheetSchema = z.object({
  index: count,
  name: z.string(),
  hidden: z.boolean(),
  rows: count,
  columns: count,
  /** Whether it is imported. */
  taken: z.boolean(),
  /** Null: nothing of this kind was found in it. */
  shape: z.enum(SHEET_SHAPES).nullable(),
  /** Why, in a sentence: "7 people across, 13 skills down; legend in row 2". */
  reason: z.string(),
  /** The day of its ratings, from a cell, the sheet's name or the file; null: not known. */
  date: dateSchema.nullable(),
  people: count,
  skills: count,
  credentials: count,
  /** Ratings, requirements, or awards with attempts. */
  entries: count,
  /** Row of the headings, as Excel shows it; null: there is none, or it is not known. */
  headerRow: count.nullable(),
  /** Of catalogues and lists of awards: every column with a heading, and what it is taken for. */
  headings: z.array(
    z.object({
      index: count,
      letter: z.string(),
      header: z.string(),
      samples: z.array(z.string()),
      field: z.enum(LEARNING_FIELDS),
    }),
  ),
});

/** A text found where a level is expected, and what it is taken for. */
export const levelTextSchema = z.object({
  text: z.string(),
  cells: count,
  meaning: z.enum(['level', 'unrated', 'not-understood']),
  level: count.nullable(),
  /** "legend: can do it alone", "number of the same scale", "0–100 onto 0–5", "chosen by you" */
  why: z.string(),
  /** True where she should look: it was guessed. */
  guessed: z.boolean(),
});

/** A text that says how somebody's learning ended, and what it is taken for; null: not understood. */
export const outcomeTextSchema = z.object({
  text: z.string(),
  cells: count,
  outcome: z.enum(LEARNING_OUTCOMES).nullable(),
  why: z.string(),
  guessed: z.boolean(),
});

export const skillFileReadingSchema = z.object({
  importId: z.string(),
  kind: z.enum(SKILL_FILE_KINDS),
  /** What else it could be read as. */
  otherKinds: z.array(z.enum([...SKILL_FILE_KINDS, 'roster'])),
  fileName: z.string(),
  format: z.string(),
  sizeBytes: count,
  /** The publisher or program that it looks like an export of: "O*NET 30.3", "ESCO", "SFIA", "Moodle", "Upskill Ledger matrix". */
  looksLike: text,
  sheets: z.array(skillSheetSchema),
  levels: z.array(levelTextSchema),
  outcomes: z.array(outcomeTextSchema),
  /** The scale of the file in words ("0 to 4, in the legend of row 1"), where it differs from the workspace's. */
  fileScale: text,
  settings: z.object({
    /** For ratings of sheets without a date. */
    date: dateSchema,
    source: z.enum(ASSESSMENT_SOURCES),
    assessor: text,
    /** What an empty cell says: nothing, or level 0 ("blank: cannot do it" in a legend). */
    blank: z.enum(['unrated', 'zero']),
    /** For requirements: from when they are in force; null: since always. */
    validFrom: dateSchema.nullable(),
    /** For skills: rows that are groups of others become groups. */
    groups: z.boolean(),
    /** For amounts without a currency of their own. */
    currency: currencySchema,
    /** For skills of a credential of which the file gives no level; null: they are left out. */
    skillLevel: count.nullable(),
    /** Of a file about one course that does not name it; null: it has to be chosen. */
    course: text,
    /** From which grade on an entry that has nothing but a grade is an award; null: a grade alone is none. */
    passMark: z.number().nullable(),
  }),
  /**
   * Entries of which the file itself gives no day, no source, no assessor, no currency, no level, no course, nothing but
   * a grade: for those the settings hold.
   */
  unsaid: z.object({
    date: count,
    source: count,
    assessor: count,
    currency: count,
    level: count,
    course: count,
    outcome: count,
  }),
  /** The sheet of the preview; null: no sheet is taken and none was asked for. */
  shownSheet: count.nullable(),
  /** Its first rows, each cell with what it is understood as. */
  preview: z.array(
    z.object({
      row: count,
      cells: z.array(
        z.object({
          text: z.string(),
          part: z.enum([
            'none',
            'header',
            'person',
            'skill',
            'role',
            'credential',
            'level',
            'outcome',
            'legend',
            'other',
          ]),
        }),
      ),
    }),
  ),
  notes: z.array(z.string()),
  /** Why Continue is not open; empty: it is. */
  blockers: z.array(z.string()),
});
export type SkillFileReading = z.infer<typeof skillFileReadingSchema>;

export const MATCH_KINDS = ['person', 'skill', 'role', 'credential', 'issuer'] as const;

/** A person, skill, role, credential or issuer of the file and which of the workspace it is. */
export const fileMatchSchema = z.object({
  what: z.enum(MATCH_KINDS),
  /** As the file writes it; the key for `setMatch`. */
  text: z.string(),
  /** "e-mail robin@…, row 8" */
  detail: text,
  cells: count,
  decision: z.enum(['match', 'create', 'skip', 'open']),
  id: idSchema.nullable(),
  name: text,
  /** 0–1 of the program's own match; null where she chose. */
  confidence: z.number().nullable(),
  candidates: z.array(
    z.object({ id: idSchema, name: z.string(), detail: z.string(), confidence: z.number() }),
  ),
});
export type FileMatch = z.infer<typeof fileMatchSchema>;

const countsSchema = z.object({
  added: count,
  changed: count,
  unchanged: count,
  skipped: count,
  newPeople: count,
  newSkills: count,
  newRoles: count,
  newCredentials: count,
  newIssuers: count,
});

export const skillDifferenceRowSchema = z.object({
  kind: z.enum(['added', 'changed', 'unchanged', 'skipped']),
  sheet: text,
  row: count.nullable(),
  column: text,
  /** Person, role, or awarding body of a credential; null in a library of skills. */
  who: text,
  /** The skill or credential. */
  skill: z.string(),
  /** "2", "3, important", "unrated" */
  before: text,
  after: text,
  date: dateSchema.nullable(),
  reason: text,
});

const problemSchema = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  sheet: text,
  row: count.nullable(),
  column: text,
  value: text,
  message: z.string(),
});

export const skillFilesContract = {
  /** What was understood of a file that `imports.start` took for one of these kinds. */
  reading: procedure.input(importIdInput).output(skillFileReadingSchema),
  /** Corrects it. Sheets are named by index; `levels` by their text. */
  setReading: procedure
    .input(
      importIdInput.extend({
        sheets: z
          .array(
            z.object({
              index: count,
              taken: z.boolean().optional(),
              date: dateSchema.nullable().optional(),
              shape: z.enum(SHEET_SHAPES).optional(),
              headerRow: count.optional(),
              /** Of catalogues and lists of awards: what columns hold. */
              columns: z
                .array(z.object({ index: count, field: z.enum(LEARNING_FIELDS) }))
                .optional(),
            }),
          )
          .optional(),
        levels: z.array(z.object({ text: z.string(), level: count.nullable() })).optional(),
        outcomes: z
          .array(z.object({ text: z.string(), outcome: z.enum(LEARNING_OUTCOMES) }))
          .optional(),
        settings: skillFileReadingSchema.shape.settings.partial().optional(),
        /** The sheet whose first rows are shown; the first that is taken until one is asked for. */
        show: count.optional(),
      }),
    )
    .output(skillFileReadingSchema),
  /** Those that need her first: open ones, then guesses, then new, then sure ones. */
  matches: procedure
    .input(
      importIdInput.extend(windowSchema.shape).extend({
        what: z.enum(MATCH_KINDS),
      }),
    )
    .output(
      z.object({
        total: count,
        open: count,
        matched: count,
        created: count,
        skipped: count,
        matches: z.array(fileMatchSchema),
      }),
    ),
  /** Decides for one text, or for all that are open. */
  setMatch: procedure
    .input(
      importIdInput.extend({
        what: z.enum(MATCH_KINDS),
        text: z.string().optional(),
        decision: z.discriminatedUnion('action', [
          z.object({ action: z.literal('match'), id: idSchema }),
          z.object({ action: z.literal('create') }),
          z.object({ action: z.literal('skip') }),
          z.object({ action: z.literal('auto') }),
        ]),
      }),
    )
    .output(z.object({ open: count })),
  difference: procedure.input(importIdInput).output(
    longWork(
      countsSchema.extend({
        notes: z.array(z.string()),
        problems: z.array(problemSchema),
        problemCount: count,
      }),
    ),
  ),
  differenceRows: procedure
    .input(
      importIdInput.extend(windowSchema.shape).extend({
        kind: z.enum(['added', 'changed', 'unchanged', 'skipped']),
      }),
    )
    .output(z.object({ total: count, rows: z.array(skillDifferenceRowSchema) })),
  /** Writes everything as one change, after a restore point. */
  commit: procedure
    .input(importIdInput)
    .output(
      longWork(
        countsSchema.extend({ changeId: idSchema.nullable(), workspace: workspaceInfoSchema }),
      ),
    ),
  discard: procedure.input(importIdInput).output(z.object({ discarded: z.boolean() })),
};
