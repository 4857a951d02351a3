/** How the values of a column are put into words for a person. */
export interface ColumnWords {
  readonly label: string;
  /** The row gives what a value alone does not say, such as a currency. Absent: as text. */
  readonly show?: (value: StoredValue, row: StoredRow, look: Look) => string | null;
  /** The table whose ids the column holds: shown by the label of that row. */
  readonly refersTo?: string;
  /** The table whose rows a text may name: such names go when the row is erased. */
  readonly names?: string;
  /** A JSON object of texts: each of its entries is shown as a field of its own. */
  readonly entries?: boolean;
}

export type StoredValue = string | number | bigint | Uint8Array | null;
export type StoredRow = Readonly<Record<string, StoredValue>>;

/** What words may ask of the workspace. */
export interface Look {
  /** What a person would call that row, also where it is gone by now. */
  readonly label: (table: string, id: number) => string;
  /** Name of a level of the present scale; null where it has none of this value. */
  readonly level: (value: number) => string | null;
}

/** A table of the workspace in the words of the interface. */
export interface EntityWords {
  readonly table: string;
  /** "person", "saved view" */
  readonly one: string;
  /** What a person would call a row; `look` knows what the rows that it refers to are called. */
  readonly label: (row: StoredRow, look: Look) => string;
  /** In the order shown. Columns that are not named here are for the program only, and not shown. */
  readonly columns: Readonly<Record<string, ColumnWords>>;
}

const registry = new Map<string, EntityWords>();

/** Tells the history how to speak of a table. Tables are tracked whether or not they are registered. */
export function registerEntity(words: EntityWords): void {
  registry.set(words.table, words);
}

export const registeredEntities = (): EntityWords[] => [...registry.values()];

const plain = (name: string): string => name.replaceAll('_', ' ');

/** The words for a table; plain ones made of its name and columns where none are registered. */
export function entityWords(table: string, columns: readonly string[] = []): EntityWords {
  return (
    registry.get(table) ?? {
      table,
      one: plain(table),
      label: (row) => `${plain(table)} ${String(row['id'])}`,
      columns: Object.fromEntries(
        columns
          .filter((column) => column !== 'id')
          .map((column) => [
            column,
            { label: plain(column).replace(/^./, (first) => first.toUpperCase()) },
          ]),
      ),
    }
  );
}
