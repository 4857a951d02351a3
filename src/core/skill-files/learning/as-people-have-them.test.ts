import { expect, it } from 'vitest';
import { gridFromRows } from '#core/tables/index.ts';
import { finished } from '../steps.ts';
import { NO_HINTS, fileOf } from '../headings/testing.ts';
import { READERS } from '../readers.ts';
import { SKILL_FILE_KINDS } from '#shared/contract/skill-files.ts';

/** What the readers make of a sheet: the surest kind. */
function read(lines: readonly string[], name = 'Sheet1') {
  const grid = gridFromRows(
    lines.map((line) => line.split('|').map((text) => (text === '' ? null : text))),
    { name },
  );
  const hints = { ...NO_HINTS, today: '2026-06-15', currency: 'EUR' };
  const readings = SKILL_FILE_KINDS.map((kind) =>
    finished(READERS[kind](grid, 0, fileOf(grid), hints)),
  );
  const best = readings.toSorted((a, b) => (b?.score ?? 0) - (a?.score ?? 0))[0];
  if (!best) throw new Error('nothing was read');
  return best;
}

/** "Ana Ferreira: First aid 2025-01-02 – 2027-01-02, done" */
const awardsIn = (...given: Parameters<typeof read>): string[] => {
  const { kind, awards } = read(...given);
  expect(kind).toBe('awards');
  return awards.map(
    ({ person, credential, issued, expires, status }) =>
      `${person.name ?? person.email ?? ''}: ${credential.title} ${issued ?? '…'} – ${expires ?? '…'}${status === '' ? '' : `, ${status}`}`,
  );
};

it('keeps first names where a platform calls them user names, and roles apart', () => {
  expect(
    awardsIn([
      'User name|User surname|User email|User role|Course title|% of course completed|Enrollment date|First completion date',
      'Ana|Ferreira|ana@x.com|Student|Python Bootcamp|100|2025-01-04|2025-03-02',
    ]),
  ).toEqual(['Ana Ferreira: Python Bootcamp 2025-03-02 – …']);
});

it('takes the month first where the headings name the clock of the west coast', () => {
  expect(
    awardsIn([
      'Name|Email|Content Name|Content Provider|Content ID|Hours Viewed (H:M:S)|Completed At (PST/PDT)|Assessment Score',
      'Ana Ferreira|ana@x.com|Excel|LinkedIn|u1|1:02:33|2/7/2025|N/A',
      'Bo Lind|bo@x.com|Excel|LinkedIn|u1|0:02:33||N/A',
    ]),
  ).toEqual(['Ana Ferreira: Excel 2025-02-07 – …', 'Bo Lind: Excel … – …']);
});

it('asks for the course where only a cohort or a section is named', () => {
  const edx = read([
    'Student ID|Email|Username|Grade|Homework 1|Cohort Name|Enrollment Track|Certificate Eligible|Certificate Delivered',
    '101|ana@x.com|ana|0.86|0.9|Default|verified|Y|Y',
  ]);
  expect(edx.awards[0]?.credential).toMatchObject({ title: '', id: null });
  const canvas = read([
    'Student|ID|SIS User ID|SIS Login ID|Section|Essay (1001)|Current Score|Unposted Final Score|Final Score',
    'Points Possible|||||100|(read only)|(read only)|(read only)',
    'Ferreira, Ana|5001|E1|ana@x.com|Negotiation|88|89.2|70|85',
  ]);
  expect(canvas.looksLike).toBe('Canvas');
  expect(canvas.awards).toMatchObject([
    {
      person: { name: 'Ana Ferreira', number: 'E1' },
      credential: { title: '', id: null },
      grade: '85',
    },
  ]);
});

it('takes the day on which the course was complete, not that of its first activity', () => {
  expect(
    awardsIn([
      'Name|Email address|Quiz: Hazards|Completion date|Course complete|Completion date',
      'Ana Ferreira|ana@x.com|Completed|2025-03-03|Completed|2025-03-04',
    ]),
  ).toEqual(['Ana Ferreira:  2025-03-04 – …, Completed']);
});

