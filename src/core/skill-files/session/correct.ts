import type { AppContext } from '#core/workspace/index.ts';
import { Problem } from '#shared/errors.ts';
import { MAX_LEVEL } from '#shared/skills.ts';
import type { z } from 'zod';
import type { skillFilesContract } from '#shared/contract/skill-files.ts';
import { knownOf } from './known.ts';
import { forgetMatches, forgetReading, type Session } from './session.ts';

type Input = z.infer<NonNullable<(typeof skillFilesContract.setReading)['~orpc']['inputSchema']>>;
type Corrections = Omit<Input, 'importId'>;

/**
 * Corrects how the file is read.
 * @throws Problem INVALID_INPUT where there is no such sheet or level
 */
export function correct(context: AppContext, session: Session, corrections: Corrections): void {
  const { sheets = [], levels = [], outcomes = [], settings = {}, show } = corrections;
  const scale = new Set(knownOf(context.workspaces.current()).levels.map(({ value }) => value));
  for (const index of [
    ...sheets.map((sheet) => sheet.index),
    ...(show === undefined ? [] : [show]),
  ])
    if (!session.file.sheets[index])
      throw new Problem('INVALID_INPUT', 'There is no such sheet.', 'Choose another sheet.');
  session.shown = show ?? session.shown;
  for (const { index, columns, ...choice } of sheets) {
    const before = session.sheets.get(index) ?? {};
    const own = new Map(choice.headerRow === undefined ? before.columns : []);
    for (const { index: column, field } of columns ?? []) own.set(column, field);
    session.sheets.set(index, {
      ...before,
      ...defined(choice),
      ...(own.size === 0 ? {} : { columns: own }),
    });
    if (choice.shape !== undefined || choice.headerRow !== undefined || columns !== undefined)
      session.readings.delete(index);
  }
  for (const { text, level } of levels) {
    if (level !== null && !scale.has(level))
      throw new Problem(
        'INVALID_INPUT',
        `${level} is no level of the scale.`,
        `Choose a level of the workspace, at most ${MAX_LEVEL}.`,
      );
    session.levels.set(text.trim(), level);
  }
  for (const { text, outcome } of outcomes) session.outcomes.set(text, outcome);
  session.settings = { ...session.settings, ...defined(settings) };
  // Only another sheet to look at: everything else stays as it was.
  if (sheets.length + levels.length + outcomes.length + Object.keys(settings).length === 0) return;
  const { blank, course, skillLevel } = settings;
  if (sheets.length > 0 || [blank, course, skillLevel].some((each) => each !== undefined))
    forgetReading(session);
  else forgetMatches(session);
}

/** Without what was not said. */
const defined = <T extends object>(given: T): { [Key in keyof T]: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
