import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gridFromRows, readTableFile } from '#core/tables/index.ts';
import { NO_HINTS, fileOf, readRows, type Rows } from '../headings/testing.ts';
import type { RequirementEntry, SheetReading } from '../types.ts';
import { readRequirementSheet } from './index.ts';

/** "Family/Role: Skill [category] level !importance +credential @date" of each requirement. */
const brief = (requirements: readonly RequirementEntry[] | undefined) =>
  requirements?.map(
    ({ role, family, skill, category, level, importance, credential, validFrom }) =>
      `${family ? `${family}/` : ''}${role}: ${skill}${category ? ` [${category}]` : ''} ${level}${
        importance ? ` !${importance}` : ''
      }${credential ? ' +credential' : ''}${validFrom ? ` @${validFrom}` : ''}`,
  );

interface Example {
  readonly what: string;
  readonly sheet?: string;
  readonly rows: Rows;
  readonly shape: SheetReading['shape'];
  readonly requires: readonly string[];
  readonly least?: number;
}

const EXAMPLES: readonly Example[] = [
  {
    what: 'a long list with everything',
    rows: [
      [
        'Role',
        'Role family',
        'Skill',
        'Category',
        'Required level',
        'Importance',
        'Certificate needed',
        'Valid from',
      ],
      ['Welder', 'Works', 'Welding', 'Technical', 3, 'critical', 'yes', new Date('2026-01-01')],
      ['Welder', 'Works', 'Reading', 'Soft', 'Independent', 'normal', 'no', '01.02.2026'],
      ['Buyer', '', 'SQL', 'Technical', 2, 'important', '', 2025],
    ],
    shape: 'long',
    requires: [
      'Works/Welder: Welding [Technical] 3 !3 +credential @2026-01-01',
      'Works/Welder: Reading [Soft] Independent !1 @2026-02-01',
      'Buyer: SQL [Technical] 2 !2 @2025-01-01',
    ],
  },
  {
    what: 'a long list whose roles are written once',
    rows: [
      ['Position', 'Competency', 'Target level'],
      ['Welder', 'Welding', 3],
      ['', 'Reading', 2],
      ['Buyer', 'SQL', 1],
      ['', 'Negotiation', 4],
    ],
    shape: 'long',
    requires: ['Welder: Welding 3', 'Welder: Reading 2', 'Buyer: SQL 1', 'Buyer: Negotiation 4'],
  },
  {
    what: 'German headings',
    rows: [
      ['Stelle', 'Kompetenz', 'Sollstufe', 'Wichtigkeit', 'Zertifikat erforderlich'],
      ['Schweißer', 'Schweißen', 3, 5, 'ja'],
      ['Schweißer', 'Lesen', 2, 3, 'nein'],
      ['Schweißer', 'Rechnen', 1, 1, ''],
    ],
    shape: 'long',
    requires: [
      'Schweißer: Schweißen 3 !3 +credential',
      'Schweißer: Lesen 2 !2',
      'Schweißer: Rechnen 1 !1',
    ],
  },
  {
    what: 'French headings',
    rows: [
      ['Poste', 'Compétence', 'Niveau requis', 'Priorité'],
      ['Soudeur', 'Soudage', 4, 'haute'],
      ['Acheteur', 'Négociation', 3, 'moyenne'],
    ],
    shape: 'long',
    requires: ['Soudeur: Soudage 4 !3', 'Acheteur: Négociation 3 !2'],
  },
  {
    what: 'Japanese headings',
    rows: [
      ['職種', 'スキル名', '要求レベル', '必須'],
      ['溶接工', '溶接', 3, '必須'],
      ['購買', '交渉', 2, '任意'],
    ],
    shape: 'long',
    requires: ['溶接工: 溶接 3 !3', '購買: 交渉 2 !1'],
  },
  {
    what: 'roles and skills without levels',
    rows: [
      ['Job title', 'Skill', 'Must have'],
      ['Welder', 'Welding', 'x'],
      ['Welder', 'Reading', 'no'],
    ],
    shape: 'long',
    requires: ['Welder: Welding  !3', 'Welder: Reading  !1'],
    least: 0.8,
  },
  {
    what: 'the skills of a role in one cell',
    rows: [
      ['Role', 'Skills'],
      ['Analyst', 'SQL, Statistics, Charts'],
      ['Welder', 'Welding; Reading; Measuring'],
    ],
    shape: 'long',
    requires: [
      'Analyst: SQL ',
      'Analyst: Statistics ',
      'Analyst: Charts ',
      'Welder: Welding ',
      'Welder: Reading ',
      'Welder: Measuring ',
    ],
    least: 0.7,
  },
  {
    what: 'a sheet of one role, labelled above',
    rows: [
      ['Role: Field engineer'],
      [],
      ['Skill', 'Required level', 'Critical'],
      ['Wiring', 3, 'yes'],
      ['Driving', 2, 'no'],
    ],
    shape: 'long',
    requires: ['Field engineer: Wiring 3 !3', 'Field engineer: Driving 2 !1'],
    least: 0.8,
  },
  {
    what: 'a sheet named after its role',
    sheet: 'Data analyst',
    rows: [
      ['Skill', 'Required level'],
      ['SQL', 3],
      ['Statistics', 2],
    ],
    shape: 'long',
    requires: ['Data analyst: SQL 3', 'Data analyst: Statistics 2'],
    least: 0.6,
  },
  {
    what: 'roles across, the category beside the skill',
    rows: [
      ['Required skills by role'],
      ['Category', 'Skill', 'Software engineer', 'Data analyst', 'Product manager'],
      ['Technical', 'SQL', 2, 4, 1],
      ['', 'Coding', 4, '', ''],
      ['Personal', 'Negotiation', '-', 1, '3 (critical)'],
      ['', 'Writing', 0, 'x', 2],
    ],
    shape: 'roles-across',
    requires: [
      'Software engineer: SQL [Technical] 2',
      'Data analyst: SQL [Technical] 4',
      'Product manager: SQL [Technical] 1',
      'Software engineer: Coding [Technical] 4',
      'Data analyst: Negotiation [Personal] 1',
      'Product manager: Negotiation [Personal] 3 !3',
      'Data analyst: Writing [Personal] ',
      'Product manager: Writing [Personal] 2',
    ],
  },
  {
    what: 'roles across below their families, with importance beside the skill',
    rows: [
      ['', '', 'Engineering', '', 'Commercial', ''],
      ['Skill', 'Importance', 'Junior engineer', 'Senior engineer', 'Buyer', 'Sales manager'],
      ['Design', 'high', 1, 3, '', ''],
      ['Negotiation', 'low', '', 1, 3, 4],
    ],
    shape: 'roles-across',
    requires: [
      'Engineering/Junior engineer: Design 1 !3',
      'Engineering/Senior engineer: Design 3 !3',
      'Engineering/Senior engineer: Negotiation 1 !1',
      'Commercial/Buyer: Negotiation 3 !1',
      'Commercial/Sales manager: Negotiation 4 !1',
    ],
    least: 0.6,
  },
  {
    what: 'roles down, categories above the skills',
    rows: [
      ['', '', 'Technical', '', 'Personal', ''],
      ['Role', 'Job family', 'SQL', 'Welding', 'Negotiation', 'Writing'],
      ['Welder', 'Works', '', 3, '', 1],
      ['Buyer', 'Commercial', 2, '', 4, 2],
    ],
    shape: 'roles-down',
    requires: [
      'Works/Welder: Welding [Technical] 3',
      'Works/Welder: Writing [Personal] 1',
      'Commercial/Buyer: SQL [Technical] 2',
      'Commercial/Buyer: Negotiation [Personal] 4',
      'Commercial/Buyer: Writing [Personal] 2',
    ],
    least: 0.7,
  },
  {
    what: 'relations of ESCO',
    rows: [
      ['occupationUri', 'occupationLabel', 'relationType', 'skillType', 'skillUri', 'skillLabel'],
      ['http://o/1', 'welder', 'essential', 'skill/competence', 'http://s/1', 'weld'],
      ['http://o/1', 'welder', 'optional', 'knowledge', 'http://s/2', 'metallurgy'],
    ],
    shape: 'long',
    requires: ['welder: weld [Skill]  !3', 'welder: metallurgy [Knowledge]  !1'],
  },
  {
    what: 'ratings of O*NET',
    rows: [
      [
        'O*NET-SOC Code',
        'Title',
        'Element ID',
        'Element Name',
        'Scale ID',
        'Data Value',
        'Recommend Suppress',
        'Not Relevant',
      ],
      ['11-1011.00', 'Chief Executives', '2.A.1.a', 'Reading Comprehension', 'IM', 4.12, 'N', ''],
      ['11-1011.00', 'Chief Executives', '2.A.1.a', 'Reading Comprehension', 'LV', 4.75, 'N', 'N'],
      ['11-1011.00', 'Chief Executives', '2.B.3.e', 'Programming', 'IM', 1.5, 'N', ''],
      ['11-1011.00', 'Chief Executives', '2.B.3.e', 'Programming', 'LV', 1, 'N', 'Y'],
    ],
    shape: 'long',
    requires: ['Chief Executives: Reading Comprehension 4.75 !3'],
    least: 0.5,
  },
];

