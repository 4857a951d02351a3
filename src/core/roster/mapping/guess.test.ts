import { describe, expect, it } from 'vitest';
import { gridFromRows, type RowValue } from '#core/tables/index.ts';
import { layoutOf, lookAt } from '../session/look.ts';
import { looksLikeSystem } from './systems.ts';

async function guess(rows: RowValue[][]) {
  const grid = gridFromRows(rows);
  const looked = await lookAt(grid, layoutOf(grid, { headerRow: 1 }), () => Promise.resolve());
  return Object.fromEntries(
    looked.profiles.map(({ header }, index) => [header, looked.guesses[index]]),
  );
}
const fields = async (rows: RowValue[][]) =>
  Object.fromEntries(
    Object.entries(await guess(rows)).map(([header, found]) => [
      header,
      found?.undecided ? 'undecided' : found?.field,
    ]),
  );

describe('columns', () => {
  it('“Name” beside “Vorname” is the last name', async () => {
    expect(
      await fields([
        ['Nr', 'Name', 'Vorname', 'Abteilung'],
        ['1', 'Breuer', 'Walter', 'A'],
        ['2', 'Mayer', 'Ursula', 'A'],
        ['3', 'Suhr', 'Klaus', 'B'],
      ]),
    ).toEqual({
      Nr: 'employeeNumber',
      Name: 'lastName',
      Vorname: 'firstName',
      Abteilung: 'department',
    });
  });

  it('“Nombre” beside “Apellidos” is the first name, alone the whole', async () => {
    expect(
      await fields([
        ['Nombre', 'Apellidos'],
        ['Ana', 'Ruiz'],
        ['Luis', 'Gil'],
      ]),
    ).toEqual({ Nombre: 'firstName', Apellidos: 'lastName' });
    expect(
      await fields([
        ['Nombre', 'Cargo'],
        ['Ana Ruiz', 'Jefa'],
        ['Luis Gil', 'Técnico'],
      ]),
    ).toEqual({ Nombre: 'name', Cargo: 'role' });
  });

  it('a whole name beside its halves stays the name', async () => {
    expect(
      await fields([
        ['Name', 'First name', 'Last name'],
        ['Ana Ruiz', 'Ana', 'Ruiz'],
        ['Luis Gil', 'Luis', 'Gil'],
      ]),
    ).toEqual({ Name: 'name', 'First name': 'firstName', 'Last name': 'lastName' });
  });

  it('of two columns about the manager the one counts that names people of the file', async () => {
    const rows: RowValue[][] = [
      ['EmpID', 'Employee_Name', 'ManagerName', 'ManagerID'],
      ['100', 'Albert, Michael', '', '7'],
      ['101', 'Roup, Simon', 'Michael Albert', '22'],
      ['102', 'King, Janet', 'Michael Albert', '22'],
    ];
    expect(await fields(rows)).toMatchObject({ ManagerName: 'manager', ManagerID: 'custom' });
    rows[2] = ['101', 'Roup, Simon', 'Mike', '100'];
    rows[3] = ['102', 'King, Janet', 'Mike', '100'];
    expect(await fields(rows)).toMatchObject({ ManagerName: 'custom', ManagerID: 'manager' });
  });

  it('does not confuse codes, birthdays and scores with what they resemble', async () => {
    expect(
      await fields([
        [
          'Employee ID',
          'Manager ID',
          'Name',
          'DOB',
          'Start',
          'DeptID',
          'Department',
          'Performance',
          'MonthlyRate',
          'Termd',
          'Status',
        ],
        [
          '1',
          '',
          'Ana Ruiz',
          '1980-01-02',
          '2020-01-01',
          '5',
          'Sales',
          'A',
          '19479',
          '0',
          'Active',
        ],
        [
          '2',
          '1',
          'Luis Gil',
          '1981-03-04',
          '2021-01-01',
          '5',
          'Sales',
          'B',
          '24907',
          '1',
          'Terminated',
        ],
      ]),
    ).toMatchObject({
      'Employee ID': 'employeeNumber',
      'Manager ID': 'manager',
      DOB: 'custom',
      DeptID: 'custom',
      Department: 'department',
      Performance: 'custom',
      MonthlyRate: 'custom',
      Termd: 'custom',
      Status: 'status',
    });
  });

  it('values overrule a header that they cannot belong to', async () => {
    const rows: RowValue[][] = [
      ['الاسم', 'الحالة'],
      ['a', 'سعودي'],
      ['b', 'سعودي'],
      ['c', 'سعودي'],
      ['d', 'سعودي'],
    ];
    expect(await fields(rows)).toMatchObject({ الحالة: 'custom' });
  });

  it('knows an e-mail column by its values alone', async () => {
    const found = await guess([
      ['Name', 'Kontakt 2'],
      ['Ana', 'ana@x.org'],
      ['Luis', 'luis@x.org'],
    ]);
    expect(found['Kontakt 2']).toMatchObject({ field: 'email', undecided: false });
    expect(found['Kontakt 2']?.candidates[0]?.why).toContain('e-mail addresses');
  });

  it('takes amounts and dates for what they are, however they are written', async () => {
    const german: RowValue[][] = [
      ['Personalnummer', 'Eintritt', 'Monatsgehalt €', 'Beschäftigungsgrad'],
      ['1', '01.04.1999', '6.250,00', '100 %'],
      ['2', '15.06.2015', '2.100,50', '77,9 %'],
    ];
    expect(await fields(german)).toMatchObject({
      Eintritt: 'hireDate',
      'Monatsgehalt €': 'salary',
      Beschäftigungsgrad: 'fte',
    });
    const others: RowValue[][] = [
      ['ID', '年収', 'Etat'],
      ['1', '9,500,000円', '1/1'],
      ['2', '5,000,000円', '1/2'],
    ];
    expect(await fields(others)).toMatchObject({ 年収: 'salary', Etat: 'fte' });
  });

  it('leaves out the columns of a workbook of rejected rows', async () => {
    const found = await guess([
      ['Name', 'Reason not imported', 'Original row'],
      ['Ana', 'x', '3'],
    ]);
    expect(found['Reason not imported']?.field).toBeNull();
    expect(found['Original row']?.field).toBeNull();
  });

  it('asks where a column may be a field, but not surely', async () => {
    const found = await guess([
      ['Name', 'Code', 'Building'],
      ['Ana', 'x', 'HQ'],
      ['Luis', 'y', 'HQ'],
      ['Eva', 'z', 'HQ'],
      ['Max', 'w', 'HQ'],
      ['Ida', 'v', 'Plant'],
    ]);
    expect(found['Building']).toMatchObject({ field: null, undecided: true });
    expect(found['Building']?.candidates[0]?.field).toBe('location');
  });
});

