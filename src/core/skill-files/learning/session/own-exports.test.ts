import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { fileOf, importing } from '../../testing.ts';

let temporary: TemporaryWorkspace;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => temporary.dispose());

const all = <Row>(sql: string) => temporary.workspace.read.all<Row>(sql);

/** The columns that the pages of credentials write. */
const catalogue = fileOf({
  Credentials: [
    [
      'Credential',
      'Awarding body',
      'Platform',
      'Kind',
      'Certifies',
      'Price',
      'Currency',
      'Price, converted',
      'Converted to',
      'Hours',
      'EU elements stated, of 11',
      'Missing',
      'Valid awards',
      'Awards expiring',
      'Valid, months',
    ],
    [
      'Coaching at work',
      'Lakeside School',
      null,
      'Soft skills and leadership',
      'Coaching 3, Giving feedback 2',
      850,
      'USD',
      787.04,
      'EUR',
      50,
      9,
      'level; quality',
      1,
      1,
      null,
    ],
    [
      'Cloud associate',
      'Cloud Academy',
      'LearnHarbor',
      'Industry certification',
      '3D design 4',
      150,
      'EUR',
      150,
      'EUR',
      40,
      10,
      'level',
      1,
      0,
      36,
    ],
  ],
});
const awards = fileOf({
  Awards: [
    [
      'Person',
      'Credential',
      'Awarding body',
      'Issued',
      'Expires',
      'State',
      'Grade',
      'Proof',
      'Department',
      'Certifies',
      'Days left',
      'Hours',
      'Certificate number',
      'Entered',
      'Note',
    ],
    [
      'Ana Ferreira',
      'Cloud associate',
      'Cloud Academy',
      '2024-01-10',
      '2027-01-10',
      'Valid',
      'A',
      '1 file',
      'IT',
      '3D design 4',
      209,
      12,
      'C-1',
      'import',
      'on site',
    ],
    [
      'Bo Lind',
      'Cloud associate',
      'Cloud Academy',
      '2023-07-01',
      '2026-07-01',
      'Expiring',
      null,
      'no proof',
      'IT',
      '3D design 4',
      16,
      null,
      null,
      'by hand',
      null,
    ],
    [
      'Cy Cho',
      'Cloud associate',
      'Cloud Academy',
      '2020-01-10',
      '2023-01-10',
      'Renewed',
      null,
      'no proof',
      'IT',
      null,
      -1252,
      null,
      null,
      'by hand',
      null,
    ],
    [
      'Cy Cho',
      'Cloud associate',
      'Cloud Academy',
      '2023-01-05',
      '2026-01-05',
      'Expired',
      null,
      'no proof',
      'IT',
      null,
      -161,
      null,
      null,
      'by hand',
      null,
    ],
    [
      'Di Wu',
      'Coaching at work',
      'Lakeside School',
      '2023-01-05',
      null,
      'Revoked',
      null,
      'no proof',
      'IT',
      null,
      null,
      null,
      null,
      'by hand',
      null,
    ],
  ],
});

it('takes the catalogue and the awards that its own pages wrote, and finds nothing new in them again', async () => {
  const list = importing(temporary, catalogue, 'credentials');
  await list.setMatch('skill', undefined, { action: 'create' });
  expect(await list.commit()).toMatchObject({ added: 2 });
  expect(
    all(`SELECT c.title, c.kind, c.workload_hours AS hours, c.validity_months AS months, p.amount, p.currency,
           (SELECT group_concat(s.name || ' ' || k.level, ', ') FROM credential_skill k JOIN skill s ON s.id = k.skill_id
            WHERE k.credential_id = c.id) AS skills
         FROM credential c JOIN credential_price p ON p.credential_id = c.id ORDER BY c.id`),
  ).toEqual([
    {
      title: 'Coaching at work',
      kind: 'soft',
      hours: 50,
      months: null,
      amount: 85_000,
      currency: 'USD',
      skills: 'Coaching 3, Giving feedback 2',
    },
    {
      title: 'Cloud associate',
      kind: 'industry',
      hours: 40,
      months: 36,
      amount: 15_000,
      currency: 'EUR',
      skills: '3D design 4',
    },
  ]);
  expect(await importing(temporary, catalogue, 'credentials').difference()).toMatchObject({
    added: 0,
    changed: 0,
    problems: [],
  });

  const people = importing(temporary, awards, 'awards');
  await people.setMatch('person', undefined, { action: 'create' });
  expect(await people.commit()).toMatchObject({ added: 4, newPeople: 3, newCredentials: 0 });
  expect(
    all('SELECT grade, hours, identifier, note FROM award WHERE identifier IS NOT NULL'),
  ).toEqual([{ grade: 'A', hours: 12, identifier: 'C-1', note: 'on site' }]);
  expect(await importing(temporary, awards, 'awards').difference()).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 4,
  });
});

it('finds nothing new in hours that follow from ECTS', async () => {
  const ects = fileOf({
    Catalogue: [
      ['Title', 'Provider', 'ECTS'],
      ['Statistics', 'Open Academy', 4],
    ],
  });
  await importing(temporary, ects, 'credentials').commit();
  const hours = fileOf({
    Catalogue: [
      ['Title', 'Provider', 'Hours'],
      ['Statistics', 'Open Academy', 100],
    ],
  });
  expect(await importing(temporary, hours, 'credentials').difference()).toMatchObject({
    changed: 0,
  });
  const others = fileOf({
    Catalogue: [
      ['Title', 'Provider', 'Hours'],
      ['Statistics', 'Open Academy', 110],
    ],
  });
  expect(await importing(temporary, others, 'credentials').difference()).toMatchObject({
    changed: 1,
  });
});
