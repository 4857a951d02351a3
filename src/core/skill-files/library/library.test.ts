import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gridFromRows, readTableFile, type RowValue, type TableFile } from '#core/tables/index.ts';
import type { ReaderHints, SkillEntry } from '../types.ts';
import { readLibrarySheet } from './index.ts';

const none = new Set<string>();
const HINTS: ReaderHints = {
  people: none,
  skills: none,
  roles: none,
  emails: none,
  numbers: none,
  levels: none,
};

const fileOf = (sheets: TableFile['sheets']): TableFile => ({
  format: 'csv',
  encoding: null,
  separator: null,
  sheets,
  notes: [],
});

const read = (rows: readonly (readonly RowValue[])[], name = 'Sheet1') => {
  const grid = gridFromRows(rows, { name });
  return readLibrarySheet(grid, 0, fileOf([grid]), HINTS);
};

/** "Name [category] (group › group)" of each skill. */
const brief = (skills: readonly SkillEntry[] | undefined) =>
  skills?.map(
    ({ name, category, group }) =>
      name +
      (category ? ` [${category}]` : '') +
      (group.length > 0 ? ` (${group.join(' › ')})` : ''),
  );

interface Example {
  readonly what: string;
  readonly sheet?: string;
  readonly rows: readonly (readonly RowValue[])[];
  readonly looksLike?: string;
  readonly skills: readonly string[];
  readonly first?: Partial<SkillEntry>;
}

