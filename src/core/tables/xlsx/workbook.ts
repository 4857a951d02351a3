import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { scanPart } from './xml-part.ts';
import { xmlSink } from '../xml/xml-sink.ts';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Undefined: the workbook lists it, the archive does not hold it. */
  readonly entry: ZipEntry | undefined;
}

export interface WorkbookParts {
  readonly macros: boolean;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
}

/** Reads which sheets there are and where their parts lie. Throws Problem FILE_DAMAGED where there is no workbook. */
export async function readWorkbook(
  archive: ZipArchive,
  context: ReadContext,
): Promise<WorkbookParts> {
  const main = await findWorkbook(archive, context);
  const relationships = await readRelationships(archive, main.name, context);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let date1904 = false;
  const sink = xmlSink({
    open(name, tag) {
      if (name === 'workbookPr') date1904 = isTrue(tag.attribute('date1904'));
      if (name !== 'sheet') return;
      const state = tag.attribute('state') ?? 'visible';
      listed.push({
        name: tag.attribute('name') ?? `Sheet${listed.length + 1}`,
        hidden: state.toLowerCase().includes('hidden'),
        id: tag.attribute('id', true) ?? '',
      });
      if (listed.length > LIMITS.sheets)
        throw context.tooLarge(`It has more than ${LIMITS.sheets} sheets.`);
    },
  });
  await scanPart(archive, main, sink, context);
  const sheets: SheetEntry[] = [];
  for (const { name, hidden, id } of listed) {
    const relationship = byId.get(id);
    // Chart, dialog and macro sheets hold no cells.
    if (relationship && !/worksheet$/i.test(relationship.type)) continue;
    sheets.push({ name, hidden, entry: relationship && archive.find(relationship.target) });
  }
  return {
    macros: archive.find('xl/vbaProject.bin') !== undefined,
    date1904,
    sheets,
    sharedStrings: part(archive, relationships, 'sharedStrings'),
    styles: part(archive, relationships, 'styles'),
  };
}

export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

const part = (
  archive: ZipArchive,
  relationships: readonly Relationship[],
  type: string,
): ZipEntry | undefined => {
  const target = relationships.find((relationship) => relationship.type === type)?.target;
  return (
    (target === undefined ? undefined : archive.find(target)) ?? archive.find(`xl/${type}.xml`)
  );
};

async function findWorkbook(archive: ZipArchive, context: ReadContext): Promise<ZipEntry> {
  const roots = await readRelationships(archive, '', context);
  const named = roots.find((root) => root.type === 'officeDocument');
  const entry =
    (named && archive.find(named.target)) ??
    archive.find('xl/workbook.xml') ??
    archive.entries.find(({ name }) => /(?:^|\/)workbook\d*\.xml$/i.test(name));
  if (entry === undefined) throw context.damaged('It holds no workbook.');
  return entry;
}
