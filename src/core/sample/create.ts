import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { importFile } from '#core/roster/index.ts';
import { importSkillFile } from '#core/skill-files/index.ts';
import { type AppContext, type LongWorkTools, writeSettings } from '#core/workspace/index.ts';
import { keepSampleBadges } from './badges.ts';
import { SAMPLE_COMPANY, SAMPLE_DAY, SAMPLE_FILES } from './files.ts';
import { setUpStacks } from './stacks.ts';

/**
 * Makes a workspace at `path` and fills it from the shipped workbooks, as anyone would: settings, then one import
 * after the other. Where that fails or is cancelled, nothing is left of it.
 * @throws Problem of creating a workspace and of importing
 */
export async function createSample(
  context: AppContext,
  path: string,
  tools: LongWorkTools,
): Promise<void> {
  const workspace = await context.workspaces.create(path);
  try {
    await workspace.change({ title: 'Set up the sample company', kind: 'settings' }, (db) =>
      writeSettings(db, {
        companyName: SAMPLE_COMPANY,
        defaultCurrency: 'USD',
        asOf: SAMPLE_DAY,
      }),
    );
    for (const { name, kind } of SAMPLE_FILES) {
      const path = join(context.folders.resources, 'sample', name);
      const options = {
        signal: tools.signal,
        onProgress: (stage: string, done: number, total: number) =>
          tools.progress(`${name}: ${stage}`, done, total),
      };
      if (kind === 'roster') await importFile(context, path, options);
      else {
        // What the rounds leave unsaid, she would choose in the window.
        const settings = name.startsWith('ratings-') ? { source: 'manager' as const } : {};
        await importSkillFile(context, path, { ...options, kind, settings });
      }
    }
    tools.progress('Stacks and badges', 0, 0);
    await setUpStacks(workspace);
    await keepSampleBadges(context, join(context.folders.resources, 'sample', 'badges'), tools);
  } catch (error) {
    await context.workspaces.close();
    await rm(path, { force: true });
    throw error;
  }
}
