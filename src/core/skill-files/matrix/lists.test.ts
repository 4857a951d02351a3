import { describe, expect, it } from 'vitest';
import { linesOf, readRows, shapeOf } from './testing/read-rows.ts';

describe('lists with one rating a row', () => {
  it('reads person, skill, level, date, source and assessor', () => {
    const reading = readRows([
      [
        'Employee ID',
        'Employee',
        'E-mail',
        'Skill',
        'Category',
        'Level',
        'Assessed on',
        'Source',
        'Assessed by',
        'Comment',
        'Valid until',
      ],
      [
        '7',
        'Anna Berg',
        'anna@x.com',
        'Java',
        'IT',
        3,
        '2024-01-05',
        'Manager',
        'Tom Ford',
        'good',
        null,
      ],
      ['7', 'Anna Berg', 'anna@x.com', 'SQL', 'IT', 2, '05.02.2024', 'Self', null, null, null],
      [
        '8',
        'Eva Lang',
        'eva@x.com',
        'Welding',
        'Craft',
        5,
        '2024-03-01',
        'Certificate',
        null,
        null,
        '2026-03-01',
      ],
    ]);
    expect(reading?.shape).toBe('long');
    expect(reading?.score).toBeGreaterThan(0.7);
    expect(linesOf(reading)).toEqual([
      'Anna Berg | Java | 3 | manager | 2024-01-05',
      'Anna Berg | SQL | 2 | self | 2024-02-05',
      'Eva Lang | Welding | 5 | credential | 2024-03-01',
    ]);
    expect(reading?.ratings[0]).toMatchObject({
      assessor: 'Tom Ford',
      note: 'good',
      person: { number: '7', email: 'anna@x.com' },
    });
    expect(reading?.ratings[2]?.validUntil).toBe('2026-03-01');
    expect(reading?.skills.map(({ name, category }) => `${name}: ${category}`)).toEqual([
      'Java: IT',
      'SQL: IT',
      'Welding: Craft',
    ]);
  });

  it('takes current and leaves the target out', () => {
    const reading = readRows([
      ['Name', 'Competency', 'Current level', 'Target level', 'Gap'],
      ['Anna Berg', 'Java', 3, 4, 1],
      ['Tom Ford', 'Java', 2, 4, 2],
    ]);
    expect(linesOf(reading)).toEqual(['Anna Berg | Java | 3', 'Tom Ford | Java | 2']);
    expect(reading?.notes.join()).toContain('target');
  });

  it('takes self and manager ratings of one row apart', () => {
    const reading = readRows([
      ['Mitarbeiter', 'Kompetenz', 'Selbsteinschätzung', 'Bewertung Vorgesetzter'],
      ['Anna Berg', 'Schweißen', 3, 2],
    ]);
    expect(linesOf(reading)).toEqual([
      'Anna Berg | Schweißen | 3 | self',
      'Anna Berg | Schweißen | 2 | manager',
    ]);
  });

  it('carries a name written once', () => {
    const reading = readRows([
      ['Name', 'Skill', 'Level'],
      ['Anna Berg', 'Java', 3],
      [null, 'SQL', 2],
      [null, 'Go', 1],
      ['Tom Ford', 'Java', 1],
      [null, 'SQL', 4],
    ]);
    expect(shapeOf(reading)).toBe('2 long 3 skills 5 ratings');
  });

  it('reads the sheet of one person', () => {
    const reading = readRows([
      ['Name:', 'Anna Berg', null],
      ['Date:', '2024-05-01', null],
      [],
      ['Skill', 'Level', 'Comment'],
      ['Java', 3, null],
      ['SQL', 2, 'improving'],
    ]);
    expect(linesOf(reading)).toEqual(['Anna Berg | Java | 3', 'Anna Berg | SQL | 2']);
    expect(reading?.date).toBe('2024-05-01');
  });

  it('reads a sheet that is named after a person', () => {
    const reading = readRows(
      [
        ['Skill', 'Rating'],
        ['Java', 'Expert'],
        ['SQL', 'Basic'],
      ],
      { name: 'Anna Berg' },
    );
    expect(linesOf(reading)).toEqual(['Anna Berg | Java | Expert', 'Anna Berg | SQL | Basic']);
  });

  it('says where a row has no skill or no person', () => {
    const reading = readRows([
      ['Name', 'Skill', 'Level'],
      ['Anna Berg', 'Java', 3],
      ['Anna Berg', null, 2],
      [null, 'SQL', 2],
      ['Tom Ford', 'Java', 2],
      ['Tom Ford', 'SQL', 2],
    ]);
    expect(reading?.problems.map(({ code, at }) => `${code} ${at?.row}`)).toEqual([
      'rating-without-skill 3',
      'rating-without-person 4',
    ]);
  });

  it('reads names out of identifiers', () => {
    const reading = readRows([
      ['id', 'employee_id:id', 'skill_id:id', 'skill_type_id:id', 'skill_level_id:id'],
      [
        'es_1',
        'hr.employee_al',
        'hr_skill_digital_ad',
        'hr_skill_type_marketing',
        'hr_skill_level_c1',
      ],
      ['es_2', 'hr.employee_al', 'hr_skill_sql', 'hr_skill_type_dev', 'hr_skill_level_beginner'],
      ['es_3', 'hr.employee_mit', 'hr_skill_sql', 'hr_skill_type_dev', 'hr_skill_level_expert'],
    ]);
    expect(linesOf(reading)).toEqual([
      'Al | Digital ad | C1',
      'Al | Sql | Beginner',
      'Mit | Sql | Expert',
    ]);
    expect(reading?.looksLike).toBe('Odoo');
    expect(reading?.ratings[0]?.person.number).toBeNull();
  });

  it('reads Japanese and Arabic lists', () => {
    expect(
      linesOf(
        readRows([
          ['氏名', 'スキル', 'レベル'],
          ['佐藤 花子', '溶接', 3],
        ]),
      ),
    ).toEqual(['佐藤 花子 | 溶接 | 3']);
    expect(
      linesOf(
        readRows([
          ['الاسم', 'المهارة', 'المستوى'],
          ['أحمد علي', 'اللحام', 3],
        ]),
      ),
    ).toEqual(['أحمد علي | اللحام | 3']);
  });
});
