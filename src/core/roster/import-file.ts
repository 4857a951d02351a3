import type { AppContext, LongWorkTools } from '#core/workspace/index.ts';
import { breather, inTurn } from '#core/workspace/index.ts';
import { Problem } from '#shared/errors.ts';
import type { IsoDate } from '#shared/dates.ts';
import { commitImport, type Committed } from './session/commit.ts';
import { forgetMapping, sessions } from './session/session.ts';
import { look, startImport } from './session/start.ts';
import type { PlannedField } from './staging/plan.ts';

export interface ImportFileOptions {
  /** What to call the file; default: the last part of its path. */
  readonly name?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: LongWorkTools['progress'] | undefined;
  readonly missing?: 'keep' | 'left' | undefined;
  readonly leavingDate?: IsoDate | undefined;
  /** Header → field, for columns that are not to be guessed. */
  readonly mapping?: Readonly<Record<string, PlannedField>> | undefined;
}

/**
 * Imports a file into the open workspace as one change, with no questions asked: columns that several fields fit are
 * kept as custom fields.
 * @throws Problem of reading (FILE_…), NO_WORKSPACE, IMPORT_BLOCKED, INVALID_INPUT for a header that there is not, CANCELLED
 */
export async function importFile(
  context: AppContext,
  path: string,
  options: ImportFileOptions = {},
): Promise<Committed> {
  const tools: LongWorkTools = {
    signal: options.signal ?? new AbortController().signal,
    progress: options.onProgress ?? (() => {}),
  };
  context.workspaces.current();
  const session = await startImport(context, { path, name: options.name, decide: 'auto' }, tools);
  try {
    const { profiles } = await look(
      context,
      session,
      breather(() => tools.signal.aborted),
    );
    for (const [header, field] of Object.entries(options.mapping ?? {})) {
      const found = profiles.find((profile) => profile.header === header);
      if (!found) {
        throw new Problem(
          'INVALID_INPUT',
          `The file has no column “${header}”.`,
          'Correct the header.',
          {
            file: session.fileName,
          },
        );
      }
      session.choices.set(found.column, { field });
    }
    forgetMapping(session);
    const { missing = 'keep', leavingDate } = options;
    return await inTurn(session, () =>
      commitImport(context, session, { missing, leavingDate, remember: true }, tools),
    );
  } finally {
    sessions.drop(context, session.id);
  }
}
