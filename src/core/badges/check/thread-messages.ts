import type { ErrorCode, Place } from '#shared/errors.ts';
import type { BadgeReport, RecipientEntry, Trust } from '../types.ts';

/** The people of the workspace, packed so that handing them to a thread costs nothing: a line for each, in the same order. */
export interface PackedPeople {
  readonly ids: Int32Array;
  /** E-mail addresses, lower case; an empty line: none. */
  readonly emails: string;
  /** Folded names. */
  readonly names: string;
}

/** What the files of one go are checked by; sent to a thread before the first of them. */
export interface Setup {
  readonly key: string;
  readonly trust: Trust;
  readonly asOf: string;
  /** Among whom the recipient is looked for; null: nowhere. */
  readonly people: PackedPeople | null;
  /** Trials of hashes that this thread may spend on it. */
  readonly hashes: number;
}

/** Where the bytes of a badge are: on the disk, or kept in the workspace. */
export type Source =
  | {
      readonly path: string;
      /** Of what must be in the file still. */
      readonly sha256?: string;
    }
  | { readonly bytes: Uint8Array };

export type Request =
  | { readonly type: 'setup'; readonly setup: Setup }
  | { readonly type: 'check'; readonly source: Source; readonly name: string }
  | { readonly type: 'raw'; readonly source: Source; readonly name: string }
  | { readonly type: 'picture'; readonly source: Source; readonly name: string };

/** How far the recipient was looked for. */
export type Searched =
  /** Compared with everybody. */
  | 'everybody'
  /** Only with those whom the name of the file or of the recipient suggests: more would have taken too long. */
  | 'suggested'
  | 'nobody';

/**
 * A report as the session keeps it, ten thousand times: JSON as UTF-8, which is half of a text with typographic marks in it, is
 * handed from thread to thread without being copied, and is no work for the garbage collector.
 */
export type PackedReport = Uint8Array<ArrayBuffer>;

/** A file that was read and judged: what the session keeps of it. Whose it is is said when it is shown. */
export interface Checked {
  /** BadgeReport without the verdict on the recipient. */
  readonly report: PackedReport;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly recipients: readonly RecipientEntry[];
  readonly recipientName: string | null;
  /** Who it is, of the packed people. */
  readonly personId: number | null;
  readonly searched: Searched;
  readonly hasPicture: boolean;
  readonly name: string;
  readonly achievement: string | null;
  readonly issuer: string | null;
  readonly issuerId: string | null;
}

export type PartialReport = Omit<BadgeReport, 'verdicts'> & {
  readonly verdicts: Omit<BadgeReport['verdicts'], 'recipient'>;
};

export interface RawText {
  readonly text: string;
  readonly header: string | null;
  readonly payload: string | null;
  readonly truncated: boolean;
}

export interface SentProblem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy: string;
  readonly where: Place;
  /** Of what nobody foresaw, for the log. */
  readonly stack?: string | undefined;
}

export type Reply =
  /** The code is loaded. */
  | { readonly type: 'ready' }
  | { readonly type: 'checked'; readonly checked: Checked }
  | { readonly type: 'raw'; readonly raw: RawText }
  | { readonly type: 'picture'; readonly dataUrl: string | null }
  | { readonly type: 'refused'; readonly problem: SentProblem };
