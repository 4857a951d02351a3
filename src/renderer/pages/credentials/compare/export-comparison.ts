import { EU_ELEMENT_WORDS, SUPERVISION_WORDS } from '#shared/credentials.ts';
import { toUnits } from '#shared/money.ts';
import { exportTable } from '../../../app/export-table.ts';
import { COMPLETENESS, kindWords } from '../words.ts';
import type { Comparison } from './compare-rows.ts';

/** Writes what is compared as a workbook: a row for each, so that figures stay figures. */
export function exportComparison({ currency, credentials }: Comparison): Promise<void> {
  const skills = [
    ...new Map(
      credentials.flatMap((one) => one.skills).map(({ skillId, skill }) => [skillId, skill]),
    ),
  ].toSorted(([, a], [, b]) => a.localeCompare(b));
  const here = (amount: number | null): number | null =>
    amount === null ? null : toUnits({ amount: Math.round(amount), currency });
  return exportTable({
    title: 'Credentials side by side',
    notes: [
      COMPLETENESS,
      `Converted prices: in ${currency}, by the exchange rates entered. Per level: price ÷ levels certified, added up. Empty: not known, which is not zero.`,
    ],
    columns: [
      { header: 'Credential', kind: 'text' },
      { header: 'Awarding body', kind: 'text' },
      { header: 'Platform', kind: 'text' },
      { header: 'Kind', kind: 'text' },
      { header: 'Price', kind: 'decimal' },
      { header: 'Currency', kind: 'text' },
      { header: `Price, ${currency}`, kind: 'decimal' },
      { header: `Per hour, ${currency}`, kind: 'decimal' },
      { header: `Per level, ${currency}`, kind: 'decimal' },
      { header: 'Hours', kind: 'decimal' },
      { header: 'EU elements stated, of 11', kind: 'integer' },
      { header: 'Missing', kind: 'text' },
      { header: 'Valid, months', kind: 'integer' },
      { header: 'Assessment', kind: 'text' },
      { header: 'Supervision', kind: 'text' },
      { header: 'Pass rate', kind: 'percent' },
      { header: 'Finished here', kind: 'integer' },
      { header: 'Median days', kind: 'decimal' },
      ...skills.map(([, skill]) => ({ header: `Level of ${skill}`, kind: 'integer' as const })),
    ],
    rows: credentials.map((one) => [
      one.title,
      one.issuer,
      one.platform,
      one.kind === null ? null : kindWords(one.kind),
      one.price === null ? null : toUnits(one.price),
      one.price?.currency ?? null,
      one.priceHere === null ? null : toUnits(one.priceHere),
      here(one.pricePerHour),
      here(one.pricePerLevel),
      one.hours,
      one.completeness.stated,
      one.completeness.missing.map((element) => EU_ELEMENT_WORDS[element]).join('; ') || null,
      one.validityMonths,
      one.assessment,
      one.supervision === null ? null : SUPERVISION_WORDS[one.supervision],
      one.experience.passRate,
      one.experience.awarded + one.experience.failed,
      one.experience.medianDays,
      ...skills.map(([id]) => one.skills.find(({ skillId }) => skillId === id)?.level ?? null),
    ]),
  });
}
