import { EU_ELEMENTS, HOURS_PER_ECTS, type EuElement } from '#shared/credentials.ts';

/** What of an entry and its awarding body decides which EU elements are stated. */
export interface Stated {
  readonly title: string;
  readonly country: string | null;
  readonly awardingBody: string | null;
  readonly learningOutcomes: string | null;
  readonly workloadHours: number | null;
  readonly ects: number | null;
  /** 0: stated that it has none. */
  readonly eqfLevel: number | null;
  readonly assessment: string | null;
  readonly participation: string | null;
  readonly qualityAssurance: string | null;
}

const says = (text: string | null): boolean => text !== null && text.trim() !== '';

/** `learner` and `issued` are stated by every award: none is kept without them. */
const IS_STATED: Readonly<Record<EuElement, (entry: Stated) => boolean>> = {
  learner: () => true,
  title: ({ title }) => says(title),
  country: ({ country }) => says(country),
  'awarding-body': ({ awardingBody }) => says(awardingBody),
  issued: () => true,
  outcomes: ({ learningOutcomes }) => says(learningOutcomes),
  workload: ({ workloadHours, ects }) => workloadHours !== null || ects !== null,
  level: ({ eqfLevel }) => eqfLevel !== null,
  assessment: ({ assessment }) => says(assessment),
  participation: ({ participation }) => participation !== null,
  quality: ({ qualityAssurance }) => says(qualityAssurance),
};

/** How many of the 11 mandatory EU elements are stated, and which are not, in their order. */
export function completenessOf(entry: Stated): { stated: number; missing: EuElement[] } {
  const missing = EU_ELEMENTS.filter((element) => !IS_STATED[element](entry));
  return { stated: EU_ELEMENTS.length - missing.length, missing };
}

/** Hours of work: as stated, else ECTS × 25, the lower of what a point stands for; null: neither is known. */
export function hoursOf(
  workloadHours: number | null,
  ects: number | null,
): { hours: number | null; hoursFromEcts: boolean } {
  if (workloadHours !== null || ects === null) {
    return { hours: workloadHours, hoursFromEcts: false };
  }
  return { hours: ects * HOURS_PER_ECTS.low, hoursFromEcts: true };
}
