import type { CredentialFacts } from '../entries.ts';
import {
  CREDENTIAL_KIND_WORDS,
  PARTICIPATION_WORDS,
  STACKABILITY_WORDS,
  SUPERVISION_WORDS,
} from '#shared/credentials.ts';
import { counted } from '#shared/counted.ts';

export type Fact = keyof CredentialFacts;

/** What facts are called in the list of differences. */
export const FACT_WORDS: Readonly<Record<Fact, string>> = {
  kind: 'kind',
  description: 'description',
  learningOutcomes: 'learning outcomes',
  workloadHours: 'workload',
  ects: 'ECTS',
  eqfLevel: 'EQF level',
  assessment: 'assessment',
  participation: 'participation',
  qualityAssurance: 'quality assurance',
  prerequisites: 'prerequisites',
  supervision: 'supervision',
  stackability: 'stackability',
  delivery: 'delivery',
  language: 'language',
  durationDays: 'duration',
  validityMonths: 'validity',
  link: 'link',
};

const LONGEST = 40;
const listed = (words: Readonly<Record<string, string>>, value: string): string =>
  words[value] ?? value;

/** "workload 12 h", "validity 36 months", "no EQF level" */
export function factText(fact: Fact, value: string | number | null): string {
  if (value === null)
    return fact === 'validityMonths' ? 'validity for good' : `no ${FACT_WORDS[fact]}`;
  const word = FACT_WORDS[fact];
  switch (fact) {
    case 'workloadHours':
      return `${word} ${value} h`;
    case 'validityMonths':
      return `${word} ${counted(Number(value), 'month', 'months')}`;
    case 'durationDays':
      return `${word} ${counted(Number(value), 'day', 'days')}`;
    case 'eqfLevel':
      return value === 0 ? 'no EQF level' : `${word} ${value}`;
    case 'kind':
      return listed(CREDENTIAL_KIND_WORDS, String(value));
    case 'participation':
      return listed(PARTICIPATION_WORDS, String(value));
    case 'supervision':
      return listed(SUPERVISION_WORDS, String(value));
    case 'stackability':
      return listed(STACKABILITY_WORDS, String(value));
    default: {
      const text = String(value).replaceAll(/\s+/gu, ' ');
      return `${word} ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`;
    }
  }
}
