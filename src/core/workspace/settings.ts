import { workspaceSettingsSchema, type WorkspaceSettings } from '#shared/contract/settings.ts';
import type { ReadHandle, Workspace, WriteHandle } from './types.ts';

export const DEFAULT_SETTINGS: WorkspaceSettings = {
  companyName: '',
  defaultCurrency: 'EUR',
  fullTimeHours: 40,
  renewalLeadDays: 90,
  locale: 'en-GB',
  asOf: 'today',
};

interface SettingRow {
  name: string;
  value: string;
}

/** The settings of the workspace, each at its default where nothing, or nothing valid, is stored. */
export function readSettings(workspace: Pick<Workspace, 'read'>): WorkspaceSettings {
  return settingsOf(workspace.read);
}

export function settingsOf(db: ReadHandle): WorkspaceSettings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const { name, value } of db.all<SettingRow>('SELECT name, value FROM setting')) {
    if (Object.hasOwn(DEFAULT_SETTINGS, name)) settings[name] = JSON.parse(value);
  }
  const parsed = workspaceSettingsSchema.safeParse(settings);
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

/** Stores what is given; a value equal to the stored one touches nothing. */
export function writeSettings(
  db: WriteHandle,
  patch: { readonly [Name in keyof WorkspaceSettings]?: WorkspaceSettings[Name] | undefined },
): void {
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    db.run(
      `INSERT INTO setting (name, value) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value`,
      [name, JSON.stringify(value)],
    );
  }
}
