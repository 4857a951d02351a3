import type { ImportColumn, ImportMapping } from '#shared/contract/imports.ts';
import { LEARNING_FIELDS } from '#shared/contract/skill-files.ts';
import { PERSON_FIELDS } from '#shared/person-fields.ts';
import type { Client } from '#worker/client.ts';
import { UsageError } from '../usage.ts';

interface Wish {
  /** A person field, `custom`, or null to leave the column out. */
  readonly field: string | null;
  readonly header: string;
}

/** Reads `--map email=E-Mail Address`; `none=Header` leaves a column out, `custom=Header` keeps it as it is. */
export function readWishes(maps: readonly string[]): Wish[] {
  // Which of them a file can have is told once it is known what it is.
  const known: readonly string[] = [
    ...PERSON_FIELDS.map(({ id }) => id),
    ...LEARNING_FIELDS,
    'custom',
    'none',
  ];
  return maps.map((map) => {
    const [field = '', ...rest] = map.split('=');
    const header = rest.join('=').trim();
    if (header === '') throw new UsageError(`--map ${map} is not FIELD=HEADER.`);
    if (!known.includes(field.trim()))
      throw new UsageError(`--map: there is no field “${field}”. Fields: ${known.join(', ')}.`);
    return { field: field.trim() === 'none' ? null : field.trim(), header };
  });
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** By its header, without regard to case; else by its letter. */
const findColumn = (columns: readonly ImportColumn[], name: string): ImportColumn | undefined =>
  columns.find(({ header }) => fold(header) === fold(name)) ??
  columns.find(({ letter }) => letter === name.toUpperCase());

/**
 * Sets what the columns are, as wished, over the program's own guesses.
 * @throws UsageError where a header is not in the file
 */
export async function applyWishes(
  client: Client,
  importId: string,
  wishes: readonly Wish[],
): Promise<ImportMapping> {
  let mapping = await client.imports.mapping({ importId });
  const own = new Set<string>([...PERSON_FIELDS.map(({ id }) => id), 'custom']);
  for (const { field, header } of wishes) {
    if (field !== null && !own.has(field))
      throw new UsageError(
        `--map: a list of people has no field “${field}”. Fields: ${[...own].join(', ')}, none.`,
      );
    const column = findColumn(mapping.columns, header);
    if (!column) {
      const headers = mapping.columns.map((column) => column.header).join(', ');
      throw new UsageError(`--map: no column is called “${header}”. Columns: ${headers}.`);
    }
    mapping = await client.imports.mapColumn({ importId, column: column.index, field });
  }
  return mapping;
}

/** Field → header; a column kept under its own name as `custom:<header>`. */
export function mappingJson({ columns }: ImportMapping): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap(({ field, header, letter }) => {
      if (field === null) return [];
      const name = header === '' ? letter : header;
      return [[field === 'custom' ? `custom:${name}` : field, name]];
    }),
  );
}
