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
  /** Text of a level → cells with it. */
  readonly levelTexts: ReadonlyMap<string, number>;
  readonly legend: readonly LegendEntry[];
  readonly scale: SheetReading['scale'];
}