it('takes the certificates of a course that people received', () => {
  expect(
    awardsIn([
      'Name|Email address|Date received|Grade|Code',
      'Ana Ferreira|ana@x.com|Tuesday, 4 March 2025, 11:05 AM|86.50 %|AbC123',
    ]),
  ).toEqual(['Ana Ferreira:  2025-03-04 – …']);
});

it('takes the list price and the total hours, not what was paid or is worth credits', () => {
  const { credentials } = read([
    'Name|Course|Completion Date|Status|Credit Hours|Total Hours|Course list price|Amount learner paid|Minimum effort',
    'Ana Ferreira|Working at height|2025-03-15|Passed|0|8|149|0|14',
  ]);
  expect(credentials).toMatchObject([{ rowHours: 8, rowPrice: { units: 149 } }]);
});

it('tells a number of seconds from hours', () => {
  const { credentials, problems } = read([
    'Name|Course|Completed|Duration',
    'Ana Ferreira|Cloud|2025-03-15|3600',
    'Bo Lind|Cloud|2025-03-15|400',
  ]);
  expect(credentials.every(({ rowHours }) => rowHours === null)).toBe(true);
  expect(problems.map(({ code, value }) => [code, value])).toEqual([
    ['hours-not-read', '3600'],
    ['hours-not-read', '400'],
  ]);
});

it('says the number of a certificate, its last day and its template for what they are', () => {
  expect(
    read([
      'First Name|Last Name|Certification Name|Certification Status|Achieved On|Active Through|Validation Number',
      'Ana|Ferreira|Cloud Practitioner|Active|2024-05-06|2027-05-06|ABC1',
    ]).awards,
  ).toMatchObject([{ expires: '2027-05-06', identifier: 'ABC1' }]);
  expect(
    read([
      'Badge Template ID|Badge Template Name|Issuer Name|Issued to First Name|Issued to Last Name|Recipient Email|Issued At|Expires At|State',
      't1|Scrum Master|Scrum Alliance|Ana|Ferreira|ana@x.com|05/06/2024|15/06/2026|Accepted',
    ]).awards,
  ).toMatchObject([
    { person: { name: 'Ana Ferreira' }, credential: { id: 't1' }, identifier: null },
  ]);
  expect(
    awardsIn([
      'Member ID|Member|Certification|Original cert date|Cycle start|Expiration|CPEs to date',
      '7788|Ana Ferreira|CISSP|2019-04-01|2025-04-01|2028-03-31|22',
    ]),
  ).toEqual(['Ana Ferreira: CISSP 2019-04-01 – 2028-03-31']);
});

it('gives nobody the course of the row above', () => {
  const { awards, problems } = read([
    'Learner Email|Learner Name|Exam|Exam Result|Certification|Certification Date',
    'ana@x.com|Ana Ferreira|AZ-900|Passed|Azure Fundamentals|2025-03-04',
    'bo@x.com|Bo Lind|AZ-104|Failed||',
  ]);
  expect(awards.map(({ person }) => person.name)).toEqual(['Ana Ferreira']);
  expect(problems).toMatchObject([{ code: 'award-without-course', value: 'Bo Lind' }]);
});

it('takes the name of who received it for the person, and the other for the course', () => {
  expect(
    awardsIn([
      'id|recipient.name|recipient.email|group_name|name|issued_on|expired_on|grade|url',
      '9001|Ana Ferreira|ana@x.com|neg-2025|Negotiation|2025-02-03||85%|https://credential.net/9001',
    ]),
  ).toEqual(['Ana Ferreira: Negotiation 2025-02-03 – …']);
});

