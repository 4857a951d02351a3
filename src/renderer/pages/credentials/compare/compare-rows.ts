import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { PARTICIPATION_WORDS, STACKABILITY_WORDS, SUPERVISION_WORDS } from '#shared/credentials.ts';
import { daysWords, passWords } from '../experience-words.ts';
import {
  bodyWords,
  ELEMENTS,
  hoursFigure,
  kindWords,
  missingWords,
  costWords,
  moneyWords,
  priceHereWords,
  validityWords,
} from '../words.ts';

export type Comparison = InferContractRouterOutputs<Contract>['credentials']['compare'];
export type Compared = Comparison['credentials'][number];

export interface CompareCell {
  /** Null: not known, which `none` of the row says. */
  readonly text: string | null;
  readonly detail?: string | null;
  /** The best of the row, in a word: "lowest". Only where two at least are known, and they differ. */
  readonly best: string | null;
}

export interface CompareRow {
  readonly label: string;
  /** What is said where nothing is known. */
  readonly none: string;
  readonly cells: readonly CompareCell[];
  /** Long texts read from the left; figures stand in the middle of nothing else. */
  readonly isText: boolean;
}

export interface CompareSection {
  readonly title: string;
  readonly rows: readonly CompareRow[];
}

type Better = { readonly word: string; readonly higher: boolean };
const LOWEST: Better = { word: 'lowest', higher: false };
const HIGHEST: Better = { word: 'highest', higher: true };
const MOST: Better = { word: 'most', higher: true };
const SHORTEST: Better = { word: 'shortest', higher: false };

/** Which of the values are the best; none where fewer than two are known or all are the same. */
export function bestOf(
  values: readonly (number | null)[],
  { word, higher }: Better,
): (string | null)[] {
  const known = values.filter((value) => value !== null);
  const best = higher ? Math.max(...known) : Math.min(...known);
  const differ = known.some((value) => value !== best);
  return values.map((value) => (known.length > 1 && differ && value === best ? word : null));
}

interface Figures {
  readonly label: string;
  readonly none: string;
  readonly value: (one: Compared) => number | null;
  readonly text: (one: Compared) => string | null;
  readonly detail?: (one: Compared) => string | null;
  readonly better: Better;
}

const figures = (compared: readonly Compared[], row: Figures): CompareRow => {
  const best = bestOf(compared.map(row.value), row.better);
  return {
    label: row.label,
    none: row.none,
    isText: false,
    cells: compared.map((one, index) => ({
      text: row.text(one),
      detail: row.detail?.(one) ?? null,
      best: best[index] ?? null,
    })),
  };
};

const words = (
  compared: readonly Compared[],
  label: string,
  text: (one: Compared) => string | null,
  none = 'not stated',
): CompareRow => ({
  label,
  none,
  isText: true,
  cells: compared.map((one) => ({ text: text(one), best: null })),
});

const validMonths = ({ validityMonths }: Compared): number =>
  validityMonths ?? Number.POSITIVE_INFINITY;

