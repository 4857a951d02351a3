import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { Progress } from '#shared/contract/base.ts';
import type { PeopleFilter } from '#shared/contract/people.ts';
import { isProblem } from '#shared/errors.ts';
import { ZipWriter, writeProblem } from '#core/workbook/index.ts';
import { cancelled, nextTurn, type Workspace } from '#core/workspace/index.ts';
import { orderedIds, type PeopleSort } from '../order.ts';
import { peopleByIds } from '../queries.ts';
import { columnsOf } from './columns.ts';
import { fixedParts, sharedStringsHead, sheetFoot, sheetHead, tableXml } from './parts.ts';
import { SheetRows, textXml } from './sheet-rows.ts';

export interface ExportOptions {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  /** Fields of `Person` and `custom:<header>`, in order. */
  readonly columns: readonly string[];
  /** Where to write; a file that is there is replaced once the new one is whole. */
  readonly out: string;
  readonly now: Date;
  readonly signal: AbortSignal | undefined;
}

/** People written before others are answered. */
const BATCH = 250;
const TEXT_BATCH = 2000;

/**
 * Writes the list as an Excel workbook: one table with filters, dates as dates, amounts as numbers. Yields as it goes
 * and returns how many rows were written.
 * @throws Problem INVALID_INPUT, CANCELLED, DISK_FULL, or FILE_UNREADABLE where nothing can be written there; then no
 * file is left, and one that was there before stays
 */
export async function* exportPeople(
  workspace: Workspace,
  options: ExportOptions,
): AsyncGenerator<Progress, number> {
  const partial = `${options.out}.part`;
  let file: FileHandle | undefined;
  let isWhole = false;
  try {
    file = await open(partial, 'w');
    const rows = yield* writeWorkbook(new ZipWriter(file), workspace, options);
    await file.close();
    file = undefined;
    await rename(partial, options.out);
    isWhole = true;
    return rows;
  } catch (error) {
    throw isProblem(error) ? error : writeProblem(error, options.out);
  } finally {
    await file?.close();
    if (!isWhole) await rm(partial, { force: true });
  }
}

async function* writeWorkbook(
  zip: ZipWriter,
  workspace: Workspace,
  { filter, sort, columns: fields, now, signal }: ExportOptions,
): AsyncGenerator<Progress, number> {
  const columns = columnsOf(fields);
  const ids = orderedIds(workspace, filter, sort);
  const rows = new SheetRows(columns);
  for (const [name, xml] of fixedParts('People', `People of ${workspace.name}`, now)) {
    await zip.add(name, xml);
  }
  const sheet = await zip.open('xl/worksheets/sheet1.xml');
  await sheet.write(sheetHead(columns) + rows.header());
  for (let at = 0; at < ids.length; at += BATCH) {
    if (signal?.aborted) throw cancelled();
    const people = peopleByIds(workspace.read, ids.slice(at, at + BATCH));
    await sheet.write(people.map((person) => rows.person(person)).join(''));
    yield { stage: 'Writing rows', done: Math.min(at + BATCH, ids.length), total: ids.length };
    await nextTurn();
  }
  const count = rows.last - 1;
  await sheet.write(sheetFoot(columns.length, rows.last));
  await sheet.end();
  await writeTexts(zip, rows);
  await zip.add('xl/styles.xml', rows.styles.xml());
  const headers = columns.map((column) => column.header);
  await zip.add('xl/tables/table1.xml', tableXml('People', headers, rows.last));
  await zip.close();
  return count;
}

async function writeTexts(zip: ZipWriter, { texts }: SheetRows): Promise<void> {
  const part = await zip.open('xl/sharedStrings.xml');
  await part.write(sharedStringsHead(texts.size, texts.uses));
  for (const batch of batches(texts.distinct, TEXT_BATCH)) {
    await part.write(batch.map(textXml).join(''));
    await nextTurn();
  }
  await part.write('</sst>');
  await part.end();
}

function* batches<T>(values: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const value of values) {
    batch.push(value);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
