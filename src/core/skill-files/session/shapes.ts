import type { Collected, FileCredential, FileIssuer, FileSkill } from './file-shapes.ts';
import type { Workspace } from '#core/workspace/index.ts';
import type { RequirementValue } from '#core/skills/index.ts';
import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import type { AssessmentSource } from '#shared/skills.ts';
import type { LevelsOfFile } from '../levels/read-levels.ts';
import type { AttemptOutcome } from '#shared/credentials.ts';
import type { Money } from '#shared/money.ts';
import type { CredentialFacts } from '../learning/entries.ts';
import type { OutcomesOfFile } from '../learning/session/outcomes-of-file.ts';
import type { KnownAttempt, KnownAward } from '../learning/queries.ts';
import type { KnownRating } from '../queries.ts';
import type { PersonText } from '../types.ts';
import type { Known } from './known.ts';
import type { ProblemList } from './problem-list.ts';

export type Settings = SkillFileReading['settings'];
/** What was made for a workspace as it stood. */
export interface MadeFor {
  readonly workspace: Workspace;
  readonly revision: number;
}

/** Which of the workspace something of the file is. */
export interface Resolution {
  readonly decision: 'match' | 'create' | 'skip' | 'open';
  readonly id: number | null;
  /** 0–1 of the program's own match; null where she chose, or where there is none. */
  readonly confidence: number | null;
  /** Positions among the known people. */
  readonly candidates: readonly { readonly at: number; readonly confidence: number }[];
}

/** What is written about: somebody or something known, or new. Several names of a file may lead to one. */
export interface Target<New> {
  readonly id: number | null;
  made: New | null;
}

export interface Resolved extends MadeFor {
  readonly collected: Collected;
  readonly known: Known;
  readonly levels: LevelsOfFile;
  readonly people: readonly Resolution[];
  readonly skills: readonly Resolution[];
  readonly roles: readonly Resolution[];
  readonly credentials: readonly Resolution[];
  readonly issuers: readonly Resolution[];
  readonly outcomes: OutcomesOfFile;
  /** Of each person, skill, role, credential and issuer of the file: place of its target; −1: left out. */
  readonly personTarget: Int32Array;
  readonly skillTarget: Int32Array;
  readonly roleTarget: Int32Array;
  readonly credentialTarget: Int32Array;
  readonly issuerTarget: Int32Array;
  readonly peopleMade: readonly Target<PersonText>[];
  readonly skillsMade: readonly Target<FileSkill>[];
  readonly rolesMade: readonly Target<string>[];
  readonly credentialsMade: readonly Target<FileCredential>[];
  readonly issuersMade: readonly Target<FileIssuer>[];
}

/** A rating of the file. */
export interface RatingItem {
  readonly what: 'rating';
  /** Place among the file's ratings. */
  readonly at: number;
  /** Places of its targets; −1: left out. */
  readonly person: number;
  readonly skill: number;
  readonly level: number;
  readonly date: string;
  readonly source: AssessmentSource;
  /** The rating that it corrects, or is. */
  readonly known: KnownRating | null;
  readonly reason: string | null;
}

/** A requirement of the file. */
export interface RequirementItem {
  readonly what: 'requirement';
  /** Place among the file's requirements. */
  readonly at: number;
  /** Places of its targets; −1: left out. */
  readonly role: number;
  readonly skill: number;
  readonly level: number;
  readonly importance: number;
  readonly credential: boolean;
  /** Null: since always. */
  readonly validFrom: string | null;
  readonly known: RequirementValue | null;
  readonly reason: string | null;
}

/** What a file adds to what is known of a skill: nothing that is there already is replaced. */
export interface SkillFill {
  readonly category: string | null;
  readonly group: readonly string[];
  readonly description: string | null;
  readonly currencyMonths: number | null;
  /** The whole list, or null where none is new. */
  readonly tags: readonly string[] | null;
  readonly aliases: readonly string[];
  readonly source: string | null;
  readonly sourceId: string | null;
  readonly anchors: readonly { readonly level: number; readonly anchor: string }[];
}

/** A skill of the file that is new, or is filled up. */
export interface SkillItem {
  readonly what: 'skill';
  /** Place of its target. */
  readonly skill: number;
  readonly fill: SkillFill;
  /** Labels of what is added, for the list of differences. */
  readonly added: readonly string[];
  readonly reason: string | null;
}

/** What a file changes about a credential. */
export interface CredentialItem {
  readonly what: 'credential';
  /** Place of its target; −1: left out. */
  readonly credential: number;
  /** Place among the credentials of the file. */
  readonly at: number;
  readonly facts: CredentialFacts;
  /** Places of the targets; null: as it is. */
  readonly issuer: number | null;
  readonly platform: number | null;
  readonly price: (Money & { readonly validFrom: string }) | null;
  /** Skills that are new to it, or of another level; places of their targets. */
  readonly skills: readonly { readonly skill: number; readonly level: number }[];
  /** What files call it, to be remembered. Source '': any file. */
  readonly titles: readonly { readonly name: string; readonly source: string }[];
  /** In words, for the list of differences. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

/** An award of the file. */
export interface AwardItem {
  readonly what: 'award';
  /** Place among the file's awards. */
  readonly at: number;
  /** Places of its targets; −1: left out. */
  readonly person: number;
  readonly credential: number;
  readonly issued: string;
  /** Undefined: the file does not say; it follows from the validity of the credential. */
  readonly expires: string | undefined;
  /** The award that it corrects, or is. */
  readonly known: KnownAward | null;
  readonly reason: string | null;
}

/** Learning of the file that has led to no award. */
export interface AttemptItem {
  readonly what: 'attempt';
  readonly at: number;
  readonly person: number;
  readonly credential: number;
  readonly outcome: AttemptOutcome;
  readonly ended: string | null;
  readonly known: KnownAttempt | null;
  readonly reason: string | null;
}

export type DifferenceKind = 'added' | 'changed' | 'unchanged' | 'skipped';

/** One thing of the file beside what the workspace has of it. */
export type Item =
  RatingItem | RequirementItem | SkillItem | CredentialItem | AwardItem | AttemptItem;
export type Items = Readonly<Record<DifferenceKind, Item[]>>;

export interface Compared extends MadeFor {
  readonly resolved: Resolved;
  readonly settings: Settings;
  readonly items: Items;
  /** What is to be written of each skill, by place of its target. */
  readonly skills: ReadonlyMap<number, SkillItem>;
  /** What is to be written of each credential, by place of its target. */
  readonly credentials: ReadonlyMap<number, CredentialItem>;
  /** Places among `resolved.peopleMade`, `skillsMade`, `rolesMade` of what is new and needed. */
  readonly newPeople: readonly number[];
  readonly newSkills: readonly number[];
  readonly newRoles: readonly number[];
  readonly newCredentials: readonly number[];
  readonly newIssuers: readonly number[];
  readonly notes: readonly string[];
  readonly problems: ProblemList;
}
