import { rawColumns, type RawColumns } from '../../headings/raw-columns.ts';
import { cellText, partsOf } from '../../headings/sheet-table.ts';
import type { CellPart, SheetReader } from '../../types.ts';
import { SkillEntries } from '../entries.ts';
import { libraryReading } from '../reading.ts';

/**
 * Names of the upper levels of the O*NET Content Model (1.A Abilities … 2.C Knowledge, 2.D Tools and technology), by
 * element id. Files of ratings carry only the ids; the Content Model Reference carries all names itself.
 * Source: O*NET Content Model, onetcenter.org/content.html.
 */
const BRANCHES: Readonly<Record<string, string>> = {
  '1.A': 'Abilities',
  '1.A.1': 'Cognitive Abilities',
  '1.A.2': 'Psychomotor Abilities',
  '1.A.3': 'Physical Abilities',
  '1.A.4': 'Sensory Abilities',
  '1.B': 'Interests and Work Values',
  '1.C': 'Work Styles',
  '2.A': 'Basic Skills',
  '2.A.1': 'Content',
  '2.A.2': 'Process',
  '2.B': 'Cross-Functional Skills',
  '2.B.1': 'Social Skills',
  '2.B.2': 'Complex Problem Solving Skills',
  '2.B.3': 'Technical Skills',
  '2.B.4': 'Systems Skills',
  '2.B.5': 'Resource Management Skills',
  '2.C': 'Knowledge',
  '2.C.1': 'Business and Management',
  '2.C.2': 'Manufacturing and Production',
  '2.C.3': 'Engineering and Technology',
  '2.C.4': 'Mathematics and Science',
  '2.C.5': 'Health Services',
  '2.C.6': 'Education and Training',
  '2.C.7': 'Arts and Humanities',
  '2.C.8': 'Law and Public Safety',
  '2.C.9': 'Communications',
  '2.C.10': 'Transportation',
  '4.A': 'Generalized Work Activities',
  '4.A.1': 'Information Input',
  '4.A.2': 'Mental Processes',
  '4.A.3': 'Work Output',
  '4.A.4': 'Interacting With Others',
};

/** O*NET: Skills (also as Essential and Transferable Skills), Knowledge, Abilities, Work Activities, Work Styles. */
export const readOnet: SheetReader = (grid, sheet, file, hints) =>
  readTechnology(grid, sheet, file, hints) ?? readElements(grid, sheet, file, hints);

const readElements: SheetReader = (grid, sheet) => {
  const columns = rawColumns(grid, ['elementid', 'elementname']);
  if (columns === null) return null;
  const [id, name] = [columns.at('elementid'), columns.at('elementname')];
  const description = columns.at('description', 'elementdescription');
  const isRated = columns.has('scaleid') || columns.has('datavalue');
  const entries = new SkillEntries();
  const seen = new Set<string>();
  const rows: { row: number; id: string; name: string }[] = [];
  for (let row = columns.header + 1; row < grid.rowCount; row++) {
    const elementId = cellText(grid, row, id);
    if (elementId === '' || seen.has(elementId)) continue;
    seen.add(elementId);
    rows.push({ row, id: elementId, name: cellText(grid, row, name) });
  }
  const titles = new Map(rows.map((row) => [row.id, row.name]));
  const parents = new Set(rows.flatMap((row) => ancestorsOf(row.id)));
  for (const { row, id: elementId, name: title } of rows) {
    // In the reference, elements that have others below them are the groups.
    if (parents.has(elementId)) continue;
    entries.add({
      at: { sheet, row: grid.rowNumber(row), column: name },
      name: title,
      // The number of the domain alone is no group.
      group: ancestorsOf(elementId)
        .slice(1)
        .flatMap((each) => titles.get(each) ?? BRANCHES[each] ?? []),
      description: cellText(grid, row, description),
      sourceId: elementId,
    });
  }
  const repeats = grid.rowCount - columns.header - 1 - rows.length;
  return libraryReading({
    sheet,
    score: 0.97,
    entries,
    looksLike: 'O*NET',
    headerRow: grid.rowNumber(columns.header),
    parts: partsOfRaw(grid.rowCount, columns, [id, name], columns.at('title')),
    notes: isRated
      ? [
          `${grid.rowCount - columns.header - 1} ratings of occupations name ${entries.size} different elements; each becomes one skill${
            repeats > 0 ? ', and the ratings are left out' : ''
          }. To take what occupations require, import the file as requirements.`,
        ]
      : [],
    tellRepeated: false,
  });
};

/** "2.B.3.a" → "2", "2.B", "2.B.3": from the top. */
function ancestorsOf(elementId: string): string[] {
  const parts = elementId.split('.');
  return parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('.'));
}

/** O*NET Technology Skills and Tools Used: examples under the commodity that they are of. */
const readTechnology: SheetReader = (grid, sheet) => {
  const columns = rawColumns(grid, ['example', 'commoditytitle']);
  if (columns === null) return null;
  const [example, commodity] = [columns.at('example'), columns.at('commoditytitle')];
  const hot = columns.at('hottechnology');
  const inDemand = columns.at('indemand');
  const entries = new SkillEntries();
  for (let row = columns.header + 1; row < grid.rowCount; row++) {
    const says = (column: number) => /^(?:y|yes|true|1)$/iu.test(cellText(grid, row, column));
    entries.add({
      at: { sheet, row: grid.rowNumber(row), column: example },
      name: cellText(grid, row, example),
      group: [cellText(grid, row, commodity)],
      tags: [...(says(hot) ? ['hot technology'] : []), ...(says(inDemand) ? ['in demand'] : [])],
    });
  }
  return libraryReading({
    sheet,
    score: 0.97,
    entries,
    looksLike: 'O*NET',
    headerRow: grid.rowNumber(columns.header),
    parts: partsOfRaw(grid.rowCount, columns, [example], columns.at('title')),
    tellRepeated: false,
  });
};

function partsOfRaw(
  rowCount: number,
  { header }: RawColumns,
  skills: readonly number[],
  role: number,
) {
  const columns = new Map<number, CellPart>(skills.map((column) => [column, 'skill']));
  if (role >= 0) columns.set(role, 'other');
  const rows = Array.from(
    { length: Math.min(60, rowCount - header - 1) },
    (_, at) => header + 1 + at,
  );
  return partsOf({ header, rows }, columns);
}
