import { describe, expect, it } from 'vitest';
import { gridFromRows } from '#core/tables/index.ts';
import { NO_HINTS, fileOf, readRows, type Rows } from '../headings/testing.ts';
import { readLibrarySheet } from './index.ts';
import { briefSkills, expectLibrary, type LibraryExample } from './testing.ts';

const PLAIN: readonly LibraryExample[] = [
  {
    what: 'a list with everything',
    rows: [
      ['Our skills, 2026'],
      [],
      [
        'Skill',
        'Category',
        'Group',
        'Description',
        'Also known as',
        'Tags',
        'Valid for (months)',
        'Skill ID',
      ],
      [
        'SQL',
        'Technical',
        'Data › Databases',
        'Asks databases',
        'Structured Query Language; Sequel',
        'strategic, emerging',
        24,
        'S-1',
      ],
      ['sql ', '', '', '', '', '', '', ''],
      ['Coaching', 'Leadership', '', '', '', '', '2 years', 'S-2'],
    ],
    skills: ['SQL [Technical] (Data › Databases)', 'Coaching [Leadership]'],
    first: {
      aliases: ['Structured Query Language', 'Sequel'],
      tags: ['strategic', 'emerging'],
      currencyMonths: 24,
      sourceId: 'S-1',
    },
  },
  {
    what: 'a list from a labour-market provider',
    rows: [
      ['id', 'name', 'type', 'category', 'subcategory', 'description'],
      ['KS1', 'Welding', 'Hard Skill', 'Manufacturing', 'Metal', 'Joins'],
      ['KS2', 'Empathy', 'Soft Skill', 'Human', 'Care', 'Feels'],
    ],
    sheet: 'Skills taxonomy',
    skills: ['Welding [Manufacturing] (Metal)', 'Empathy [Human] (Care)'],
  },
  {
    what: 'German headings, the category written once',
    rows: [
      ['Kategorie', 'Kompetenz', 'Beschreibung'],
      ['Technik', 'Schweißen', 'Fügt Metall'],
      ['', 'Löten', ''],
      ['Führung', 'Delegieren', 'Gibt ab'],
      ['', 'Feedback geben', 'Sagt, was ist'],
    ],
    skills: [
      'Schweißen [Technik]',
      'Löten [Technik]',
      'Delegieren [Führung]',
      'Feedback geben [Führung]',
    ],
  },
  {
    what: 'French headings with sections as rows',
    rows: [
      ['Compétence', 'Définition', 'Code'],
      ['Technique'],
      ['Soudage', 'Assembler', 'T1'],
      ['Usinage', 'Tourner', 'T2'],
      ['Relationnel'],
      ['Négociation', "S'accorder", 'R1'],
      ['Écoute', 'Entendre', 'R2'],
    ],
    skills: [
      'Soudage [Technique]',
      'Usinage [Technique]',
      'Négociation [Relationnel]',
      'Écoute [Relationnel]',
    ],
  },
  {
    what: 'Japanese headings',
    rows: [
      ['スキル名', '分類', '説明'],
      ['溶接', '技術', '金属を接合する'],
      ['交渉', '対人', '合意する'],
    ],
    skills: ['溶接 [技術]', '交渉 [対人]'],
  },
  {
    what: 'parents in a column of their own',
    rows: [
      ['Skill', 'Parent skill', 'Description'],
      ['Data', '', ''],
      ['Databases', 'Data', ''],
      ['SQL', 'Databases', 'Asks'],
      ['Charts', 'Data', 'Draws'],
    ],
    skills: ['SQL (Data › Databases)', 'Charts (Data)'],
  },
  {
    what: 'levels described in columns',
    rows: [
      ['Competency', 'Level 1 - Aware', 'Level 2 - Working', 'Level 3 - Expert'],
      [
        'Coaching',
        'Knows what coaching is for',
        'Coaches a colleague in one field',
        'Coaches coaches in all fields',
      ],
      [
        'Writing',
        'Writes short notes to the team',
        'Writes whole reports alone',
        'Edits what others have written',
      ],
    ],
    skills: ['Coaching', 'Writing'],
    first: {
      anchors: [
        { level: '1', anchor: 'Knows what coaching is for' },
        { level: '2', anchor: 'Coaches a colleague in one field' },
        { level: '3', anchor: 'Coaches coaches in all fields' },
      ],
    },
  },
  {
    what: 'a ladder whose first column has no heading, with a legend below',
    rows: [
      ['', 'Junior', 'Mid-level', 'Senior'],
      ['Coding', 'Writes small changes alone', 'Writes features alone', 'Designs whole services'],
      ['Testing', 'Tests what others wrote', 'Tests what she wrote', 'Plans how all is tested'],
      ['1 = see the guide'],
      ['Legend:'],
      ['Something else'],
    ],
    skills: ['Coding', 'Testing'],
    first: {
      anchors: [
        { level: 'Junior', anchor: 'Writes small changes alone' },
        { level: 'Mid-level', anchor: 'Writes features alone' },
        { level: 'Senior', anchor: 'Designs whole services' },
      ],
    },
  },
  {
    what: 'competencies of several parts',
    rows: [
      ['Competency', 'Sub-competency', 'Definition'],
      ['Leading', 'Coaching', 'Helps others on'],
      ['', 'Delegating', 'Gives away'],
      ['Working', 'Planning', 'Looks ahead'],
      ['', 'Reporting', 'Tells'],
    ],
    skills: [
      'Coaching (Leading)',
      'Delegating (Leading)',
      'Planning (Working)',
      'Reporting (Working)',
    ],
  },
  {
    what: 'one column of names under a heading',
    rows: [['Skills'], ['Welding'], ['Reading'], ['SQL']],
    skills: ['Welding', 'Reading', 'SQL'],
  },
  {
    what: 'an outline with colons, in one column',
    sheet: 'Competencies',
    rows: [
      ['Technical:'],
      ['- Welding'],
      ['- Soldering'],
      ['Personal:'],
      ['- Listening'],
      ['- Speaking'],
    ],
    skills: [
      'Welding [Technical]',
      'Soldering [Technical]',
      'Listening [Personal]',
      'Speaking [Personal]',
    ],
  },
  {
    what: 'an outline in steps of columns',
    sheet: 'Skill tree',
    rows: [
      ['Data'],
      ['', 'Databases'],
      ['', '', 'SQL'],
      ['', '', 'Modelling'],
      ['', 'Charts'],
      ['People'],
      ['', 'Coaching'],
    ],
    skills: [
      'SQL (Data › Databases)',
      'Modelling (Data › Databases)',
      'Charts [Data]',
      'Coaching [People]',
    ],
  },
  {
    what: 'a numbered outline',
    sheet: 'Skills',
    rows: [['1 Data'], ['1.1 SQL'], ['1.2 Charts'], ['2 People'], ['2.1 Coaching']],
    skills: ['SQL [Data]', 'Charts [Data]', 'Coaching [People]'],
  },
];

