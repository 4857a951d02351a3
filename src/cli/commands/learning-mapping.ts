import {
  LEARNING_FIELDS,
  type LearningField,
  type SkillFileKind,
  type SkillFileReading,
} from '#shared/contract/skill-files.ts';
import type { Client } from '#worker/client.ts';
import { UsageError } from '../usage.ts';

/** Whether a file of the kind has columns that can be named. */
export const isOfLearning = (kind: SkillFileKind): boolean =>
  kind === 'credentials' || kind === 'awards';

/** Field → headings, of what is read. */
export const mappingOf = ({ sheets }: SkillFileReading): Record<string, string> => {
  const found = new Map<string, Set<string>>();
  for (const { taken, headings } of sheets)
    for (const { field, header } of taken ? headings : [])
      if (field !== 'other') found.set(field, (found.get(field) ?? new Set()).add(header));
  return Object.fromEntries([...found].map(([field, headers]) => [field, [...headers].join(', ')]));
};

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/**
 * Columns as wished with `--map FIELD=HEADER` (or `FIELD=C`), over the program's own guesses.
 * @throws UsageError where there is no such field or column
 */
export async function mapped(
  client: Client,
  importId: string,
  reading: SkillFileReading,
  maps: readonly string[],
): Promise<SkillFileReading> {
  if (maps.length === 0) return reading;
  if (!isOfLearning(reading.kind))
    throw new UsageError(
      `--map is of lists of people, catalogues and awards; this is ${reading.kind}.`,
    );
  const taken = reading.sheets.filter((sheet) => sheet.taken);
  const sheets = taken.map(({ index }) => ({
    index,
    columns: [] as { index: number; field: LearningField }[],
  }));
  for (const map of maps) {
    const [name = '', ...rest] = map.split('=');
    const header = rest.join('=').trim();
    if (header === '') throw new UsageError(`--map ${map} is not FIELD=HEADER.`);
    const field = LEARNING_FIELDS.find(
      (one) => fold(one) === fold(name) || (one === 'other' && fold(name) === 'none'),
    );
    if (field === undefined)
      throw new UsageError(
        `--map: there is no field “${name}”. Fields: ${LEARNING_FIELDS.join(', ')}, none.`,
      );
    let isFound = false;
    for (const [at, { headings }] of taken.entries()) {
      const column =
        headings.find((each) => fold(each.header) === fold(header)) ??
        headings.find((each) => each.letter === header.toUpperCase());
      if (!column) continue;
      isFound = true;
      sheets[at]?.columns.push({ index: column.index, field });
    }
    if (!isFound) {
      const headers = taken.flatMap(({ headings }) => headings.map((each) => each.header));
      throw new UsageError(
        `--map: no column is called “${header}”. Columns: ${headers.join(', ')}.`,
      );
    }
  }
  return client.skillFiles.setReading({ importId, sheets });
}
