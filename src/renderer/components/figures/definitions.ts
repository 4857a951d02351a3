/** What each figure means, in the words shown beside it and in every workbook. */
export const DEFINITIONS = {
  index:
    'Gap index: importance × levels missing, summed, over importance × levels required. 0 % is no gap; unrated counts as missing, and is told apart.',
  coverage: 'Coverage: requirements met ÷ requirements. A required credential must be valid.',
  depthCoverage: 'Depth coverage: 1 − gap index. A level that is nearly there counts in part.',
  ratedShare: 'Rated share: requirements with a rating ÷ requirements.',
  readiness:
    'Ready: every critical requirement is met. Readiness: people ready ÷ people of whom anything is required.',
  bench:
    'Bench: people of whom the skill is required and who have the level. None is a gap, one a single point of failure.',
  unknown: 'Unrated: no rating at all. It is never shown as level 0.',
  stale: 'Stale: older than the months for which the skill stays current. It still counts.',
  points: 'Points: importance × levels missing, summed over people who are rated.',
  people:
    'People count who are active on the day, in the role and the department that they have now.',
} as const;
export type DefinitionName = keyof typeof DEFINITIONS;