describe('readRequirementSheet', () => {
  it.each(EXAMPLES)('reads $what', ({ rows, sheet, shape, requires, least = 0.85 }) => {
    const reading = readRows(readRequirementSheet, rows, sheet);
    expect(brief(reading?.requirements)).toEqual(requires);
    expect(reading?.shape).toBe(shape);
    expect(reading?.score).toBeGreaterThanOrEqual(least);
  });

  const OTHERS: readonly { what: string; rows: Rows }[] = [
    {
      what: 'a roster',
      rows: [
        ['Employee ID', 'Name', 'Role'],
        [1, 'Ana Ng', 'Welder'],
        [2, 'Bo Li', 'Buyer'],
      ],
    },
    {
      what: 'people down',
      rows: [
        ['Name', 'SQL', 'Welding'],
        ['Ana Ng', 3, 2],
        ['Maria Schmidt', 1, 5],
      ],
    },
    {
      what: 'people across',
      rows: [
        ['Skill', 'Ana Ng', 'Maria Schmidt'],
        ['SQL', 3, 2],
        ['Welding', 1, 5],
      ],
    },
    {
      what: 'people with their roles',
      rows: [
        ['Employee', 'Role', 'SQL', 'Welding'],
        ['Ana', 'Welder', 3, 2],
        ['Bo', 'Buyer', 1, 5],
      ],
    },
    {
      what: 'a library',
      rows: [
        ['Skill', 'Category', 'Description'],
        ['SQL', 'Technical', 'Asks'],
        ['Writing', 'Soft', 'Says'],
      ],
    },
    {
      what: 'a list of ratings',
      rows: [
        ['Employee', 'Skill', 'Level'],
        ['Ana', 'SQL', 3],
        ['Bo', 'SQL', 2],
      ],
    },
  ];
  it.each(OTHERS)('finds nothing in $what', ({ rows }) => {
    expect(readRows(readRequirementSheet, rows)?.score ?? 0).toBeLessThan(0.4);
  });

  it('takes the names of sheets for families where each holds roles', () => {
    const grid = (name: string) =>
      gridFromRows(
        [
          ['Skill', 'Junior engineer', 'Senior engineer'],
          ['Design', 1, 3],
          ['Coding', 2, 4],
        ],
        { name },
      );
    const sheets = [grid('Hardware'), grid('Software')];
    const readings = sheets.map((each, at) =>
      readRequirementSheet(each, at, fileOf(...sheets), NO_HINTS),
    );
    expect(readings.map((reading) => reading?.requirements[0]?.family)).toEqual([
      'Hardware',
      'Software',
    ]);
  });

  it('tells of a requirement that stands there twice', () => {
    const reading = readRows(readRequirementSheet, [
      ['Role', 'Skill', 'Required level'],
      ['Welder', 'Welding', 3],
      ['welder', 'Welding ', 4],
    ]);
    expect(brief(reading?.requirements)).toEqual(['welder: Welding 4']);
    expect(reading?.problems).toMatchObject([{ code: 'requirement-twice', severity: 'warning' }]);
  });

  it('goes by what the workspace knows', () => {
    const rows = [
      ['', 'Alpha', 'Beta'],
      ['SQL', 3, 2],
      ['Welding', 1, 5],
    ];
    expect(readRows(readRequirementSheet, rows)?.score ?? 0).toBeLessThan(0.4);
    const hints = { ...NO_HINTS, roles: new Set(['alpha', 'beta']) };
    expect(readRows(readRequirementSheet, rows, 'Sheet1', hints)?.shape).toBe('roles-across');
  });
});