const KNOWN: readonly Example[] = [
  {
    what: 'O*NET Skills, old names',
    rows: [
      ['O*NET-SOC Code', 'Title', 'Element ID', 'Element Name', 'Scale ID', 'Data Value'],
      ['11-1011.00', 'Chief Executives', '2.A.1.a', 'Reading Comprehension', 'IM', 4.12],
      ['11-1011.00', 'Chief Executives', '2.A.1.a', 'Reading Comprehension', 'LV', 4.75],
      ['11-1011.00', 'Chief Executives', '2.B.3.e', 'Programming', 'IM', 1.5],
      ['11-2021.00', 'Marketing Managers', '2.B.3.e', 'Programming', 'IM', 2.5],
    ],
    looksLike: 'O*NET',
    skills: [
      'Reading Comprehension (Basic Skills › Content)',
      'Programming (Cross-Functional Skills › Technical Skills)',
    ],
    first: { sourceId: '2.A.1.a' },
  },
  {
    what: 'O*NET Content Model Reference',
    rows: [
      ['Element ID', 'Element Name', 'Description'],
      ['2', 'Worker Requirements', ''],
      ['2.A', 'Basic Skills', 'Developed capacities'],
      ['2.A.1', 'Content', 'Background structures'],
      ['2.A.1.a', 'Reading Comprehension', 'Understanding written sentences'],
      ['2.C.6', 'Education and Training', 'Knowledge of teaching'],
    ],
    looksLike: 'O*NET',
    skills: [
      'Reading Comprehension (Basic Skills › Content)',
      'Education and Training (Knowledge)',
    ],
    first: { description: 'Understanding written sentences' },
  },
  {
    what: 'O*NET Technology Skills',
    rows: [
      [
        'O*NET-SOC Code',
        'Title',
        'Example',
        'Commodity Code',
        'Commodity Title',
        'Hot Technology',
        'In Demand',
      ],
      [
        '11-1011.00',
        'Chief Executives',
        'Microsoft Excel',
        43232110,
        'Spreadsheet software',
        'Y',
        'Y',
      ],
      [
        '11-2021.00',
        'Marketing Managers',
        'Microsoft Excel',
        43232110,
        'Spreadsheet software',
        'Y',
        'N',
      ],
    ],
    looksLike: 'O*NET',
    skills: ['Microsoft Excel (Spreadsheet software)'],
    first: { tags: ['hot technology', 'in demand'] },
  },
  {
    what: 'ESCO skills',
    rows: [
      [
        'conceptType',
        'conceptUri',
        'skillType',
        'reuseLevel',
        'preferredLabel',
        'altLabels',
        'status',
        'description',
      ],
      [
        'KnowledgeSkillCompetence',
        'http://x/1',
        'skill/competence',
        'cross-sector',
        'weld',
        'join metal\nwelding\nWeld',
        'released',
        'Join.',
      ],
      ['KnowledgeSkillCompetence', 'http://x/2', 'knowledge', '', 'metallurgy', '', 'obsolete', ''],
      ['SkillGroup', 'http://x/3', '', '', 'metal work', '', 'released', ''],
    ],
    looksLike: 'ESCO',
    skills: ['weld [Skill]'],
    first: { aliases: ['join metal', 'welding'], tags: ['cross-sector'], sourceId: 'http://x/1' },
  },
  {
    what: 'the Tabiya export of ESCO',
    rows: [
      [
        'ESCOURI',
        'ID',
        'SKILLTYPE',
        'REUSELEVEL',
        'PREFERREDLABEL',
        'ALTLABELS',
        'DESCRIPTION',
        'DEFINITION',
      ],
      [
        'http://x/1',
        'key_1',
        'knowledge',
        'cross-sector',
        'statistics',
        'stats|biometry',
        '',
        'Study of data.',
      ],
    ],
    looksLike: 'ESCO',
    skills: ['statistics [Knowledge]'],
    first: { aliases: ['stats', 'biometry'], description: 'Study of data.' },
  },
  {
    what: 'the hierarchy of ESCO',
    rows: [
      [
        'Level 0 URI',
        'Level 0 preferred term',
        'Level 1 URI',
        'Level 1 preferred term',
        'Level 2 URI',
        'Level 2 preferred term',
        'Description',
      ],
      ['http://S', 'skills', '', '', '', '', ''],
      ['http://S', 'skills', 'http://S1', 'communication', '', '', ''],
      [
        'http://S',
        'skills',
        'http://S1',
        'communication',
        'http://S1.1',
        'negotiating',
        'Reaching agreement',
      ],
      ['http://S', 'skills', 'http://S2', 'information skills', '', '', ''],
    ],
    looksLike: 'ESCO skills hierarchy',
    skills: ['negotiating (skills › communication)', 'information skills (skills)'],
  },
  {
    what: 'SFIA as CSV',
    rows: [
      [
        'code',
        'name',
        'description',
        'category',
        'subcategory',
        'level_1',
        'level_2',
        'level_3',
        'level_4',
      ],
      [
        'PROG',
        'Programming',
        'Developing software',
        'Development',
        'Systems development',
        '',
        'Designs, codes and tests simple programs.',
        'Designs, codes and tests moderately complex ones.',
        'Designs complex programs and reviews them.',
      ],
      [
        'TEST',
        'Testing',
        'Planning tests',
        'Development',
        'Systems development',
        'Executes given test scripts.',
        'Defines test conditions.',
        '',
        'Selects testing approaches.',
      ],
    ],
    looksLike: 'SFIA',
    skills: [
      'Programming [Development] (Systems development)',
      'Testing [Development] (Systems development)',
    ],
    first: {
      sourceId: 'PROG',
      anchors: [
        { level: '2', anchor: 'Designs, codes and tests simple programs.' },
        { level: '3', anchor: 'Designs, codes and tests moderately complex ones.' },
        { level: '4', anchor: 'Designs complex programs and reviews them.' },
      ],
    },
  },
  {
    what: 'the published SFIA workbook, with marks and descriptions',
    sheet: 'Skills',
    rows: [
      [
        'Level 1',
        'Level 2',
        'Level 3',
        'Code',
        'Skill',
        'Category',
        'Subcategory',
        'Overall description',
        'Guidance notes',
        'Level 1 description',
        'Level 2 description',
        'Level 3 description',
      ],
      [
        '',
        2,
        3,
        'PROG',
        'Programming',
        'Development',
        'Systems',
        'Developing software',
        'Notes',
        '',
        'Designs simple programs here.',
        'Designs complex programs here.',
      ],
      [
        1,
        2,
        '',
        'TEST',
        'Testing',
        'Development',
        'Systems',
        'Testing software',
        'Notes',
        'Executes given scripts here.',
        'Defines conditions here now.',
        '',
      ],
    ],
    looksLike: 'SFIA',
    skills: ['Programming [Development] (Systems)', 'Testing [Development] (Systems)'],
    first: { description: 'Developing software' },
  },
  {
    what: 'a framework of Moodle',
    rows: [
      [
        'Parent ID number',
        'ID number',
        'Short name',
        'Description',
        'Description format',
        'Scale values',
        'Scale configuration',
        'Is framework',
        'Taxonomy',
      ],
      ['', 'fw', 'Digital', '<p>All</p>', 1, 'Not yet,Competent', '', 1, 'competency'],
      ['', 'd1', 'Data', '', 1, '', '', '', ''],
      ['d1', 'd1.1', 'Searching', '<p>Finds &amp; sorts</p>', 1, '', '', '', ''],
      ['', 'd2', 'Safety', '', 1, '', '', '', ''],
    ],
    looksLike: 'Moodle competency framework',
    skills: ['Searching (Digital › Data)', 'Safety (Digital)'],
    first: { description: 'Finds & sorts', sourceId: 'd1.1' },
  },
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
  it.each(KNOWN)('reads $what', ({ rows, sheet, looksLike, skills, first }) => {
    const reading = read(rows, sheet);
    expect(brief(reading?.skills)).toEqual(skills);
    expect(reading?.kind).toBe('skills');
    expect(reading?.score).toBeGreaterThanOrEqual(looksLike ? 0.9 : 0.7);
    expect(reading?.looksLike ?? undefined).toBe(looksLike);
    if (first) expect(reading?.skills[0]).toMatchObject(first);
  });

  const OTHERS: readonly { what: string; rows: readonly (readonly RowValue[])[]; most: number }[] =
    [
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
    expect(read(rows)?.score ?? 0).toBeLessThanOrEqual(most);
  });

  it('takes skills that the workspace knows for skills', () => {
    const grid = gridFromRows([['Welding'], ['Reading'], ['SQL'], ['Golf']]);
    const hints = { ...HINTS, skills: new Set(['welding', 'reading', 'sql']) };
    expect(readLibrarySheet(grid, 0, fileOf([grid]), HINTS)?.score).toBeLessThan(0.4);
    expect(readLibrarySheet(grid, 0, fileOf([grid]), hints)?.score).toBeGreaterThan(0.7);
  });

  it('begins at the row that it is told', () => {
    const rows = [
      ['Skill', 'Code'],
      ['ignored', 'x'],
      ['Fähigkeit', 'Kürzel'],
      ['Löten', 'L'],
    ];
    const grid = gridFromRows(rows);
    const reading = readLibrarySheet(grid, 0, fileOf([grid]), HINTS, { headerRow: 3 });
    expect(brief(reading?.skills)).toEqual(['Löten']);
    expect(reading?.headerRow).toBe(3);
  });
});

