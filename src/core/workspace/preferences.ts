import { join } from 'node:path';
import { preferencesSchema, type Preferences } from '#shared/contract/settings.ts';
import { readJson, writeJson } from './files.ts';
import { userName } from './lock.ts';
import { Mutex } from './mutex.ts';

/** Choices of this user on this computer, kept in the folder of user data. */
export interface PreferenceStore {
  read(): Preferences;
  update(patch: {
    readonly [Name in keyof Preferences]?: Preferences[Name] | undefined;
  }): Promise<Preferences>;
}

const defaults = (): Preferences => ({ theme: 'system', userName: userName(), density: 'compact' });

/** Reads the preferences once; afterwards they are kept at hand, for every change asks who makes it. */
export async function loadPreferences(userData: string): Promise<PreferenceStore> {
  const path = join(userData, 'preferences.json');
  const turn = new Mutex();
  const stored = await readJson(path, preferencesSchema.partial(), {});
  let present: Preferences = preferencesSchema.parse({ ...defaults(), ...stored });
  return {
    read: () => present,
    update: (patch) =>
      turn.run(async () => {
        const given = Object.fromEntries(
          Object.entries(patch).filter(([, value]) => value !== undefined),
        );
        const next = preferencesSchema.parse({ ...present, ...given });
        await writeJson(path, next);
        present = next;
        return next;
      }),
  };
}
