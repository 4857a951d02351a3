import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { idSchema, longWork, procedure } from './base.ts';

export const changeHeadSchema = z.object({
  id: idSchema,
  title: z.string(),
  at: z.iso.datetime(),
});

export const workspaceInfoSchema = z.object({
  path: z.string(),
  /** The file's name without `.upskill`. */
  name: z.string(),
  /** Rises with every change; what is shown is out of date when this differs. */
  revision: z.number().int(),
  sizeBytes: z.number().int(),
  people: z.number().int(),
  activePeople: z.number().int(),
  /** Counted on this date. */
  asOf: z.string(),
  lastChange: changeHeadSchema.nullable(),
  /** What Ctrl+Z and Ctrl+Shift+Z would do next; null where there is nothing. */
  undo: changeHeadSchema.nullable(),
  redo: changeHeadSchema.nullable(),
  /** Told once on opening, e.g. that the drive cannot be trusted with locks. */
  warnings: z.array(z.string()),
});
export type WorkspaceInfo = z.infer<typeof workspaceInfoSchema>;

export const recentSchema = z.object({
  path: z.string(),
  name: z.string(),
  openedAt: z.iso.datetime(),
  exists: z.boolean(),
});

export const restorePointSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** "before Import roster-june.xlsx", "before migration 3" */
  reason: z.string(),
  sizeBytes: z.number().int(),
  path: z.string(),
});

export const checkFindingSchema = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
});

export const checkResultSchema = z.object({
  ok: z.boolean(),
  /** Names of what was verified, in order. */
  checked: z.array(z.string()),
  findings: z.array(checkFindingSchema),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

const pathInput = z.object({ path: z.string().min(1) });

export const workspaceContract = {
  /** The open workspace, or null. */
  info: procedure
    .input(z.object({ asOf: z.string().optional() }).default({}))
    .output(workspaceInfoSchema.nullable()),
  /** Emits at once and after every change, so that an interface can refresh what it shows. Null: none is open. */
  watch: procedure.output(
    eventIterator(z.object({ revision: z.number().int(), open: z.boolean() })),
  ),
  create: procedure.input(pathInput).output(workspaceInfoSchema),
  /** A new workspace with the sample company, imported through the same path as any file. */
  createSample: procedure.input(pathInput).output(longWork(workspaceInfoSchema)),
  open: procedure.input(pathInput).output(workspaceInfoSchema),
  close: procedure.output(z.object({ closed: z.boolean() })),
  recent: procedure.output(z.array(recentSchema)),
  forgetRecent: procedure.input(pathInput).output(z.object({ forgotten: z.boolean() })),
  /** Copies the whole workspace, consistent, to a new file while work goes on. */
  backup: procedure
    .input(z.object({ out: z.string().min(1) }))
    .output(longWork(z.object({ path: z.string(), sizeBytes: z.number().int() }))),
  restorePoints: procedure.output(z.array(restorePointSchema)),
  /** Puts a restore point or a backup in the place of the open file; the present state becomes a restore point first. */
  restore: procedure
    .input(z.union([z.object({ restorePoint: z.string() }), pathInput]))
    .output(workspaceInfoSchema),
  check: procedure.output(longWork(checkResultSchema)),
};