const SAMPLES = resolve('..', 'shared', 'samples');
const present = existsSync(join(SAMPLES, 'taxonomies'));
if (!present) process.stderr.write(`SKIPPED: there are no sample taxonomies in ${SAMPLES}\n`);

describe('real files', () => {
  it.skipIf(!present)('reads what occupations require from O*NET', async () => {
    const file = await readTableFile(join(SAMPLES, 'taxonomies', 'onet_Skills.xlsx'));
    const [grid] = file.sheets;
    const reading = grid && readRequirementSheet(grid, 0, file, NO_HINTS);
    expect(reading?.requirements.length).toBe(29_597);
    expect(reading?.scale).toEqual({ low: 0, high: 7 });
    expect(brief(reading?.requirements)?.[0]).toBe(
      'Chief Executives: Reading Comprehension 4.75 !3',
    );
  });

  it('reads the requirements of the sample company', async () => {
    const file = await readTableFile(resolve('resources', 'sample', 'requirements.xlsx'));
    const [grid] = file.sheets;
    const reading = grid && readRequirementSheet(grid, 0, file, NO_HINTS);
    expect(reading?.shape).toBe('long');
    expect(reading?.score).toBeGreaterThan(0.9);
    expect(reading?.requirements.length).toBe((grid?.rowCount ?? 0) - 1);
    expect(reading?.problems).toEqual([]);
  });
});
