import type { Importance } from '#shared/skills.ts';
import { rawColumns } from '../headings/raw-columns.ts';
import { cellText, partsOf } from '../headings/sheet-table.ts';
import type { CellPart, RequirementEntry, SheetReader } from '../types.ts';
import { requirementsReading } from './reading.ts';

/** O*NET and ESCO: what occupations require. */
export const readPublished: SheetReader = (grid, sheet, file, hints) =>
  readOnetRatings(grid, sheet, file, hints) ??
  readOnetTechnology(grid, sheet, file, hints) ??
  readEscoRelations(grid, sheet, file, hints);

const previewRows = (header: number, rowCount: number): number[] =>
  Array.from({ length: Math.min(60, rowCount - header - 1) }, (_, at) => header + 1 + at);

/**
 * O*NET occupation × element: scale LV (0–7) is the level, IM (1–5) the importance: 4 and more critical, 3 and more
 * important. Levels that are marked as not relevant or as not to be published are left out.
 */
const readOnetRatings: SheetReader = (grid, sheet) => {
  const columns = rawColumns(grid, ['o*netsoccode', 'elementname', 'scaleid', 'datavalue']);
  if (columns === null) return null;
  const [code, name, scale, value] = ['o*netsoccode', 'elementname', 'scaleid', 'datavalue'].map(
    (key) => columns.at(key),
  ) as [number, number, number, number];
  const title = columns.at('title');
  const role = title >= 0 ? title : code;
  const suppressed = columns.at('recommendsuppress');
  const irrelevant = columns.at('notrelevant');
  const entries = new Map<string, RequirementEntry>();
  let left = 0;
  for (let row = columns.header + 1; row < grid.rowCount; row++) {
    const id = cellText(grid, row, scale);
    if (id !== 'LV' && id !== 'IM') continue;
    const key = `${cellText(grid, row, code)}\n${cellText(grid, row, name)}`;
    const known = entries.get(key) ?? {
      at: { sheet, row: grid.rowNumber(row), column: value },
      role: cellText(grid, row, role),
      family: null,
      skill: cellText(grid, row, name),
      category: null,
      level: '',
      importance: null,
      credential: false,
      validFrom: null,
    };
    const number = Number(cellText(grid, row, value));
    if (id === 'IM') entries.set(key, { ...known, importance: importanceOf(number) });
    else if (
      [suppressed, irrelevant].some((at) => cellText(grid, row, at) === 'Y') ||
      !(number > 0)
    ) {
      entries.set(key, { ...known, level: '0' });
      left++;
    } else {
      const at = { sheet, row: grid.rowNumber(row), column: value };
      entries.set(key, { ...known, at, level: cellText(grid, row, value) });
    }
  }
  return requirementsReading({
    sheet,
    score: 0.6,
    shape: 'long',
    entries: [...entries.values()].filter(({ level }) => level !== '0' && level !== ''),
    headerRow: grid.rowNumber(columns.header),
    looksLike: 'O*NET',
    scale: { low: 0, high: 7 },
    parts: partsOf(
      { header: columns.header, rows: previewRows(columns.header, grid.rowCount) },
      new Map<number, CellPart>([
        [role, 'role'],
        [name, 'skill'],
        [value, 'level'],
      ]),
    ),
    notes: [
      'Levels are those of scale LV (0–7); importance is that of scale IM: 4 and more critical, 3 and more important.',
      ...(left > 0
        ? [`${left} levels are 0, not relevant or not to be published, and are left out.`]
        : []),
    ],
  });
};

const importanceOf = (value: number): Importance => (value >= 4 ? 3 : value >= 3 ? 2 : 1);

/** O*NET Technology Skills: which software an occupation uses; no level is given. */
const readOnetTechnology: SheetReader = (grid, sheet) => {
  const columns = rawColumns(grid, ['o*netsoccode', 'example', 'commoditytitle']);
  if (columns === null) return null;
  const role = columns.at('title', 'o*netsoccode');
  const skill = columns.at('example');
  const flags = [columns.at('hottechnology'), columns.at('indemand')];
  const entries: RequirementEntry[] = [];
  for (let row = columns.header + 1; row < grid.rowCount; row++) {
    if (cellText(grid, row, skill) === '') continue;
    entries.push({
      at: { sheet, row: grid.rowNumber(row), column: skill },
      role: cellText(grid, row, role),
      family: null,
      skill: cellText(grid, row, skill),
      category: null,
      level: '',
      importance: flags.some((at) => cellText(grid, row, at) === 'Y') ? 2 : 1,
      credential: false,
      validFrom: null,
    });
  }
  return requirementsReading({
    sheet,
    score: 0.6,
    shape: 'long',
    entries,
    headerRow: grid.rowNumber(columns.header),
    looksLike: 'O*NET',
    parts: partsOf(
      { header: columns.header, rows: previewRows(columns.header, grid.rowCount) },
      new Map<number, CellPart>([
        [role, 'role'],
        [skill, 'skill'],
      ]),
    ),
  });
};

/** ESCO occupationSkillRelations: essential skills are critical, optional ones normal; no level is given. */
const readEscoRelations: SheetReader = (grid, sheet) => {
  const columns = rawColumns(grid, ['occupationuri', 'relationtype', 'skilluri']);
  if (columns === null) return null;
  const role = columns.at('occupationlabel', 'occupationpreferredlabel', 'occupationuri');
  const skill = columns.at('skilllabel', 'skillpreferredlabel', 'skilluri');
  const type = columns.at('relationtype');
  const kind = columns.at('skilltype');
  const entries: RequirementEntry[] = [];
  for (let row = columns.header + 1; row < grid.rowCount; row++) {
    const name = cellText(grid, row, skill);
    if (name === '') continue;
    const skillKind = cellText(grid, row, kind);
    entries.push({
      at: { sheet, row: grid.rowNumber(row), column: skill },
      role: cellText(grid, row, role),
      family: null,
      skill: name,
      category: skillKind === '' ? null : /knowledge/iu.test(skillKind) ? 'Knowledge' : 'Skill',
      level: '',
      importance: /^essential$/iu.test(cellText(grid, row, type)) ? 3 : 1,
      credential: false,
      validFrom: null,
    });
  }
  const isNamed = role !== columns.at('occupationuri') && skill !== columns.at('skilluri');
  return requirementsReading({
    sheet,
    score: 0.97,
    shape: 'long',
    entries,
    headerRow: grid.rowNumber(columns.header),
    looksLike: 'ESCO',
    parts: partsOf(
      { header: columns.header, rows: previewRows(columns.header, grid.rowCount) },
      new Map<number, CellPart>([
        [role, 'role'],
        [skill, 'skill'],
      ]),
    ),
    notes: isNamed
      ? []
      : [
          'This edition of the file names occupations and skills by their addresses only. Newer editions carry their names; use one of those.',
        ],
  });
};
