import type { SheetGrid } from '#core/tables/index.ts';
import { rawColumns, type RawColumns } from '../../headings/raw-columns.ts';
import { cellText, partsOf } from '../../headings/sheet-table.ts';
import type { CellPart, SheetReader } from '../../types.ts';
import { SkillEntries, listOf } from '../entries.ts';
import { libraryReading } from '../reading.ts';

/** ESCO: skills_en.csv, the collections (digital, DigComp, green …), the Tabiya export, and the hierarchy of skills. */
export const readEsco: SheetReader = (grid, sheet, file, hints) =>
  readConcepts(grid, sheet, file, hints) ?? readHierarchy(grid, sheet, file, hints);

/** Columns that only concepts of another kind have: occupations and their groups. */
const NOT_SKILLS = [
  'iscogroup',
  'iscogroupcode',
  'iscocode',
  'regulatedprofessionnote',
  'nacecode',
];

const readConcepts: SheetReader = (grid, sheet) => {
  const columns = rawColumns(grid, ['preferredlabel']);
  if (
    columns === null ||
    !columns.has(columns.names.has('concepturi') ? 'concepturi' : 'escouri')
  ) {
    return null;
  }
  if (NOT_SKILLS.some((name) => columns.has(name))) return null;
  const column = {
    name: columns.at('preferredlabel'),
    id: columns.at('concepturi', 'escouri', 'originuri'),
    type: columns.at('concepttype'),
    kind: columns.at('skilltype'),
    reuse: columns.at('reuselevel'),
    aliases: columns.at('altlabels'),
    description: columns.at('description'),
    definition: columns.at('definition'),
    status: columns.at('status'),
    broader: columns.at('broaderconceptpt', 'broaderskillpt'),
  };
  const entries = new SkillEntries();
  let groups = 0;
  for (let row = columns.header + 1; row < grid.rowCount; row++) {
    const text = (at: number) => cellText(grid, row, at);
    const concept = text(column.type);
    if (concept !== '' && !/^knowledgeskillcompetence$/iu.test(concept)) {
      groups++;
      continue;
    }
    if (/^(?:obsolete|deprecated)$/iu.test(text(column.status))) continue;
    const broader = text(column.broader);
    entries.add({
      at: { sheet, row: grid.rowNumber(row), column: column.name },
      name: text(column.name),
      category: kindOf(text(column.kind)),
      // Of several broader concepts the first is taken: a skill stands in one group.
      group: broader === '' ? [] : listOf(broader).slice(0, 1),
      description: text(column.description) || text(column.definition),
      aliases: listOf(text(column.aliases)),
      tags: text(column.reuse) === '' ? [] : [text(column.reuse)],
      sourceId: text(column.id),
    });
  }
  return libraryReading({
    sheet,
    score: 0.98,
    entries,
    looksLike: 'ESCO',
    headerRow: grid.rowNumber(columns.header),
    parts: parts(grid, columns, column.name),
    notes: groups > 0 ? [`${groups} rows are groups of skills and no skills themselves.`] : [],
  });
};

/** "skill/competence" and "knowledge" as people call them. */
const kindOf = (text: string): string | null =>
  /knowledge/iu.test(text) ? 'Knowledge' : /skill|competence/iu.test(text) ? 'Skill' : null;

/** skillsHierarchy_en.csv: each row is a path; the last name of it is taken as a skill below the others. */
const readHierarchy: SheetReader = (grid, sheet) => {
  const columns = rawColumns(grid, ['level0preferredterm', 'level1preferredterm']);
  if (columns === null) return null;
  const terms = [0, 1, 2, 3, 4, 5].map((level) => columns.at(`level${level}preferredterm`));
  const uris = [0, 1, 2, 3, 4, 5].map((level) => columns.at(`level${level}uri`));
  const description = columns.at('description');
  const paths = new Map<string, { row: number; path: string[]; uri: string }>();
  const parents = new Set<string>();
  for (let row = columns.header + 1; row < grid.rowCount; row++) {
    const path = terms.map((at) => cellText(grid, row, at)).filter((text) => text !== '');
    if (path.length === 0) continue;
    const uri = cellText(grid, row, uris[path.length - 1] ?? -1);
    paths.set(path.join('\n'), { row, path, uri });
    for (let length = 1; length < path.length; length++)
      parents.add(path.slice(0, length).join('\n'));
  }
  const entries = new SkillEntries();
  for (const [key, { row, path, uri }] of paths) {
    if (parents.has(key)) continue;
    entries.add({
      at: { sheet, row: grid.rowNumber(row), column: terms[path.length - 1] ?? 0 },
      name: path.at(-1) ?? '',
      group: path.slice(0, -1),
      description: cellText(grid, row, description),
      sourceId: uri,
    });
  }
  return libraryReading({
    sheet,
    score: 0.95,
    entries,
    looksLike: 'ESCO skills hierarchy',
    headerRow: grid.rowNumber(columns.header),
    parts: parts(grid, columns, terms[0] ?? 0),
    tellRepeated: false,
  });
};

function parts(grid: SheetGrid, { header }: RawColumns, name: number) {
  const rows = Array.from(
    { length: Math.min(60, grid.rowCount - header - 1) },
    (_, at) => header + 1 + at,
  );
  return partsOf({ header, rows }, new Map<number, CellPart>([[name, 'skill']]));
}