it('reads every course of a row that names several', () => {
  const lines = (one: string, two: string) => [
    `Name|${one}|Date${one.endsWith('1') ? ' 1' : ''}|${two}|Date${two.endsWith('2') ? ' 2' : ''}`,
    'Ana Ferreira|ITIL 4|2023-01-02|PRINCE2|2024-02-03',
    'Bo Lind|PMP|2022-05-05||',
  ];
  const found = [
    'Ana Ferreira: ITIL 4 2023-01-02 – …',
    'Ana Ferreira: PRINCE2 2024-02-03 – …',
    'Bo Lind: PMP 2022-05-05 – …',
  ];
  expect(awardsIn(lines('Certification 1', 'Certification 2'))).toEqual(found);
  expect(awardsIn(lines('Certification', 'Certification'))).toEqual(found);
});

it('reads a list with a merged title, sections and totals as a list', () => {
  const title =
    'Training records|Training records|Training records|Training records|Training records';
  expect(
    awardsIn([
      title,
      'Department|Employee|Course|Date|Hours',
      'Sales||||',
      '|Ana Ferreira|Negotiation|2024-03-01|16',
      'Subtotal Sales||||16',
      'IT||||',
      '|Cy Cho|ITIL 4|2024-06-01|24',
      'Grand total||||40',
    ]),
  ).toEqual(['Ana Ferreira: Negotiation 2024-03-01 – …', 'Cy Cho: ITIL 4 2024-06-01 – …']);
});

it('reads a sheet for each course, and a list that people signed', () => {
  expect(
    awardsIn(
      [
        'Name|Employee no|Date completed|Result',
        'Ana Ferreira|E1|2025-01-10|Pass',
        'Bo Lind|E2|2025-01-11|Fail',
      ],
      'Fire safety',
    ),
  ).toEqual([
    'Ana Ferreira: Fire safety 2025-01-10 – …, Pass',
    'Bo Lind: Fire safety 2025-01-11 – …, Fail',
  ]);
  expect(
    awardsIn([
      'Course: Fire warden|||',
      'Date: 2025-03-12|||',
      'No|Name|Department|Signature',
      '1|Ana Ferreira|Ops|AF',
      '2|Bo Lind|Ops|',
    ]),
  ).toEqual([
    'Ana Ferreira: Fire warden 2025-03-12 – …',
    'Bo Lind: Fire warden 2025-03-12 – …, Absent',
  ]);
});

it('keeps data protection among the courses of a tracker', () => {
  expect(
    awardsIn(
      [
        'Course|Frequency|Ana Ferreira|Bo Lind',
        'Fire safety|Annual|2025-01-01|2025-02-01',
        'Data protection|2 yrs|2024-01-01|2024-02-01',
      ],
      'Compliance',
    ),
  ).toHaveLength(4);
});

it('reads a tracker with the day of employment, shares done and a row of validity', () => {
  const { awards, credentials } = read(
    [
      'Training matrix|Training matrix|Training matrix|Training matrix|Training matrix|Training matrix',
      'Name|Start date|Asbestos|PASMA|SSSTS|% complete',
      'Valid for (years)||1|5|5|',
      'Ana Ferreira|2019-01-01|2025-03-01|2023-03-01|✓|100%',
      'Bo Lind|2020-01-01|2025-03-01|x|Exp 01/02/2025|66%',
      'Cy Cho|2021-01-01|Required|Exempt|n/a|0%',
    ],
    'Matrix',
  );
  expect(new Set(awards.map(({ credential }) => credential.title))).toEqual(
    new Set(['Asbestos', 'PASMA', 'SSSTS']),
  );
  expect(awards).toHaveLength(8);
  expect(awards.filter(({ expires }) => expires !== null)).toMatchObject([
    { person: { name: 'Bo Lind' }, credential: { title: 'SSSTS' }, expires: '2025-02-01' },
  ]);
  expect(credentials.map(({ facts }) => facts.validityMonths)).toEqual([12, 60, 60]);
});

