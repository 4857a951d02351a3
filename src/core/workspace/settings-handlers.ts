import Sqlite from 'better-sqlite3';
import { implement } from '@orpc/server';
import { settingsContract, type WorkspaceSettings } from '#shared/contract/settings.ts';
import { isIsoDate } from '#shared/dates.ts';
import { Problem } from '#shared/errors.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { holderOf } from './holder.ts';
import { readSettings, writeSettings } from './settings.ts';
import type { AppContext } from './types.ts';

const os = implement(settingsContract).$context<AppContext>();

interface MappingRow {
  id: number;
  headers: string;
  usedAt: string;
}

/** The library's version, asked of a database in memory: none need be open. */
function sqliteVersion(): string {
  const db = new Sqlite(':memory:');
  try {
    return String(db.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    db.close();
  }
}

const invalid = (what: string, remedy: string): Problem =>
  new Problem('INVALID_INPUT', what, remedy);

/** What the shape of the settings does not tell. */
function refuseInvalid({
  asOf,
  locale,
}: { readonly [Name in 'asOf' | 'locale']?: WorkspaceSettings[Name] | undefined }): void {
  if (asOf !== undefined && asOf !== 'today' && !isIsoDate(asOf)) {
    throw invalid('The date of analyses is no day of the calendar.', 'Choose “today” or a date.');
  }
  if (locale === undefined) return;
  try {
    Intl.getCanonicalLocales(locale);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalid('This language and region are not known.', 'Choose one from the list.');
  }
}

export const settingsHandlers = {
  workspace: os.workspace.handler(({ context }) => readSettings(context.workspaces.current())),

  updateWorkspace: os.updateWorkspace.handler(async ({ context, input }) => {
    const workspace = context.workspaces.current();
    refuseInvalid(input);
    await workspace.change({ title: 'Change settings', kind: 'settings' }, (db) => {
      writeSettings(db, input);
    });
    return readSettings(workspace);
  }),

  preferences: os.preferences.handler(async ({ context }) =>
    (await holderOf(context.workspaces).preferences()).read(),
  ),

  updatePreferences: os.updatePreferences.handler(async ({ context, input }) =>
    (await holderOf(context.workspaces).preferences()).update(input),
  ),

  mappings: os.mappings.handler(({ context }) =>
    context.workspaces
      .current()
      .read.all<MappingRow>(
        'SELECT id, headers, used_at AS usedAt FROM column_mapping ORDER BY used_at DESC, id DESC',
      )
      .map(({ id, headers, usedAt }) => ({ id, headers: JSON.parse(headers) as string[], usedAt })),
  ),

  forgetMapping: os.forgetMapping.handler(async ({ context, input }) => {
    const { changeId } = await context.workspaces
      .current()
      .change({ title: 'Forget a remembered mapping', kind: 'settings' }, (db) => {
        db.run('DELETE FROM column_mapping WHERE id = ?', [input.id]);
      });
    return { forgotten: changeId !== null };
  }),

  about: os.about.handler(({ context }) => ({
    version: context.version,
    schema: SCHEMA_VERSION,
    sqlite: sqliteVersion(),
    logFolder: context.folders.userData,
  })),
};
