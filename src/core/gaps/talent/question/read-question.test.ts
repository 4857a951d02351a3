import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from './read-question.ts';
import { phraseKey, tokensOf } from './tokens.ts';
import { vocabularyOf, type RosterValue } from './vocabulary.ts';

const SKILLS = [
  ['SQL', 'Structured Query Language'],
  ['Python'],
  ['AWS', 'Amazon Web Services'],
  ['C'],
  ['C++'],
  ['C#'],
  ['CI/CD'],
  ['Node.js'],
  ['Health & safety'],
  ['Data analysis'],
  ['Data modelling'],
  ['Advanced Excel'],
  ['Welding'],
  ['ISO 27001'],
  ['R'],
  ['JavaScript'],
];
const VALUES: RosterValue[] = [
  { field: 'location', value: 'Berlin' },
  { field: 'location', value: 'Munich' },
  { field: 'location', value: 'New York' },
  { field: 'country', value: 'Singapore' },
  { field: 'location', value: 'Singapore' },
  { field: 'department', value: 'Sales' },
  { field: 'team', value: 'Sales' },
  { field: 'department', value: 'R&D' },
  { field: 'role', value: 'Data engineer' },
  { field: 'role', value: 'Team lead' },
  { field: 'employmentType', value: 'Full-time' },
  { field: 'employmentType', value: 'Contractor' },
];
const vocabulary = vocabularyOf({
  skills: SKILLS.flatMap((names, at) =>
    names.map((name) => ({ name, skill: skillOf(at, names[0]!) })),
  ),
  levels: ['None', 'Aware', 'With guidance', 'Independent', 'Advanced', 'Expert'].map(
    (name, value) => ({ name, value }),
  ),
  values: VALUES,
  samePeople: (values) => values[0]!.value === 'Singapore',
});
function skillOf(at: number, name: string) {
  const skill = { id: at + 1, name };
  return skill;
}

/** "SQL 3" for a must, "SQL 3 c?" with credential and as a wish. */
const read = (text: string) => {
  const { conditions, values, withoutLeaving, notUnderstood, words } = readQuestion(
    text,
    vocabulary,
  );
  return {
    asked: conditions.map(
      ({ skill, level, credential, need }) =>
        `${skill} ${level}${credential ? ' c' : ''}${need === 'wish' ? '?' : ''}`,
    ),
    values,
    withoutLeaving,
    notUnderstood,
    words,
  };
};

