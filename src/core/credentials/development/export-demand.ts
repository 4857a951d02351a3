import { writeTable } from '#core/reports/index.ts';
import type { Demand } from './demand.ts';

const BY = { skill: 'Skill', category: 'Category', tag: 'Tag' } as const;

/**
 * Writes the demand as a workbook to hand to providers and universities: no names of people, no place of fewer than five.
 * @returns rows written
 */
export function exportDemand(
  { asOf, topics }: Demand,
  by: keyof typeof BY,
  out: string,
  createdAt: Date,
): Promise<number> {
  const levels = [
    ...new Set(topics.flatMap(({ byLevel }) => byLevel.map(({ level }) => level))),
  ].toSorted((a, b) => a - b);
  return writeTable(
    {
      title: `Skills in demand, by ${BY[by].toLowerCase()}`,
      notes: [
        `As of ${asOf}. People who are active on that day, against what their roles require.`,
        'Short: rated below what is required, or without a credential that is required. Not rated: whether they fall short is not known; they are not counted as short.',
        'Points: importance (1 to 3) × levels missing, summed. Places of fewer than five people are put together.',
      ],
      columns: [
        { header: BY[by], kind: 'text' },
        { header: 'People required', kind: 'integer' },
        { header: 'People short', kind: 'integer' },
        { header: 'People not rated', kind: 'integer' },
        { header: 'Levels missing', kind: 'integer' },
        { header: 'Points', kind: 'integer' },
        ...levels.map((level) => ({ header: `Short of level ${level}`, kind: 'integer' as const })),
        { header: 'Where', kind: 'text' },
        { header: 'Credentials in our catalogue', kind: 'text' },
      ],
      rows: topics.map((topic) => [
        topic.topic ?? (by === 'tag' ? 'Without a tag' : 'Without a category'),
        topic.required,
        topic.short,
        topic.unknown,
        topic.levels,
        topic.points,
        ...levels.map((level) => topic.byLevel.find((one) => one.level === level)?.people ?? 0),
        topic.locations.map(({ name, people }) => `${name ?? 'elsewhere'}: ${people}`).join('; '),
        topic.credentials.map(({ title }) => title).join('; '),
      ]),
    },
    out,
    createdAt,
  );
}
