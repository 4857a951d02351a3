/** The closed set of reasons why a request can fail. Every message a person reads about a failure is made from one. */
export const ERROR_CODES = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'NO_WORKSPACE',
  'NOT_A_WORKSPACE',
  'WORKSPACE_TOO_NEW',
  'WORKSPACE_LOCKED',
  'WORKSPACE_DAMAGED',
  'WORKSPACE_EXISTS',
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FILE_DAMAGED',
  'FILE_ENCRYPTED',
  'FILE_TOO_LARGE',
  'FILE_UNSUPPORTED',
  'FILE_EMPTY',
  'IMPORT_BLOCKED',
  'IMPORT_GONE',
  'UNDO_CONFLICT',
  'NOTHING_TO_UNDO',
  'BUSY',
  'DISK_FULL',
  'CANCELLED',
  'CONNECTION_LOST',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Where in the user's own material a problem lies. `row` is 1-based as Excel shows it; `column` is a letter. */
export interface Place {
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
}

/** A failure told so that a person can act: what happened, where, and what to do. */
export class Problem extends Error {
  readonly code: ErrorCode;
  readonly where: Place;
  readonly remedy: string;

  /**
   * @param what one sentence, plain words, no stack, no path of ours
   * @param remedy what the person can do about it, one sentence
   */
  constructor(
    code: ErrorCode,
    what: string,
    remedy: string,
    where: Place = {},
    options?: ErrorOptions,
  ) {
    super(what, options);
    this.name = 'Problem';
    this.code = code;
    this.where = where;
    this.remedy = remedy;
  }

  /** "roster.xlsx, sheet “Staff”, row 12, column C", or an empty text where nothing is known. */
  get place(): string {
    const { file, sheet, row, column } = this.where;
    return [
      file,
      sheet === undefined ? undefined : `sheet “${sheet}”`,
      row === undefined ? undefined : `row ${row}`,
      column === undefined ? undefined : `column ${column}`,
    ]
      .filter((part) => part !== undefined)
      .join(', ');
  }
}

export const isProblem = (error: unknown): error is Problem => error instanceof Problem;
