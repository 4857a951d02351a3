import type { ProblemCode } from './problem-words.ts';

/** A finding about a cell, a row or the file; words are made from it only when it is shown. */
export interface Finding {
  readonly code: ProblemCode;
  /** Position in the staged rows, or -1: the file as a whole. */
  readonly row: number;
  /** 0-based column of the sheet, or -1. */
  readonly column: number;
  readonly value: string | null;
  readonly proposal: string | null;
  /** What else the message says: another row, a reason, names. */
  readonly detail: string;
}

export class ProblemList {
  readonly findings: Finding[] = [];

  add(
    code: ProblemCode,
    row: number,
    column: number,
    value: string | null,
    detail = '',
    proposal: string | null = null,
  ): void {
    this.findings.push({ code, row, column, value, proposal, detail });
  }
}
