import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { addPeople, fileOf, importing } from '../../testing.ts';

let temporary: TemporaryWorkspace;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => temporary.dispose());

const all = <Row>(sql: string) => temporary.workspace.read.all<Row>(sql);
const awards = () =>
  all<Record<string, unknown>>(
    `SELECT p.name, c.title, a.issued, a.expires, a.grade, a.hours FROM award a
     JOIN person p ON p.id = a.person_id JOIN credential c ON c.id = a.credential_id ORDER BY a.id`,
  );

const HEADINGS = ['Title', 'Provider', 'Hours', 'Price', 'Valid for', 'Skills'];
const catalogue = (price: string, hours: number | string = 30) =>
  fileOf({
    Catalogue: [
      HEADINGS,
      ['Data literacy', 'Northfield University', hours, price, '3 years', 'SQL (3); Python 2'],
      ['Lean basics', 'Open Academy', '8 h', 'USD 1,200.00', 'lifetime', 'Lean'],
    ],
  });

describe('a catalogue', () => {
  it('goes in with prices in minor units, validity in months and skills with levels', async () => {
    const work = importing(temporary, catalogue('€ 490'), 'credentials');
    expect(await work.commit()).toMatchObject({ added: 2, newCredentials: 2, newIssuers: 2 });
    expect(
      all(`SELECT title, validity_months AS months, workload_hours AS hours, amount, currency
           FROM credential c JOIN credential_price p ON p.credential_id = c.id ORDER BY c.id`),
    ).toEqual([
      { title: 'Data literacy', months: 36, hours: 30, amount: 49_000, currency: 'EUR' },
      { title: 'Lean basics', months: null, hours: 8, amount: 120_000, currency: 'USD' },
    ]);
    // A skill without a level certifies nothing that could be counted.
    expect(
      all('SELECT s.name, c.level FROM credential_skill c JOIN skill s ON s.id = c.skill_id'),
    ).toEqual([
      { name: 'SQL', level: 3 },
      { name: 'Python', level: 2 },
    ]);
  });

  it('changes nothing when it comes again, and just the price where that is another', async () => {
    await importing(temporary, catalogue('€ 490'), 'credentials').commit();
    expect(await importing(temporary, catalogue('€ 490'), 'credentials').commit()).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
      changeId: null,
    });
    const work = importing(temporary, catalogue('490,50 EUR'), 'credentials');
    expect((await work.rows('changed')).rows).toMatchObject([
      { skill: 'Data literacy', before: '490.00 EUR', after: '490.50 EUR' },
    ]);
    await work.commit();
    expect(
      await importing(temporary, catalogue('490.50 EUR'), 'credentials').commit(),
    ).toMatchObject({
      changed: 0,
      unchanged: 2,
    });
  });

  it('names the place of what cannot be read', async () => {
    const { problems } = await importing(
      temporary,
      catalogue('about 300', 'lots'),
      'credentials',
    ).difference();
    expect(problems).toMatchObject([
      { code: 'hours-not-read', sheet: 'Catalogue', row: 2, column: 'C', value: 'lots' },
      { code: 'price-not-read', sheet: 'Catalogue', row: 2, column: 'D', value: 'about 300' },
    ]);
  });

  it('takes a column for what she says it is', async () => {
    const file = fileOf({
      Sheet1: [
        ['Course', 'Vendor', 'Ref', 'Fee'],
        ['Scrum', 'Open Academy', '16', '€ 90'],
      ],
    });
    const work = importing(temporary, file, 'credentials');
    await work.setReading({ sheets: [{ index: 0, columns: [{ index: 2, field: 'hours' }] }] });
    await work.commit();
    expect(all('SELECT workload_hours AS hours FROM credential')).toEqual([{ hours: 16 }]);
  });
});

