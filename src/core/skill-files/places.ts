/** Where something stands in the file. */
export interface CellPlace {
  /** Index of the sheet. */
  readonly sheet: number;
  /** 1-based as Excel shows it. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
}

/** A person as a file names one. At least one of number, e-mail and name is there. */
export interface PersonText {
  readonly number: string | null;
  readonly email: string | null;
  readonly name: string | null;
  /** What else the file says: where a person is made of it, these go along. */
  readonly department: string | null;
  readonly team: string | null;
  readonly role: string | null;
  /**
   * Id in the workspace that wrote the file, where it is a matrix of ours. To be trusted only where that person still
   * has the number, the e-mail or the name given here: the file may come from another workspace.
   */
  readonly id?: number | undefined;
}
