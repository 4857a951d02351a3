import { Problem } from '#shared/errors.ts';
import type { AppContext } from './types.ts';

interface ImportSession {
  readonly id: string;
  /** Work on a session is done one after another. */
  queue: Promise<unknown>;
}

/** Of imports that nobody goes on with only the last three are kept: each holds its file in memory. */
const KEPT = 3;

/** The imports under way of one kind, in each running program. */
export function importSessions<Session extends ImportSession>() {
  const all = new WeakMap<AppContext['workspaces'], Map<string, Session>>();

  /** The least recently used first. */
  function sessionsOf(context: AppContext): Map<string, Session> {
    const sessions = all.get(context.workspaces) ?? new Map<string, Session>();
    all.set(context.workspaces, sessions);
    return sessions;
  }

  return {
    /** Keeps a new session; of idle ones only the last three stay. */
    keep(context: AppContext, session: Session): void {
      const sessions = sessionsOf(context);
      sessions.set(session.id, session);
      for (const id of sessions.keys()) {
        if (sessions.size <= KEPT) break;
        sessions.delete(id);
      }
    },
    /** @throws Problem IMPORT_GONE where there is none of that id (any more) */
    get(context: AppContext, id: string): Session {
      const sessions = sessionsOf(context);
      const session = sessions.get(id);
      if (!session) {
        throw new Problem(
          'IMPORT_GONE',
          'This import is no longer open.',
          'Choose the file again; nothing of it was written.',
        );
      }
      sessions.delete(id);
      sessions.set(id, session);
      return session;
    },
    drop: (context: AppContext, id: string): boolean => sessionsOf(context).delete(id),
  };
}

/** Runs work on a session after any that is under way. */
export function inTurn<T>(
  session: Pick<ImportSession, 'queue'>,
  work: () => Promise<T>,
): Promise<T> {
  const result = session.queue.then(work, work);
  session.queue = result.then(
    () => undefined,
    () => undefined,
  );
  return result;
}
