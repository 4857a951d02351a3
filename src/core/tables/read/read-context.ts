import { Problem } from '#shared/errors.ts';
import { TextPoolBuilder } from '../grid/text-pool-builder.ts';
import { LIMITS } from '../limits.ts';
import { Notes } from './notes.ts';

export type ReportProgress = (stage: string, done: number, total: number) => void;

/** What every reader shares while it reads one file: its name, its texts, its notes, and what it has used up. */
export class ReadContext {
  readonly name: string;
  readonly password: string | undefined;
  readonly progress: ReportProgress;
  /** Whether this process or thread may be lost, so that SheetJS may run in it. */
  readonly expendable: boolean;
  readonly texts = new TextPoolBuilder();
  readonly notes = new Notes();
  #cells = 0;
  #shownBytes = 0;

  constructor(
    name: string,
    password: string | undefined,
    progress: ReportProgress,
    expendable = true,
  ) {
    this.expendable = expendable;
    this.name = name;
    this.password = password;
    this.progress = progress;
  }

  /** Counts a cell, and its text where it has one; throws Problem FILE_TOO_LARGE at the first too many. */
  countCell(textBytes: number, sheet: string, row: number): void {
    this.#cells++;
    this.#shownBytes += textBytes;
    if (this.#cells > LIMITS.cells) {
      throw this.tooLarge(
        `It holds more than ${LIMITS.cells.toLocaleString('en')} cells.`,
        sheet,
        row,
      );
    }
    if (this.#shownBytes > LIMITS.shownTextBytes) throw this.#tooMuchText(sheet, row);
    this.checkTexts(sheet, row);
  }

  /** To be called after adding to `texts`; throws Problem FILE_TOO_LARGE where they have become too many. */
  checkTexts(sheet?: string, row?: number): void {
    if (this.texts.bytes > LIMITS.textBytes || this.texts.count > LIMITS.texts) {
      throw this.#tooMuchText(sheet, row);
    }
  }

  #tooMuchText(sheet?: string, row?: number): Problem {
    return this.tooLarge('Its texts together are larger than this program reads.', sheet, row);
  }

  tooLarge(what: string, sheet?: string, row?: number): Problem {
    return new Problem(
      'FILE_TOO_LARGE',
      `“${this.name}” is too large to be read. ${what}`,
      'Save only the sheet with the table as a new workbook or as CSV, and choose that.',
      { file: this.name, sheet, row },
    );
  }

  /** Throws nothing: gives the Problem for a file that needs a password, or another one than was given. */
  encrypted(supported = true): Problem {
    const wrong = this.password !== undefined && supported;
    return new Problem(
      'FILE_ENCRYPTED',
      wrong
        ? `The password does not open “${this.name}”.`
        : `“${this.name}” is protected with a password.`,
      supported
        ? 'Enter the password that opens it in Excel, or save it there without one.'
        : 'Open it in Excel, save it without a password (File, Info, Protect Workbook) and choose that.',
      { file: this.name },
    );
  }

  damaged(what: string, sheet?: string, row?: number): Problem {
    return new Problem(
      'FILE_DAMAGED',
      `“${this.name}” is damaged. ${what}`,
      'Open it in Excel or LibreOffice, save it as a new workbook and choose that, or ask for the file again.',
      { file: this.name, sheet, row },
    );
  }
}
