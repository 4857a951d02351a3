import { describe, expect, it } from 'vitest';
import { PERSON_FIELDS } from '#shared/person-fields.ts';
import { readHeader } from '../mapping/read-header.ts';
import { statusOfWord } from '../mapping/value-words.ts';
import { LANGUAGES, variants } from '../mapping/vocabulary.ts';
import { STATUS_WORDS } from './statuses.ts';

/** Words that mean one thing in one language and another in the next; the values of the column decide. */
const SHARED = new Set(['État', 'Nom', 'Nombre', 'Nome', 'Naam', 'Name', 'Biuro', '名字', '이름']);

describe('header words', () => {
  it.each(LANGUAGES)('%s: every word is read as what it stands for', (_language, words) => {
    for (const [meaning, list] of Object.entries(words)) {
      for (const { text, weight } of variants(list)) {
        const readings = readHeader(text);
        const own = readings.find((reading) => reading.meaning === meaning);
        expect(own, `${text} as ${meaning}`).toBeDefined();
        expect(own?.exact, text).toBe(true);
        if (weight >= 0.7 && !SHARED.has(text)) expect(readings[0]?.meaning, text).toBe(meaning);
      }
    }
  });

  it('has words for every field in twelve languages', () => {
    const languages = new Set(LANGUAGES.map(([language]) => language));
    languages.delete('HR systems');
    languages.delete('a further language');
    expect(languages.size).toBe(12);
    for (const { id } of PERSON_FIELDS) {
      const known = LANGUAGES.filter(([, words]) => words[id] !== undefined).map(
        ([language]) => language,
      );
      const lacking = [...languages].filter((language) => !known.includes(language));
      expect(lacking, id).toEqual([]);
    }
  });

  it.each([
    ['EMPLOYEE_ID', 'employeeNumber'],
    ['EmpID', 'employeeNumber'],
    ['Employee #', 'employeeNumber'],
    ['PERS_NR', 'employeeNumber'],
    ['社員番号', 'employeeNumber'],
    ['사번', 'employeeNumber'],
    ['الرقم الوظيفي', 'employeeNumber'],
    ['Legal Name - First Name', 'firstName'],
    ['Supervisory Organization', 'department'],
    ['DateofHire', 'hireDate'],
    ['Hire  date ', 'hireDate'],
    ['Abteilung / Department', 'department'],
    ['姓名 Name', 'name'],
    ['Salary (EUR)', 'salary'],
    ['Manager 1 Employee Id', 'manager'],
    ["Manager's Email", 'manager'],
    ['Departmnet', 'department'],
    ['Annual Saalry', 'salary'],
    ['Mitarbeiter-E-Mail', 'email'],
  ])('reads “%s” as %s', (header, field) => {
    const [best] = readHeader(header);
    expect(best?.meaning).toBe(field);
    expect(best?.score).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    'Date of Birth',
    'DOB',
    'Age',
    'Performance Score',
    'MonthlyRate',
    'NumCompaniesWorked',
    'Emergency Contact Name',
    'Last Promotion Date',
    'Zip',
    'Geburtsdatum',
    '생일',
    'الجنسية',
  ])('does not take “%s” for a field', (header) => {
    const [best] = readHeader(header);
    expect(['other', 'birthDate']).toContain(best?.meaning);
  });

  it('leaves a text that is no header alone', () => {
    expect(readHeader('')).toEqual([]);
    expect(readHeader('Wombat index')[0]?.score ?? 0).toBeLessThan(0.5);
  });
});

describe('status words', () => {
  it('stand for one status each', () => {
    for (const [status, list] of Object.entries(STATUS_WORDS)) {
      for (const word of list.split('|')) expect(statusOfWord(word), word).toBe(status);
    }
  });

  it('are found in what systems write around them', () => {
    expect(statusOfWord('Terminated - Voluntary')).toBe('left');
    expect(statusOfWord('Active (part time)')).toBe('active');
    expect(statusOfWord('On Leave: parental')).toBe('on-leave');
    expect(statusOfWord('purple')).toBeNull();
  });
});
