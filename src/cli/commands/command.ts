import type { Problem } from '#shared/errors.ts';
import type { Request } from '../arguments.ts';
import type { Session } from '../session.ts';

/** What a command found out: as one document, and for a person. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  /** Lines for the standard error stream. */
  readonly complaints?: readonly string[];
  /** Something was at fault: exit 1. */
  readonly failed?: boolean;
  readonly problems?: readonly Problem[];
}

export type Command = (session: Session, request: Request) => Promise<Outcome>;
