import type { AssessmentSource, Importance } from '#shared/skills.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { PersonValues } from '#core/people/index.ts';

export interface TrialAsk {
  readonly skill: string;
  readonly level: number;
  readonly importance?: Importance | undefined;
  readonly credential?: boolean | undefined;
}
export interface TrialRating {
  readonly skill: string;
  readonly level: number | null;
  readonly date?: IsoDate | undefined;
  readonly source?: AssessmentSource | undefined;
  readonly until?: IsoDate | null | undefined;
}
export interface TrialAward {
  /** Place in the list of credentials. */
  readonly credential: number;
  readonly issued: IsoDate;
  readonly expires?: IsoDate | null | undefined;
  readonly revokedOn?: IsoDate | null | undefined;
}
/** A small company to compute on. Skills are those named anywhere; dates default to 2026-01-01. */
export interface TrialCompany {
  /** Skill → currency in months; others are current for good. */
  readonly currency?: Readonly<Record<string, number>> | undefined;
  readonly roles: readonly {
    readonly name: string;
    readonly family?: string | undefined;
    readonly isFamily?: boolean | undefined;
    readonly versions: readonly { readonly from?: IsoDate; readonly asks: readonly TrialAsk[] }[];
  }[];
  /** What each certifies. */
  readonly credentials?: readonly (readonly { readonly skill: string; readonly level: number }[])[];
  readonly people: readonly (Partial<PersonValues> & {
    readonly ratings?: readonly TrialRating[] | undefined;
    readonly awards?: readonly TrialAward[] | undefined;
  })[];
}
