import { Problem, type ErrorCode } from '#shared/errors.ts';

/**
 * Why something is no badge that can be read, where the name of its file is not known; `readBadge` adds that and throws it
 * as a Problem.
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;

  /**
   * @param what one sentence in plain words, naming the field or place
   * @param remedy what the person can do, one sentence
   */
  constructor(code: ErrorCode, what: string, remedy: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'Refusal';
    this.code = code;
    this.remedy = remedy;
  }

  of(file: string): Problem {
    return new Problem(this.code, this.message, this.remedy, { file }, { cause: this });
  }
}

export const ASK_AGAIN =
  'Download the badge again from where it was issued, or ask the issuer for it.';

export const damaged = (what: string, cause?: unknown): Refusal =>
  new Refusal('FILE_DAMAGED', what, ASK_AGAIN, { cause });

export const unsupported = (what: string, remedy = ASK_AGAIN): Refusal =>
  new Refusal('FILE_UNSUPPORTED', what, remedy);

const megabytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MB`;

export const tooLarge = (what: string, limit: number): Refusal =>
  new Refusal(
    'FILE_TOO_LARGE',
    `${what} is larger than ${megabytes(limit)}.`,
    'Badges are far smaller: check that this is the right file.',
  );
