import * as z from 'zod';
import { procedure } from './base.ts';

/** Of this workspace; changes are in its history. */
export const workspaceSettingsSchema = z.object({
  /** The company's name as shown at the top; empty: the file's name. */
  companyName: z.string().max(120),
  /** ISO 4217, assumed where a file gives amounts without a currency. */
  defaultCurrency: z.string().regex(/^[A-Z]{3}$/),
  /** Hours of a full week, to turn weekly hours into a full-time share. */
  fullTimeHours: z.number().min(1).max(80),
  /** Days before an award expires at which its renewal is due, where the credential does not say. */
  renewalLeadDays: z.number().int().min(0).max(3650),
  /** BCP 47: order of dates, separators of numbers. */
  locale: z.string(),
  /** `today`, or a fixed YYYY-MM-DD that every analysis uses. */
  asOf: z.string(),
});
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>;

/** Of this computer and user; kept outside any workspace. */
export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Written in the history as who made a change. */
  userName: z.string().max(120),
  density: z.enum(['compact', 'normal']),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const settingsContract = {
  workspace: procedure.output(workspaceSettingsSchema),
  updateWorkspace: procedure
    .input(workspaceSettingsSchema.partial())
    .output(workspaceSettingsSchema),
  preferences: procedure.output(preferencesSchema),
  updatePreferences: procedure.input(preferencesSchema.partial()).output(preferencesSchema),
  /** Mappings remembered for files with the same headers. */
  mappings: procedure.output(
    z.array(
      z.object({ id: z.number().int(), headers: z.array(z.string()), usedAt: z.iso.datetime() }),
    ),
  ),
  forgetMapping: procedure
    .input(z.object({ id: z.number().int() }))
    .output(z.object({ forgotten: z.boolean() })),
  about: procedure.output(
    z.object({
      version: z.string(),
      schema: z.number().int(),
      sqlite: z.string(),
      logFolder: z.string(),
    }),
  ),
};
