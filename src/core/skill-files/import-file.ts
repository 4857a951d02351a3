import type { Settings } from './session/shapes.ts';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readTableFile } from '#core/tables/index.ts';
import type { AppContext, LongWorkTools } from '#core/workspace/index.ts';
import type { SkillFileKind } from '#shared/contract/skill-files.ts';
import { commitImport, type Committed } from './session/commit.ts';
import { inTurn } from '#core/workspace/index.ts';
import { sessions } from './session/session.ts';
import { beginSession } from './session/start.ts';

export interface ImportSkillFileOptions {
  readonly kind: SkillFileKind;
  /** What to call the file; default: the last part of its path. */
  readonly name?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: LongWorkTools['progress'] | undefined;
  readonly settings?: Partial<Settings> | undefined;
}

/**
 * Imports a file of this kind into the open workspace as one change, with no questions asked: people who are not known
 * are left out, skills and roles that are not known are made.
 * @throws Problem of reading (FILE_…), NO_WORKSPACE, CANCELLED
 */
export async function importSkillFile(
  context: AppContext,
  path: string,
  { kind, name, signal, onProgress, settings }: ImportSkillFileOptions,
): Promise<Committed> {
  const tools: LongWorkTools = {
    signal: signal ?? new AbortController().signal,
    progress: onProgress ?? (() => {}),
  };
  context.workspaces.current();
  const fileName = name ?? basename(path);
  const file = await readTableFile(path, {
    name: fileName,
    signal: tools.signal,
    onProgress: tools.progress,
  });
  const { size } = await stat(path);
  const input = { fileName, sizeBytes: size, file, kind, otherKinds: [], decide: 'auto' } as const;
  const session = beginSession(context, { ...input, otherKinds: [] }, tools);
  try {
    session.settings = { ...settings };
    return await inTurn(session, () => commitImport(context, session, tools));
  } finally {
    sessions.drop(context, session.id);
  }
}
