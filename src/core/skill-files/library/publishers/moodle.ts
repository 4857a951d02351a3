import { rawColumns } from '../../headings/raw-columns.ts';
import { cellText, partsOf } from '../../headings/sheet-table.ts';
import type { CellPart, SheetReader } from '../../types.ts';
import { SkillEntries, listOf } from '../entries.ts';
import { libraryReading } from '../reading.ts';

interface Competency {
  readonly row: number;
  readonly parent: string;
  readonly name: string;
}

/**
 * A competency framework as Moodle exports it: "Parent ID number, ID number, Short name, Description, Description
 * format, Scale values …". The framework's own row and competencies that others stand under become groups.
 */
export const readMoodle: SheetReader = (grid, sheet) => {
  const columns = rawColumns(grid, ['parentidnumber', 'idnumber', 'shortname']);
  if (columns === null) return null;
  const [parent, id, name] = [
    columns.at('parentidnumber'),
    columns.at('idnumber'),
    columns.at('shortname'),
  ];
  const description = columns.at('description');
  const isFramework = columns.at('isframework');
  const scale = columns.at('scalevalues');
  const taxonomy = columns.at('taxonomy');
  const competencies = new Map<string, Competency>();
  let framework: string | null = null;
  let levels: string[] = [];
  for (let row = columns.header + 1; row < grid.rowCount; row++) {
    const text = (column: number) => cellText(grid, row, column);
    if (/^(?:1|y|yes|true)$/iu.test(text(isFramework))) {
      framework = text(name);
      levels = listOf(text(scale));
      continue;
    }
    const key = text(id) || `row ${row}`;
    if (text(name) !== '') competencies.set(key, { row, parent: text(parent), name: text(name) });
  }
  const parents = new Set([...competencies.values()].map((each) => each.parent));
  const entries = new SkillEntries();
  for (const [key, competency] of competencies) {
    if (parents.has(key)) continue;
    const path = pathTo(competencies, competency);
    entries.add({
      at: { sheet, row: grid.rowNumber(competency.row), column: name },
      name: competency.name,
      group: framework === null ? path : [framework, ...path],
      description: withoutMarkup(cellText(grid, competency.row, description)),
      tags: listOf(cellText(grid, competency.row, taxonomy)).slice(0, 1),
      sourceId: key.startsWith('row ') ? null : key,
    });
  }
  const rows = [...competencies.values()].map(({ row }) => row);
  return libraryReading({
    sheet,
    score: 0.98,
    entries,
    looksLike: 'Moodle competency framework',
    headerRow: grid.rowNumber(columns.header),
    parts: partsOf({ header: columns.header, rows }, new Map<number, CellPart>([[name, 'skill']])),
    notes:
      levels.length > 0
        ? [`Its scale is ${levels.join(', ')}; levels of the workspace are not changed.`]
        : [],
  });
};

function pathTo(competencies: ReadonlyMap<string, Competency>, { parent }: Competency): string[] {
  const path: string[] = [];
  const seen = new Set<string>();
  for (let at = parent; at !== '' && !seen.has(at);) {
    seen.add(at);
    const above = competencies.get(at);
    if (!above) break;
    path.unshift(above.name);
    at = above.parent;
  }
  return path;
}

/** Descriptions are HTML; what is read of them is the text. */
const withoutMarkup = (text: string): string =>
  text
    .replaceAll(/<\/(?:p|div|li)>|<br\s*\/?>/giu, '\n')
    .replaceAll(/<[^<>]*>/gu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\n{2,}/gu, '\n')
    .trim();