describe('a question', () => {
  it('is read as people write it', () => {
    expect(read('SQL ≥ 3 and AWS valid, in Berlin, free of leaving')).toEqual({
      asked: ['SQL 3', 'AWS 1 c'],
      values: { location: ['Berlin'] },
      withoutLeaving: true,
      notUnderstood: [],
      words: ['in Berlin', 'free of leaving'],
    });
  });

  it.each([
    ['SQL ≥ 3', 'SQL 3'],
    ['SQL >= 3', 'SQL 3'],
    ['sql>=3', 'SQL 3'],
    ['SQL 3+', 'SQL 3'],
    ['SQL 3', 'SQL 3'],
    ['SQL level 3', 'SQL 3'],
    ['SQL at level 3', 'SQL 3'],
    ['SQL (level 3)', 'SQL 3'],
    ['SQL L3', 'SQL 3'],
    ['SQL > 2', 'SQL 3'],
    ['at least 3 in SQL', 'SQL 3'],
    ['level 3 or above in SQL', 'SQL 3'],
    ['SQL independent', 'SQL 3'],
    ['SQL independent or better', 'SQL 3'],
    ['independent in SQL', 'SQL 3'],
    ['people who know sql', 'SQL 1'],
    ['structured query language 3', 'SQL 3'],
    ['SQL skills at level 3', 'SQL 3'],
    ['AWS valid', 'AWS 1 c'],
    ['valid AWS', 'AWS 1 c'],
    ['valid AWS credential', 'AWS 1 c'],
    ['AWS with a valid credential', 'AWS 1 c'],
    ['AWS 4 certified', 'AWS 4 c'],
    ['certified in Amazon Web Services at least 2', 'AWS 2 c'],
    ['nice to have Python', 'Python 1?'],
    ['Python 3 (nice to have)', 'Python 3?'],
    ['ideally expert in Python', 'Python 5?'],
    ['advanced Excel', 'Advanced Excel 1'],
    ['advanced SQL', 'SQL 4'],
    ['C++ 3', 'C++ 3'],
    ['C 3+', 'C 3'],
    ['C# and C', 'C# 1; C 1'],
    ['CI/CD 2', 'CI/CD 2'],
    ['node.js 2. Python 2.', 'Node.js 2; Python 2'],
    ['health and safety 2 and SQL 1', 'Health & safety 2; SQL 1'],
    ['ISO 27001 level 2', 'ISO 27001 2'],
    ['modelling 3', 'Data modelling 3'],
    ['Weld', 'Welding 1'],
    ['SQL 3 + Python 4', 'SQL 3; Python 4'],
    ['SQL 2, nice to have: Python 3, AWS valid; R 2', 'SQL 2; Python 3?; AWS 1 c?; R 2'],
    ['ideally Python and R, SQL 3', 'Python 1?; R 1?; SQL 3'],
    ['SQL 2 and SQL 4', 'SQL 4'],
    ['SQL people at least 3 in Python', 'SQL 1; Python 3'],
    ['Who can do SQL?', 'SQL 1'],
  ])('“%s” asks for %s', (text, asked) => {
    const { notUnderstood, ...rest } = read(text);
    expect(notUnderstood).toEqual([]);
    expect(rest.asked.join('; ')).toBe(asked);
  });

  it.each([
    ['SQL in New York', { location: ['New York'] }],
    ['SQL in Berlin or Munich', { location: ['Berlin', 'Munich'] }],
    ['SQL 3, Berlin', { location: ['Berlin'] }],
    ['SQL in the R&D department', { department: ['R&D'] }],
    ['data engineers in Berlin', { role: ['Data engineer'], location: ['Berlin'] }],
    ['team leads with SQL', { role: ['Team lead'] }],
    [
      'Is there a full-time team lead in Munich?',
      { employmentType: ['Full-time'], role: ['Team lead'], location: ['Munich'] },
    ],
    ['contractors, SQL', { employmentType: ['Contractor'] }],
    ['SQL in the team Sales', { team: ['Sales'] }],
    ['SQL in the Sales department', { department: ['Sales'] }],
    ['full time, SQL', { employmentType: ['Full-time'] }],
    ['SQL in Singapore', { country: ['Singapore'] }],
  ])('“%s” filters', (text, values) => {
    const found = read(text);
    expect(found.notUnderstood).toEqual([]);
    expect(found.values).toEqual(values);
  });

  it.each(['staying', 'not leaving', 'without a leaving date', 'who are not on leave'])(
    '“%s” leaves out who leaves',
    (text) =>
      expect(read(`SQL 3, ${text}`)).toMatchObject({ withoutLeaving: true, notUnderstood: [] }),
  );

  it.each([
    ['SQL or Python', 'SQL or Python: ask for one'],
    ['SQL/Python', 'SQL/Python: ask for one'],
    ['data 3', 'data 3: which one: Data analysis, Data modelling?'],
    ['basket weaving 3', 'basket weaving 3'],
    ['in Atlantis', 'in Atlantis: nobody has'],
    ['in Berlin Mitte', 'in Berlin Mitte: nobody has'],
    ['in Sales', 'in Sales: a department and a team; write “department Sales”'],
    ['SQL 9', 'SQL 9: levels go from 0 to 5'],
    ['SQL 2.5', 'SQL 2.5: levels are whole numbers'],
    ['SQL = 3', 'SQL = 3: only “at least”'],
    ['SQL at most 3', 'SQL at most 3: only “at least”'],
    ['without SQL', 'without SQL: people cannot be left out'],
    ['SQL guru', 'SQL guru'],
    ['Ja', 'Ja'],
    ['ideally Cobol', 'Cobol'],
    ['≥ 3', '≥ 3: a level of which skill?'],
    ['Berlin, nice to have', 'nice to have: of which skill?'],
  ])('“%s” is named, not guessed', (text, named) => {
    const { asked, values, notUnderstood } = read(text);
    expect(asked).toEqual([]);
    if (!text.startsWith('Berlin')) expect(values).toEqual({});
    expect(notUnderstood).toHaveLength(1);
    expect(notUnderstood[0]).toContain(named);
  });

  it('comes to an end for any text, and asks for nothing that was not said', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'SQL',
        'and',
        'or',
        ',',
        '≥',
        '3',
        'valid',
        'in',
        'Berlin',
        'not',
        'ideally',
        ':',
        '.',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const question = readQuestion(pieces.join(' '), vocabulary);
        for (const { level } of question.conditions) {
          expect(level).toBeGreaterThanOrEqual(0);
          expect(level).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

it('plain names are looked up by the same keys as any', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,5}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(' ', '-'),
      (words, gap) => {
        const name = words.join(gap);
        expect(phraseKey(name)).toBe(
          tokensOf(name)
            .map(({ key }) => key)
            .join(' '),
        );
      },
    ),
  );
});
