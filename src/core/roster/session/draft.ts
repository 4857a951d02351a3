import type { z } from 'zod';
import type { draftSchema } from '#shared/contract/imports.ts';
import { looksLikeSystem } from '../mapping/systems.ts';
import type { Looked, Session } from './session.ts';

type Draft = z.infer<typeof draftSchema>;

const PREVIEW_ROWS = 30;
const PREVIEW_COLUMNS = 60;
const PREVIEW_TEXT = 200;
const ALSO_A_ROSTER = 0.5;

/** The file as read and the part of it that was taken for the table, for her to check by eye. */
export function presentDraft(session: Session, { grid, layout }: Looked): Draft {
  const { file } = session;
  const rowOf = (index: number | undefined): number =>
    index === undefined ? 0 : grid.rowNumber(index);
  return {
    importId: session.id,
    kind: 'roster',
    fileName: session.fileName,
    format: file.format,
    encoding: file.encoding,
    separator: file.separator,
    sizeBytes: session.sizeBytes,
    sheets: file.sheets.map((sheet, index) => ({
      index,
      name: sheet.name,
      hidden: sheet.hidden,
      rows: sheet.rowCount,
      columns: sheet.columnCount,
      score: session.scores[index] ?? 0,
    })),
    sheet: session.sheet,
    headerRow: layout.header === null ? null : rowOf(layout.header),
    headerRows: layout.headerRows,
    firstDataRow: rowOf(layout.rows[0]),
    lastDataRow: rowOf(layout.rows.at(-1)),
    dataRows: layout.rows.length,
    columnCount: layout.columns.length,
    looksLike: looksLikeSystem(headerTexts({ grid, layout })),
    notes: [...file.notes, ...layout.notes, ...otherSheets(session)],
    preview: previewOf({ grid, layout }),
  };
}

/** The texts of all header rows: an export may have its ids in one and its labels in the other. */
function headerTexts({ grid, layout }: Pick<Looked, 'grid' | 'layout'>): string[] {
  const texts = [...layout.headers];
  const { header } = layout;
  if (header === null) return texts;
  for (let row = Math.max(0, header - layout.headerRows + 1); row <= header; row++)
    for (const column of layout.columns) texts.push(grid.text(row, column));
  return texts;
}

/** Other sheets of the file that look like lists of people too, in one sentence; null where there is none. */
export function alsoRosters({ file, scores, sheet }: Session): string | null {
  const others = file.sheets.filter(
    (_, index) => index !== sheet && (scores[index] ?? 0) >= ALSO_A_ROSTER,
  );
  if (others.length === 0) return null;
  const names = others.map(({ name }) => `“${name}”`).join(', ');
  return `${names} ${others.length === 1 ? 'looks like a list of people' : 'look like lists of people'} too; each sheet is an import of its own.`;
}

function otherSheets(session: Session): string[] {
  const { file, sheet, layouts } = session;
  if (file.sheets.length < 2) return [];
  const bare = file.sheets
    .filter((_, index) => index !== sheet && layouts.get(index)?.rows.length === 0)
    .map(({ name }) => `“${name}” has a header and no rows under it.`);
  const chosen = `Of ${file.sheets.length} sheets, “${file.sheets[sheet]?.name ?? ''}” looks most like a list of people.`;
  const others = alsoRosters(session);
  return [chosen, ...bare, ...(others === null ? [] : [others])];
}

function previewOf({ grid, layout }: Pick<Looked, 'grid' | 'layout'>): Draft['preview'] {
  const data = new Set(layout.rows.subarray(0, PREVIEW_ROWS));
  const first = layout.rows[0] ?? Infinity;
  const last = layout.rows.at(-1) ?? -1;
  const header = layout.header;
  const columns = Math.min(grid.columnCount, PREVIEW_COLUMNS);
  const preview: Draft['preview'] = [];
  for (let index = 0; index < Math.min(grid.rowCount, PREVIEW_ROWS); index++) {
    const isHeader = header !== null && index <= header && index > header - layout.headerRows;
    const part = isHeader
      ? 'header'
      : data.has(index)
        ? 'data'
        : index < first
          ? 'above'
          : index > last
            ? 'below'
            : 'skipped';
    const cells = Array.from({ length: columns }, (_, column) =>
      grid.text(index, column).slice(0, PREVIEW_TEXT),
    );
    preview.push({ row: grid.rowNumber(index), cells, part });
  }
  return preview;
}
