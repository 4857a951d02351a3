import type { AwardEntry, CredentialEntry } from '../learning/entries.ts';
import type {
  CellPlace,
  LegendEntry,
  PersonText,
  RatingEntry,
  RequirementEntry,
  SheetReading,
  SkillEntry,
} from '../types.ts';

/** A person, skill or role that the file speaks of, once. */
export interface Named {
  /** As the file writes it, told apart from others of the same name. */
  readonly text: string;
  readonly at: CellPlace;
  /** Ratings or requirements that speak of it. */
  cells: number;
}

export interface FilePerson extends Named {
  person: PersonText;
  /** Ratings that say a level. */
  rated: number;
}

export interface FileSkill extends Named {
  readonly key: string;
  /** What the file says of the skill itself; of several places each. */
  readonly entries: SkillEntry[];
  source: string | null;
}

export interface FileRole extends Named {
  readonly key: string;
  family: string | null;
}

export interface FileCredential extends Named {
  /** '' where the file does not name its one course. */
  readonly title: string;
  /** Folded title. */
  readonly key: string;
  readonly issuer: string | null;
  readonly platform: string | null;
  /** Ids of the platform, and codes. */
  readonly ids: Set<string>;
  /** What the file says of it; of several places each. */
  readonly entries: CredentialEntry[];
}

/** An awarding body or platform. */
export interface FileIssuer extends Named {
  readonly key: string;
  country: string | null;
  isPlatform: boolean;
}

/** A skill that a credential of the file certifies. */
export interface CertifiedSkill {
  /** Places of the credential and the skill. */
  readonly credential: number;
  readonly skill: number;
  /** As written; '' where the file says none. */
  readonly level: string;
  readonly at: CellPlace;
}

/** What all sheets taken say together, each person, skill and role once. */
export interface Collected {
  readonly people: readonly FilePerson[];
  readonly skills: readonly FileSkill[];
  readonly roles: readonly FileRole[];
  readonly ratings: readonly RatingEntry[];
  /** Of each rating: place of its person and skill. */
  readonly person: Int32Array;
  readonly skill: Int32Array;
  readonly requirements: readonly RequirementEntry[];
  readonly role: Int32Array;
  readonly requiredSkill: Int32Array;
  readonly credentials: readonly FileCredential[];
  readonly issuers: readonly FileIssuer[];
  /** Of each credential: place of its awarding body and its platform; −1: none. */
  readonly issuerOf: Int32Array;
  readonly platformOf: Int32Array;
  readonly certified: readonly CertifiedSkill[];
  readonly awards: readonly AwardEntry[];
  /** Of each award: place of its person and credential. */
  readonly awardPerson: Int32Array;
  readonly awardCredential: Int32Array;
  /** Text of an outcome → cells with it. */
  readonly outcomeTexts: ReadonlyMap<string, number>;
  /** Text of a level → cells with it. */
  readonly levelTexts: ReadonlyMap<string, number>;
  readonly legend: readonly LegendEntry[];
  readonly scale: SheetReading['scale'];
}
