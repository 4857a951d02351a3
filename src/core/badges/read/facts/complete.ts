import { EU_ELEMENT_WORDS, EU_ELEMENTS, type EuElement } from '#shared/credentials.ts';
import type { BadgeFacts } from '../../types.ts';

/** Which of the EU elements a badge states, each by one fact. */
const STATED: Readonly<Record<EuElement, (facts: PlainFacts) => string | null>> = {
  learner: ({ recipient }) => recipient.value ?? recipient.name,
  title: ({ named, name }) => (named ? name : null),
  country: ({ country }) => country,
  'awarding-body': ({ issuer }) => issuer.name,
  issued: ({ issuedOn }) => issuedOn,
  outcomes: ({ learningOutcomes }) => learningOutcomes,
  workload: ({ workload }) => workload,
  level: ({ level }) => level,
  assessment: ({ assessment }) => assessment,
  participation: ({ participation }) => participation,
  quality: ({ qualityAssurance }) => qualityAssurance,
};

export type PlainFacts = Omit<BadgeFacts, 'stated' | 'missing'> & {
  /** Whether the badge itself gives the name. */
  readonly named: boolean;
};

/** Adds how many of the mandatory EU elements are stated, and the words for those that are not. */
export function withCompleteness(plain: PlainFacts): BadgeFacts {
  const missing = EU_ELEMENTS.filter((element) => STATED[element](plain) === null);
  const { named: _, ...facts } = plain;
  return {
    ...facts,
    stated: EU_ELEMENTS.length - missing.length,
    missing: missing.map((element) => EU_ELEMENT_WORDS[element]),
  };
}
