import type { CredentialPatch } from '#shared/contract/credentials.ts';
import type { CellPlace, PersonText } from '../places.ts';

/** What a file says of a credential, besides title and bodies. */
export type CredentialFacts = Pick<
  CredentialPatch,
  | 'kind'
  | 'description'
  | 'learningOutcomes'
  | 'workloadHours'
  | 'ects'
  | 'eqfLevel'
  | 'assessment'
  | 'participation'
  | 'qualityAssurance'
  | 'prerequisites'
  | 'supervision'
  | 'stackability'
  | 'delivery'
  | 'language'
  | 'durationDays'
  | 'validityMonths'
  | 'link'
>;

/** How a row names a credential. */
export interface CredentialText {
  /** '' where a file about one course does not name it. */
  readonly title: string;
  /** Ids of the platform, or codes. */
  readonly id: string | null;
  readonly issuer: string | null;
  readonly platform: string | null;
}

export interface WrittenAmount {
  readonly units: number;
  /** Null: as set for the file. */
  readonly currency: string | null;
  readonly at: CellPlace;
}

/** One row or column that speaks of a credential itself. */
export interface CredentialEntry {
  readonly at: CellPlace;
  readonly credential: CredentialText;
  readonly facts: CredentialFacts;
  readonly otherTitles: readonly string[];
  readonly country: string | null;
  readonly price: WrittenAmount | null;
  /** Hours of a row that speaks of one person: of the credential only where all rows agree. */
  readonly rowHours: number | null;
  /** An amount of a row that speaks of one person: likewise. */
  readonly rowPrice: WrittenAmount | null;
  readonly skills: readonly {
    readonly name: string;
    readonly level: string;
    readonly at: CellPlace;
  }[];
}

/** What a row or cell says of somebody's learning. Days are ISO. */
export interface AwardEntry {
  readonly at: CellPlace;
  readonly person: PersonText;
  readonly credential: CredentialText;
  /** As written, with the heading before a bare yes or no; '' where nothing says how it ended. */
  readonly status: string;
  readonly issued: string | null;
  readonly started: string | null;
  readonly expires: string | null;
  /** Percent. */
  readonly progress: number | null;
  readonly grade: string | null;
  readonly hours: number | null;
  /** Number of the certificate. */
  readonly identifier: string | null;
  readonly link: string | null;
  readonly note: string | null;
}