describe('readLibrarySheet', () => {
  it.each(PLAIN)('reads $what', expectLibrary);

  const OTHERS: readonly { what: string; rows: Rows; most: number }[] = [
    {
      what: 'a roster',
      rows: [
        ['Employee ID', 'Name', 'Email', 'Department'],
        [1, 'Ana Ng', 'a@x.org', 'Works'],
        [2, 'Bo Li', 'b@x.org', 'Works'],
      ],
      most: 0.2,
    },
    {
      what: 'a matrix',
      rows: [
        ['Skill', 'Ana Ng', 'Bo Li'],
        ['Welding', 3, 2],
        ['Reading', 1, ''],
        ['SQL', 2, 5],
      ],
      most: 0.3,
    },
    {
      what: 'a list of ratings',
      rows: [
        ['Employee', 'Skill', 'Rating'],
        ['Ana', 'SQL', 3],
        ['Bo', 'SQL', 2],
      ],
      most: 0.2,
    },
    {
      what: 'requirements',
      rows: [
        ['Role', 'Skill', 'Required level'],
        ['Welder', 'Welding', 3],
        ['Buyer', 'SQL', 2],
      ],
      most: 0.3,
    },
    {
      what: 'courses',
      rows: [
        ['Course title', 'Provider', 'Duration', 'Name'],
        ['SQL 1', 'X', '2 h', 'a'],
        ['SQL 2', 'X', '2 h', 'b'],
      ],
      most: 0.3,
    },
    {
      what: 'occupations of O*NET',
      rows: [
        ['O*NET-SOC Code', 'Title', 'Description'],
        ['11-1011.00', 'Chief Executives', 'Determine'],
        ['11-2021.00', 'Marketing Managers', 'Plan'],
      ],
      most: 0,
    },
    { what: 'numbers', rows: [['1'], ['2'], ['3'], ['4']], most: 0 },
    { what: 'addresses', rows: [['a@x.org'], ['b@x.org'], ['c@x.org']], most: 0 },
  ];
  it.each(OTHERS)('is not sure of $what', ({ rows, most }) => {
    expect(readRows(readLibrarySheet, rows)?.score ?? 0).toBeLessThanOrEqual(most);
  });

  it('takes skills that the workspace knows for skills', () => {
    const grid = gridFromRows([['Welding'], ['Reading'], ['SQL'], ['Golf']]);
    const hints = { ...NO_HINTS, skills: new Set(['welding', 'reading', 'sql']) };
    expect(readLibrarySheet(grid, 0, fileOf(grid), NO_HINTS)?.score).toBeLessThan(0.4);
    expect(readLibrarySheet(grid, 0, fileOf(grid), hints)?.score).toBeGreaterThan(0.7);
  });

  it('begins at the row that it is told', () => {
    const rows = [
      ['Skill', 'Code'],
      ['ignored', 'x'],
      ['Fähigkeit', 'Kürzel'],
      ['Löten', 'L'],
    ];
    const grid = gridFromRows(rows);
    const reading = readLibrarySheet(grid, 0, fileOf(grid), NO_HINTS, { headerRow: 3 });
    expect(briefSkills(reading?.skills)).toEqual(['Löten']);
    expect(reading?.headerRow).toBe(3);
  });
});