const SAMPLES = resolve('..', 'shared', 'samples');
const present = existsSync(join(SAMPLES, 'taxonomies'));
if (!present) process.stderr.write(`SKIPPED: there are no sample taxonomies in ${SAMPLES}\n`);

describe.skipIf(!present)('real libraries', () => {
  const REAL: readonly (readonly [
    path: string,
    skills: number,
    looksLike: string | null,
    first: string,
  ])[] = [
    ['taxonomies/onet_Skills.xlsx', 35, 'O*NET', 'Reading Comprehension (Basic Skills › Content)'],
    [
      'taxonomies/digitalSkillsCollection_en.csv',
      1201,
      'ESCO',
      'Haskell [Knowledge] (computer programming)',
    ],
    [
      'taxonomies/digCompSkillsCollection_en.csv',
      26,
      'ESCO',
      'solve technical problems [Skill] (identify problems)',
    ],
    ['taxonomies/esco_skills_tabiya_subset.csv', 1000, 'ESCO', 'manage musical staff [Skill]'],
    [
      'matrices/skills_matrix_levels_merged.xlsx',
      16,
      null,
      'Programming Fundamentals [Technical Proficiency]',
    ],
  ];
  it.each(REAL)('reads %s', async (path, skills, looksLike, first) => {
    const file = await readTableFile(join(SAMPLES, path));
    const [grid] = file.sheets;
    const reading = grid && readLibrarySheet(grid, 0, file, HINTS);
    expect(reading?.skills.length).toBe(skills);
    expect(reading?.looksLike).toBe(looksLike);
    expect(brief(reading?.skills)?.[0]).toBe(first);
    expect(reading?.score).toBeGreaterThanOrEqual(0.9);
  });

  it('reads what the levels of a matrix of descriptions say', async () => {
    const file = await readTableFile(join(SAMPLES, 'matrices/skills_matrix_levels_merged.xlsx'));
    const [grid] = file.sheets;
    const reading = grid && readLibrarySheet(grid, 0, file, HINTS);
    expect(reading?.scale).toEqual({ low: 1, high: 3 });
    expect(new Set(reading?.skills.map(({ category }) => category)).size).toBe(4);
    expect(reading?.skills.every(({ anchors }) => anchors.length === 3)).toBe(true);
    expect(reading?.skills[4]?.anchors[0]).toEqual({
      level: '1',
      anchor: 'Writes basic unit tests.',
    });
  });

  it.each(['onet_Occupation_Data.txt', 'onet_Scales_Reference.xlsx'])(
    'finds no skills in %s',
    async (name) => {
      const file = await readTableFile(join(SAMPLES, 'taxonomies', name));
      const [grid] = file.sheets;
      expect(grid && readLibrarySheet(grid, 0, file, HINTS)).toBeNull();
    },
  );
});
