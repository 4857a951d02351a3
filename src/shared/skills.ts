/** Who or what a rating comes from. A self-rating counts only where nobody else has rated. */
export const ASSESSMENT_SOURCES = ['manager', 'test', 'credential', 'import', 'self'] as const;
export type AssessmentSource = (typeof ASSESSMENT_SOURCES)[number];

/** How much a requirement weighs: 3 is critical. */
export const IMPORTANCES = [1, 2, 3] as const;
export type Importance = (typeof IMPORTANCES)[number];
export const IMPORTANCE_WORDS: Readonly<Record<Importance, string>> = {
  1: 'normal',
  2: 'important',
  3: 'critical',
};

/** A level of the workspace's scale. `value` 0 is a rating ("none"), not the lack of one. */
export interface Level {
  readonly value: number;
  readonly name: string;
  /** What somebody at this level does, so that two raters mean the same. */
  readonly anchor: string;
}

export const MAX_LEVEL = 20;

/** Fields that analyses can group people by. `manager` groups by who they report to directly. */
export const GROUP_FIELDS = [
  'department',
  'team',
  'role',
  'location',
  'country',
  'employmentType',
  'costCentre',
  'manager',
] as const;
export type GroupField = (typeof GROUP_FIELDS)[number];

/** Groups of fewer people are not shown in views of fairness: single persons could be read from them. */
export const SMALLEST_GROUP = 5;

/** What marks a cell of people × skills besides its level; a sum of these. */
export const CELL_FLAG = {
  /** The rating is older than the skill's currency. */
  stale: 1,
  /** Only a self-rating is there. */
  self: 2,
  /** A credential that is required is held and valid. */
  credentialValid: 4,
  /** A credential that is required is missing or has expired: the requirement is not met. */
  credentialMissing: 8,
  /** The level comes from a credential. */
  certified: 16,
  critical: 32,
} as const;