describe('exports of HR systems', () => {
  it.each([
    [
      'Workday',
      [
        'Worker ID',
        'Legal Name - First Name',
        'Legal Name - Last Name',
        'Email - Primary Work',
        'Hire Date',
        'Termination Date',
        'Worker Status',
        'Business Title',
        'Supervisory Organization',
        "Worker's Manager",
      ],
      [
        'employeeNumber',
        'firstName',
        'lastName',
        'email',
        'hireDate',
        'leavingDate',
        'status',
        'role',
        'department',
        'manager',
      ],
    ],
    [
      'SAP SuccessFactors',
      [
        'STATUS',
        'USERID',
        'FIRSTNAME',
        'LASTNAME',
        'EMAIL',
        'MANAGER',
        'HR',
        'DEPARTMENT',
        'HIREDATE',
        'LOCATION',
      ],
      [
        'status',
        'employeeNumber',
        'firstName',
        'lastName',
        'email',
        'manager',
        'custom',
        'department',
        'hireDate',
        'location',
      ],
    ],
    [
      'UKG',
      [
        'Employee Id',
        'First Name',
        'Last Name',
        'Primary Email',
        'Manager 1 Employee Id',
        'Manager 1 Name',
        'Date Hired',
        'Org Level 1',
      ],
      [
        'employeeNumber',
        'firstName',
        'lastName',
        'email',
        'manager',
        'custom',
        'hireDate',
        'department',
      ],
    ],
    [
      'BambooHR',
      [
        'Employee #',
        'Last name, First name',
        'Job Title',
        'Department',
        'Division',
        'Hire Date',
        'Supervisor EID',
        'Location',
        'Employment Status',
      ],
      [
        'employeeNumber',
        'name',
        'role',
        'department',
        'custom',
        'hireDate',
        'manager',
        'location',
        'status',
      ],
    ],
    [
      'Personio',
      [
        'Personnel number',
        'Last name',
        'First name',
        'Position',
        'Weekly hours',
        'Office',
        'Subcompany',
        'Cost center',
        'Hire date',
      ],
      [
        'employeeNumber',
        'lastName',
        'firstName',
        'role',
        'weeklyHours',
        'location',
        'custom',
        'costCentre',
        'hireDate',
      ],
    ],
    [
      'HiBob',
      [
        'Display name',
        'Email',
        'Reports to email',
        'Site',
        'Start date',
        'Lifecycle status',
        'Title',
      ],
      ['name', 'email', 'manager', 'location', 'hireDate', 'status', 'role'],
    ],
    [
      'ADP',
      [
        'Payroll Name',
        'Associate ID',
        'Home Department Description',
        'Hire Date',
        'Position Status',
        'Reports To Name',
        'Worker Category Description',
      ],
      ['name', 'employeeNumber', 'department', 'hireDate', 'status', 'manager', 'employmentType'],
    ],
  ])('%s', async (system, headers, expected) => {
    expect(looksLikeSystem(headers)).toBe(system);
    const sample: Record<string, [string, string]> = {
      employeeNumber: ['1001', '1002'],
      firstName: ['Ana', 'Luis'],
      lastName: ['Ruiz', 'Gil'],
      name: ['Ruiz, Ana', 'Gil, Luis'],
      email: ['ana@x.org', 'luis@x.org'],
      hireDate: ['2020-01-31', '2021-02-28'],
      leavingDate: ['', '2024-01-01'],
      status: ['Active', 'Terminated'],
      role: ['Engineer', 'Engineer'],
      department: ['R&D', 'R&D'],
      manager: ['', '1001'],
      weeklyHours: ['40', '20'],
      location: ['Bonn', 'Bonn'],
      costCentre: ['100', '100'],
      employmentType: ['Full Time', 'Part Time'],
      custom: ['x', 'x'],
    };
    if (system === 'HiBob') sample['manager'] = ['', 'ana@x.org'];
    const rows = [0, 1].map((at) => expected.map((field) => sample[field]?.[at] ?? ''));
    const found = await fields([headers, ...rows]);
    expect(headers.map((header) => found[header])).toEqual(expected);
  });
});
