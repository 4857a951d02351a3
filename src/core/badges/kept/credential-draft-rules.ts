import type { CredentialPatch } from '#shared/contract/credentials.ts';
import { PARTICIPATIONS, type Participation } from '#shared/credentials.ts';
import type { BadgeFacts } from '../types.ts';

const number = (text: string | undefined): number | null => {
  const value = Number((text ?? '').replace(',', '.'));
  return Number.isFinite(value) && value > 0 ? value : null;
};

/** "3 ECTS, 75 hours" → both; credits that are not said to be ECTS are none. */
function workloadIn(text: string | null): Pick<CredentialPatch, 'workloadHours' | 'ects'> {
  const hours = number(/([\d.,]+)\s*(?:hours?|hrs?|h)\b/iu.exec(text ?? '')?.[1]);
  const ects = number(/([\d.,]+)\s*ECTS\b/iu.exec(text ?? '')?.[1]);
  return {
    workloadHours: hours !== null && hours <= 100_000 ? hours : null,
    ects: ects !== null && ects <= 1000 ? ects : null,
  };
}

/** "EQF level 5" → 5. A level of another framework is none of this one. */
function eqfIn(text: string | null): number | null {
  const level = /\bEQF\b\D*([1-8])(?!\d)/iu.exec(text ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

const PARTICIPATION_NAMES: readonly (readonly [RegExp, Participation])[] = [
  [/blended|hybrid/iu, 'blended'],
  [/work.?based|workplace/iu, 'work-based'],
  [/on.?site|in person|classroom|face.to.face/iu, 'onsite'],
  [/online|remote|distance|e-?learning/iu, 'online'],
];

const participationIn = (text: string | null): Participation | null =>
  PARTICIPATIONS.find((name) => name === text?.toLowerCase()) ??
  PARTICIPATION_NAMES.find(([pattern]) => pattern.test(text ?? ''))?.[1] ??
  null;

const cut = (text: string | null, most: number): string | null =>
  text === null || text.trim() === '' ? null : text.trim().slice(0, most);

const link = (text: string | null): string | null =>
  text !== null && text.length <= 2000 && /^https?:\/\//u.test(text) ? text : null;

/** What a badge states of its credential, as a catalogue entry; nothing is concluded that it does not state. */
export const draftOf = (facts: BadgeFacts): CredentialPatch & { readonly title: string } => ({
  title: facts.name.trim().slice(0, 500),
  description: cut(facts.description, 20_000),
  learningOutcomes: cut(facts.learningOutcomes, 20_000),
  ...workloadIn(facts.workload),
  eqfLevel: eqfIn(facts.level),
  assessment: cut(facts.assessment, 2000),
  participation: participationIn(facts.participation),
  qualityAssurance: cut(facts.qualityAssurance, 5000),
  link: link(facts.achievement),
});