const coursera = (...more: readonly (readonly string[])[]) =>
  fileOf({
    Sheet1: [
      [
        'Name',
        'Email',
        'Course',
        'Course ID',
        'University',
        'Enrollment Time',
        'Overall Progress',
        'Estimated Learning Hours',
        'Completed',
        'Removed From Program',
        'Completion Time',
        'Course Grade',
        'Course Certificate URL',
      ],
      [
        'Ana Ferreira',
        'ana@x.com',
        'AI Essentials',
        'ai-1',
        'Google',
        '2026-01-02',
        '100',
        '20',
        'Yes',
        'No',
        '2026-02-15T10:00:00Z',
        '95.5',
        'https://c.org/1',
      ],
      [
        'Bo Lind',
        'bo@x.com',
        'AI Essentials',
        'ai-1',
        'Google',
        '2026-01-02',
        '40',
        '8',
        'No',
        'No',
        '',
        '',
        '',
      ],
      [
        'Cy Cho',
        'cy@x.com',
        'AI Essentials',
        'ai-1',
        'Google',
        '2026-01-02',
        '5',
        '1',
        'No',
        'Yes',
        '',
        '',
        '',
      ],
      ...more,
    ],
  });

describe('an export of a learning platform', () => {
  beforeEach(() =>
    addPeople(temporary, [
      { name: 'Ana Ferreira', email: 'ana@x.com' },
      { name: 'Bo Lind', email: 'bo@x.com' },
      { name: 'Cy Cho', email: 'cy@x.com' },
    ]),
  );

  it('gives awards of what was completed, attempts of the rest, and the courses', async () => {
    const work = importing(temporary, coursera(), 'awards');
    expect(await work.reading()).toMatchObject({ looksLike: 'Coursera', blockers: [] });
    expect(await work.commit()).toMatchObject({ added: 3, newCredentials: 1, newPeople: 0 });
    expect(awards()).toMatchObject([
      {
        name: 'Ana Ferreira',
        title: 'AI Essentials',
        issued: '2026-02-15',
        grade: '95.5',
        hours: 20,
      },
    ]);
    expect(all('SELECT outcome, progress FROM attempt ORDER BY id')).toEqual([
      { outcome: 'in-progress', progress: 40 },
      { outcome: 'withdrawn', progress: 5 },
    ]);
    expect(
      all(`SELECT i.name AS issuer, p.name AS platform, p.is_platform AS runs FROM credential c
           JOIN issuer i ON i.id = c.issuer_id JOIN issuer p ON p.id = c.platform_id`),
    ).toEqual([{ issuer: 'Google', platform: 'Coursera', runs: 1 }]);
    expect(await importing(temporary, coursera(), 'awards').commit()).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 3,
      changeId: null,
    });
  });

  it('asks once which credential a title is, and remembers it for the platform', async () => {
    const own = fileOf({ Sheet1: [HEADINGS, ['Essentials of AI', 'Google', 20, '', '', '']] });
    await importing(temporary, own, 'credentials').commit();
    const first = importing(temporary, coursera(), 'awards');
    expect((await first.matches('credential')).matches).toMatchObject([
      { decision: 'open', candidates: [{ name: 'Essentials of AI (Google)' }] },
    ]);
    await first.setMatch('credential', 'AI Essentials', { action: 'match', id: 1 });
    await first.commit();
    const next = importing(temporary, coursera(), 'awards');
    expect((await next.matches('credential')).matches).toMatchObject([
      { decision: 'match', confidence: 1, name: 'Essentials of AI' },
    ]);
    expect(await next.difference()).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
  });

  it('makes an award of an attempt once it is completed, and keeps its start', async () => {
    await importing(temporary, coursera(), 'awards').commit();
    const done = [
      'Bo Lind',
      'bo@x.com',
      'AI Essentials',
      'ai-1',
      'Google',
      '2026-01-02',
      '100',
      '21',
      'Yes',
      'No',
      '2026-03-01',
      '80',
      '',
    ];
    expect(await importing(temporary, coursera(done), 'awards').commit()).toMatchObject({
      added: 1,
    });
    expect(all(`SELECT started FROM award WHERE person_id = 2`)).toEqual([
      { started: '2026-01-02' },
    ]);
    expect(all(`SELECT 1 FROM attempt WHERE person_id = 2`)).toEqual([]);
  });
});

