import { randomUUID } from 'node:crypto';
import type { TableFile } from '#core/tables/index.ts';
import type { AppContext, LongWorkTools } from '#core/workspace/index.ts';
import type { SkillFileKind, SkillFileReading } from '#shared/contract/skill-files.ts';
import { hintsOf } from '../hints.ts';
import { readerOf } from '../readers.ts';
import type { SteppedReader } from '../steps.ts';
import { type Session, sessions } from './session.ts';

export interface StartSkillFile {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly file: TableFile;
  readonly kind: SkillFileKind;
  readonly otherKinds: SkillFileReading['otherKinds'];
  readonly decide: 'ask' | 'auto';
  /** Default: the one of the kind. */
  readonly read?: SteppedReader | undefined;
}

/** Takes a file as read for one of the kinds: a session of its own. Sheets are read when they are first asked for. */
export function beginSession(
  context: AppContext,
  input: StartSkillFile,
  { progress }: Pick<LongWorkTools, 'progress'>,
): Session {
  progress('Understanding the sheets', 0, 0);
  const session: Session = {
    id: randomUUID(),
    kind: input.kind,
    otherKinds: input.otherKinds,
    fileName: input.fileName,
    sizeBytes: input.sizeBytes,
    file: input.file,
    read: input.read ?? readerOf(input.kind, input.file),
    hints: hintsOf(context.workspaces.currentOrNull()),
    decide: input.decide,
    readings: new Map(),
    sheets: new Map(),
    shown: null,
    levels: new Map(),
    outcomes: new Map(),
    settings: {},
    matches: {
      person: new Map(),
      skill: new Map(),
      role: new Map(),
      credential: new Map(),
      issuer: new Map(),
    },
    collected: null,
    resolved: null,
    compared: null,
    queue: Promise.resolve(),
  };
  sessions.keep(context, session);
  return session;
}