/** What two to four credentials are compared by, in sections of rows with a cell for each. */
export function compareSections({ currency, credentials }: Comparison): readonly CompareSection[] {
  const all = credentials;
  const money = (amount: number | null): string | null => {
    if (amount === null) return null;
    // Less than a cent is not free.
    return amount === 0 ? 'free' : moneyWords({ amount: Math.round(amount), currency });
  };
  const skills = [
    ...new Map(all.flatMap((one) => one.skills).map(({ skillId, skill }) => [skillId, skill])),
  ].toSorted(([, a], [, b]) => a.localeCompare(b));
  return [
    {
      title: 'What it costs',
      rows: [
        figures(all, {
          label: 'Price',
          none: 'no price',
          value: ({ priceHere }) => priceHere?.amount ?? null,
          text: ({ price }) => (price === null ? null : costWords(price)),
          detail: priceHereWords,
          better: LOWEST,
        }),
        figures(all, {
          label: 'Price per hour',
          none: 'not known',
          value: ({ pricePerHour }) => pricePerHour,
          text: ({ pricePerHour }) => money(pricePerHour),
          better: LOWEST,
        }),
        figures(all, {
          label: 'Price per level certified',
          none: 'not known',
          value: ({ pricePerLevel }) => pricePerLevel,
          text: ({ pricePerLevel }) => money(pricePerLevel),
          better: LOWEST,
        }),
        {
          ...words(all, 'Workload', ({ hours }) =>
            hours === null ? null : `${hoursFigure(hours)} h`,
          ),
          cells: all.map(({ hours, hoursFromEcts }) => ({
            text: hours === null ? null : `${hoursFigure(hours)} h`,
            detail: hoursFromEcts ? 'ECTS × 25' : null,
            best: null,
          })),
        },
      ],
    },
    {
      title: 'What it certifies',
      rows: skills.map(([id, skill]) =>
        figures(all, {
          label: skill,
          none: 'not certified',
          value: (one) => one.skills.find(({ skillId }) => skillId === id)?.level ?? null,
          text: (one) => {
            const found = one.skills.find(({ skillId }) => skillId === id);
            return found ? `level ${found.level}` : null;
          },
          better: HIGHEST,
        }),
      ),
    },
    {
      title: 'What is stated of it',
      rows: [
        figures(all, {
          label: 'EU elements stated',
          none: '',
          value: ({ completeness }) => completeness.stated,
          text: ({ completeness }) => `${completeness.stated}/${ELEMENTS}`,
          detail: ({ completeness }) =>
            completeness.missing.length === 0 ? null : `no ${missingWords(completeness.missing)}`,
          better: MOST,
        }),
        figures(all, {
          label: 'An award is valid',
          none: '',
          value: validMonths,
          text: ({ validityMonths }) => validityWords(validityMonths),
          better: { word: 'longest', higher: true },
        }),
        words(all, 'Awarding body', (one) => bodyWords(one)),
        words(all, 'Kind', ({ kind }) => (kind === null ? null : kindWords(kind))),
        words(all, 'Level of the qualifications framework', ({ eqfLevel }) =>
          eqfLevel === null ? null : eqfLevel === 0 ? 'has none' : `EQF ${eqfLevel}`,
        ),
        words(all, 'Assessment', ({ assessment }) => assessment),
        words(all, 'Supervision', ({ supervision }) =>
          supervision === null ? null : SUPERVISION_WORDS[supervision],
        ),
        words(all, 'Participation', ({ participation }) =>
          participation === null ? null : PARTICIPATION_WORDS[participation],
        ),
        words(all, 'Quality assurance', ({ qualityAssurance }) => qualityAssurance),
        words(all, 'Stackability', ({ stackability }) =>
          stackability === null ? null : STACKABILITY_WORDS[stackability],
        ),
        words(
          all,
          'Needed before',
          ({ requires, entrySkills, prerequisites }) =>
            [
              ...requires.map(({ title }) => title),
              ...entrySkills.map(({ skill, level }) => `${skill} ${level}`),
              prerequisites,
            ]
              .filter(Boolean)
              .join('; ') || null,
          'nothing stated',
        ),
      ],
    },
    {
      title: 'Our own experience',
      rows: [
        figures(all, {
          label: 'Passed',
          none: 'nobody has finished',
          value: ({ experience }) => experience.passRate,
          text: ({ experience }) => (experience.passRate === null ? null : passWords(experience)),
          better: HIGHEST,
        }),
        figures(all, {
          label: 'Time to complete',
          none: 'no start recorded',
          value: ({ experience }) => experience.medianDays,
          text: ({ experience }) => (experience.medianDays === null ? null : daysWords(experience)),
          better: SHORTEST,
        }),
      ],
    },
  ].filter(({ rows }) => rows.length > 0);
}
