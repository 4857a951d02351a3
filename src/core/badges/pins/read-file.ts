import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isProblem, Problem } from '#shared/errors.ts';
import { KeyRefused } from '../proof/index.ts';

/** The longest status list is a few megabytes. */
const MOST_BYTES = 20 * 1024 * 1024;

interface TextFile {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** A file of keys or of a document, as text too. @throws Problem FILE_NOT_FOUND, FILE_TOO_LARGE, FILE_DAMAGED */
export async function textOfFile(path: string): Promise<TextFile> {
  const file = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) {
      throw new Problem(
        'FILE_TOO_LARGE',
        `“${file}” is larger than ${MOST_BYTES / 2 ** 20} MB.`,
        'Keys and lists are far smaller: check that this is the right file.',
        { file },
      );
    }
    const bytes = await readFile(path);
    return { bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (isProblem(error)) throw error;
    throw error instanceof TypeError
      ? new Problem(
          'FILE_DAMAGED',
          `“${file}” is no text.`,
          'Choose a key as text (PEM or JSON), or a document as JSON.',
          { file },
          { cause: error },
        )
      : new Problem(
          'FILE_NOT_FOUND',
          `“${file}” could not be read.`,
          'Check that it is there, and choose it again.',
          { file },
          { cause: error },
        );
  }
}

/** Runs what recognises keys, and tells why a key may not be used. @throws Problem FILE_UNSUPPORTED */
export function asKeyProblem<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof KeyRefused)) throw error;
    throw new Problem(
      'FILE_UNSUPPORTED',
      `The key in “${file}” cannot be used: it ${error.message}.`,
      'Ask the issuer for the public key that they sign badges with.',
      { file },
      { cause: error },
    );
  }
}