it('takes the title above for the course of a register, without what it calls itself', () => {
  const title = 'First aid at work – register';
  expect(
    awardsIn([
      `${title}|${title}|${title}|${title}`,
      'Name|Date of training|Expiry date|Colour',
      'Ana Ferreira|2024-03-01|2027-03-01|',
      'Bo Lind|booked 12/12||',
    ]),
  ).toEqual([
    'Ana Ferreira: First aid at work 2024-03-01 – 2027-03-01',
    'Bo Lind: First aid at work … – …, booked 12/12',
  ]);
});

it('tells the end of a course from that of its validity in Arabic, and reads Korean certificates', () => {
  expect(
    awardsIn([
      'الرقم الوظيفي|اسم الموظف|اسم الدورة|الجهة المنفذة|تاريخ الانتهاء من الدورة|تاريخ انتهاء الصلاحية|الحالة',
      'E1|أحمد علي|السلامة|الدفاع المدني|2024/03/05|2026/03/05|مكتمل',
    ]),
  ).toEqual(['أحمد علي: السلامة 2024-03-05 – 2026-03-05, مكتمل']);
  expect(
    read([
      '사번|성명|부서|자격증명|발급기관|취득일|만료일|자격번호',
      'E2|이영희|개발|AWS SAA|Amazon|2024-01-02|2027-01-02|AWS-9',
    ]).awards,
  ).toMatchObject([{ credential: { title: 'AWS SAA', issuer: 'Amazon' }, identifier: 'AWS-9' }]);
});

const catalogueOf = (...given: Parameters<typeof read>) => {
  const reading = read(...given);
  expect(reading.kind).toBe('credentials');
  return reading;
};

it('takes the currency that a note above or below a catalogue names', () => {
  const { credentials } = catalogueOf([
    'All prices in GBP excl. VAT||||',
    'Code|Course title|Provider|Duration|Price|Level',
    'T1|Kubernetes|Linux Foundation|2 x half day|1250|EQF 5',
    'T2|Terraform|HashiCorp|1h 30m|free|Level 3',
  ]);
  expect(credentials).toMatchObject([
    { price: { units: 1250, currency: 'GBP' }, facts: { durationDays: 1, eqfLevel: 5 } },
    { price: { units: 0, currency: 'GBP' }, facts: { workloadHours: 1.5, eqfLevel: 3 } },
  ]);
});

it('says of a range that it is one, and takes no sum of its ends', () => {
  const { credentials, problems } = catalogueOf([
    'Micro-credential|Awarding body|Workload|Tuition fee|ECTS',
    'Applied AI|Univ. of Porto|75-100 hours|€490–650|3,0',
    'Welding|TWI|5 days / 40 hrs|€1,200.00 (members €900)|',
  ]);
  expect(credentials).toMatchObject([
    { facts: { ects: 3 }, price: null },
    { facts: { workloadHours: 40, durationDays: 5 }, price: { units: 1200 } },
  ]);
  expect(credentials[0]?.facts).not.toHaveProperty('workloadHours');
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('“75-100 hours” is a range'),
    expect.stringContaining('“€490–650” is a range'),
  ]);
});

it('takes what a platform says of its content for a catalogue', () => {
  const { credentials } = catalogueOf([
    'Content Name|Content ID|Content Provider|Content Type|Content Length (H:M:S)|Level|Unique Viewers|Completions|Total Hours Viewed (H:M:S)',
    'Excel|urn:1|LinkedIn|Course|1:10:00|Beginner|43|22|40:11:02',
    'Empathy|urn:2|LinkedIn|Course|0:45:00|General|12|8|6:00:00',
  ]);
  expect(credentials.map(({ facts }) => facts.workloadHours)).toEqual([1.17, 0.75]);
});

it('finds no catalogue among vendors and what was spent on them', () => {
  const grid = gridFromRows([
    ['Vendor', 'Contact', 'Annual spend', 'Category'],
    ['Haufe', 'Ms A', '12000', 'Training'],
  ]);
  expect(finished(READERS.credentials(grid, 0, fileOf(grid), NO_HINTS))).toBeNull();
});