describe('grades of a course that the file does not name', () => {
  const grades = fileOf({
    Sheet1: [
      [
        'First name',
        'Surname',
        'ID number',
        'Email address',
        'Quiz: Test',
        'Course total',
        'Last downloaded from this course',
      ],
      ['Anne', 'Able', 'E1', 'anne@x.com', '8', '76.00', '1404444444'],
      ['Bobby', 'Bunce', 'E2', 'bobby@x.com', '3', '31.00', '1404444444'],
    ],
  });

  it('stay out until the course is named, and are awards only where she says what passes', async () => {
    const work = importing(temporary, grades, 'awards');
    expect(await work.reading()).toMatchObject({
      looksLike: 'Moodle',
      unsaid: { course: 2, outcome: 2 },
    });
    expect(await work.difference()).toMatchObject({ added: 0, skipped: 2 });
    await work.setReading({ settings: { course: 'Statistics' } });
    expect(await work.difference()).toMatchObject({ added: 2, newCredentials: 1 });
    await work.setReading({ settings: { passMark: 50, date: '2026-05-01' } });
    await work.commit();
    expect(awards()).toMatchObject([
      { name: 'Anne Able', title: 'Statistics', issued: '2026-05-01' },
    ]);
    expect(all('SELECT outcome FROM attempt')).toEqual([{ outcome: 'failed' }]);
  });
});

describe('a tracker', () => {
  it('has the days of completion and expiry of a course under its name', async () => {
    const file = fileOf({
      Sheet1: [
        ['Training matrix'],
        [null, 'First aid', null, 'Fire safety', null],
        ['Name', 'Completed', 'Expires', 'Completed', 'Expires'],
        ['Ana Ferreira', '13/03/2025', '13/03/2027', 'n/a', null],
        ['Bo Lind', null, null, '15/06/2025', '15/06/2026'],
      ],
    });
    await importing(temporary, file, 'awards').commit();
    expect(awards()).toMatchObject([
      { name: 'Ana Ferreira', title: 'First aid', issued: '2025-03-13', expires: '2027-03-13' },
      { name: 'Bo Lind', title: 'Fire safety', issued: '2025-06-15', expires: '2026-06-15' },
    ]);
  });

  it('of days of expiry alone dates awards by the validity of the credential, and comes again unchanged', async () => {
    await importing(
      temporary,
      fileOf({ Sheet1: [HEADINGS, ['Forklift', 'TÜV', 8, '€ 90', '24 months', '']] }),
      'credentials',
    ).commit();
    const file = fileOf({
      Sheet1: [
        ['Certificate expiry dates'],
        ['Name', 'Forklift', 'First aid'],
        ['Ana Ferreira', '2027-01-31', '2026-09-01'],
        ['Bo Lind', '2027-03-04', null],
      ],
    });
    await importing(temporary, file, 'awards').commit();
    expect(awards()).toMatchObject([
      { title: 'Forklift', issued: '2025-01-31', expires: '2027-01-31' },
      { title: 'First aid', issued: '2026-06-15', expires: '2026-09-01' },
      { title: 'Forklift', issued: '2025-03-04', expires: '2027-03-04' },
    ]);
    expect(await importing(temporary, file, 'awards').commit()).toMatchObject({ changeId: null });
  });
});

describe('a list of certificates', () => {
  const list = (issued: string) =>
    fileOf({
      Sheet1: [
        [
          'Employee',
          'Certification',
          'Certificate No.',
          'Issued by',
          'Date issued',
          'Valid until',
          'Status',
        ],
        ['Ana Ferreira', 'ISTQB', 'AT-1', 'ISTQB e. V.', issued, '2027-05-06', 'Valid'],
        ['Bo Lind', 'ISTQB', 'AT-2', 'ISTQB e. V.', '2026-05-07', '2026-05-01', 'Valid'],
        ['Cy Cho', 'ISTQB', '', 'ISTQB e. V.', '2026-09-01', '', 'Booked'],
      ],
    });

  it('is corrected by the number of the certificate, and told what contradicts itself', async () => {
    const first = importing(temporary, list('2025-05-06'), 'awards');
    expect((await first.difference()).problems).toMatchObject([
      { code: 'expires-before-issue', row: 3 },
    ]);
    await first.commit();
    const next = importing(temporary, list('2025-05-07'), 'awards');
    expect(await next.difference()).toMatchObject({ added: 0, changed: 1 });
    await next.commit();
    expect(awards()).toMatchObject([{ name: 'Ana Ferreira', issued: '2025-05-07' }]);
  });
});
