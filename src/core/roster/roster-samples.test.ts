import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { call } from '@orpc/server';
import { importFile } from './index.ts';
import { plan } from './session/compare.ts';
import { startImport } from './session/start.ts';

const FOLDER = resolve('..', 'shared', 'samples', 'rosters');
const present = existsSync(FOLDER);
if (!present) process.stderr.write(`SKIPPED: there are no sample rosters in ${FOLDER}\n`);

interface Expected {
  readonly sheet?: string;
  readonly mapping: Record<string, string>;
  readonly rows: number;
  readonly added: number;
  readonly skipped?: number;
  readonly managers?: number;
  readonly left?: number;
}

const EXPECTED: Record<string, Expected> = {
  'HRDataset_v14.csv': {
    mapping: {
      employeeNumber: 'EmpID',
      name: 'Employee_Name',
      role: 'Position',
      department: 'Department',
      manager: 'ManagerName',
      hireDate: 'DateofHire',
      leavingDate: 'DateofTermination',
      status: 'EmploymentStatus',
      salary: 'Salary',
    },
    rows: 311,
    added: 311,
    managers: 236,
    left: 104,
  },
  'ar_bayanat_almuwazzafin.xlsx': {
    mapping: {
      employeeNumber: 'رقم الموظف',
      name: 'الاسم',
      role: 'المهنه',
      hireDate: 'تاريخ المباشرة',
      salary: 'أساسي الراتب',
    },
    rows: 56,
    added: 56,
    managers: 0,
    left: 0,
  },
  'baltimore_fy2014_mixed_dates.csv': {
    mapping: {
      name: 'Name',
      role: 'JobTitle',
      department: 'Agency',
      hireDate: 'HireDate',
      salary: 'AnnualSalary',
    },
    rows: 18_981,
    added: 18_981,
  },
  'de_mitarbeiter_vorgesetzte.csv': {
    mapping: {
      employeeNumber: 'PERS_NR',
      firstName: 'VORNAME',
      lastName: 'NACHNAME',
      salary: 'GEHALT',
      department: 'ABT_NR',
      manager: 'VORG_NR',
    },
    rows: 12,
    added: 12,
    managers: 11,
  },
  'employee_data_biff8_dup_id.xls': {
    mapping: {
      employeeNumber: 'EmpId',
      name: 'EmpName',
      salary: 'EmpSalary',
      hireDate: 'DateOfJoining',
    },
    rows: 5,
    added: 4,
    skipped: 1,
  },
  'employee_sample_data.xlsx': {
    mapping: {
      employeeNumber: 'EEID',
      name: 'Full Name',
      role: 'Job Title',
      department: 'Department',
      hireDate: 'Hire Date',
      salary: 'Annual Salary',
      country: 'Country',
      location: 'City',
      leavingDate: 'Exit Date',
    },
    rows: 1000,
    added: 911,
    skipped: 89,
  },
  'employees_manager_ids.xlsx': {
    mapping: {
      employeeNumber: 'employee_id',
      firstName: 'first_name',
      lastName: 'last_name',
      email: 'email',
      hireDate: 'hire_date',
      leavingDate: 'termination_date',
      department: 'department_id',
      role: 'job_role_id',
      manager: 'manager_employee_id',
      salary: 'salary',
      status: 'is_active',
    },
    rows: 18,
    added: 18,
  },
  'es_empleados_3520.xlsx': {
    mapping: {
      employeeNumber: 'ID Empleado',
      department: 'Área',
      country: 'País',
      employmentType: 'Jornada',
      hireDate: 'Fecha Contratación',
      status: 'Estatus',
      leavingDate: 'Fecha Baja',
    },
    rows: 3520,
    added: 3520,
  },
  'ibm_hr_attrition_1470.csv': {
    mapping: {
      employeeNumber: 'EmployeeNumber',
      department: 'Department',
      role: 'JobRole',
      salary: 'MonthlyIncome',
      status: 'Attrition',
    },
    rows: 1470,
    added: 1470,
    left: 237,
  },
  'ko_sawon_myeongbu_blank_rows.xlsx': {
    sheet: '퇴사자',
    mapping: { name: '이름', hireDate: '입사일', department: '부서' },
    rows: 1,
    added: 1,
    left: 1,
  },
  'messy_hr_data_1000.csv': {
    mapping: {
      name: 'Name',
      salary: 'Salary',
      department: 'Department',
      role: 'Position',
      hireDate: 'Joining Date',
      email: 'Email',
    },
    rows: 1000,
    added: 1000,
  },
  'workforce_dashboard_9sheets.xlsx': {
    sheet: 'Employees Dataset',
    mapping: {
      employeeNumber: 'No',
      firstName: 'First Name',
      lastName: 'Last Name',
      hireDate: 'Start Date',
      department: 'Department',
      country: 'Country',
      salary: 'Annual Salary',
    },
    rows: 689,
    added: 689,
  },
};

const tools = { signal: new AbortController().signal, progress: () => {} };

describe.skipIf(!present).each(Object.entries(EXPECTED))('%s', (file, expected) => {
  it(
    'is mapped, imported, imported again without a change, and undone',
    { timeout: 120_000 },
    async () => {
      await using temporary = await temporaryWorkspace({ today: '2026-11-22' });
      const { context, workspace } = temporary;
      const path = join(FOLDER, file);
      const session = await startImport(context, { path, decide: 'auto' }, tools);
      const { plans } = await plan(context, session, () => Promise.resolve());
      const mapping = Object.fromEntries(
        plans
          .filter(({ field }) => field !== null && field !== 'custom')
          .map(({ field, header }) => [field, header]),
      );
      expect(mapping).toEqual(expected.mapping);
      if (expected.sheet !== undefined)
        expect(session.file.sheets[session.sheet]?.name).toBe(expected.sheet);

      const everything = () => workspace.read.all('SELECT * FROM person ORDER BY id');
      const memory = () => workspace.read.all('SELECT * FROM column_mapping');
      const { rows, added, skipped = 0 } = expected;
      expect(await importFile(context, path)).toMatchObject({
        rows,
        added,
        changed: 0,
        unchanged: 0,
        skipped,
        missing: 0,
      });
      const once = everything();
      expect(once).toHaveLength(added);
      if (expected.managers !== undefined)
        expect(
          once.filter((person) => Reflect.get(Object(person), 'manager_id') !== null),
        ).toHaveLength(expected.managers);
      if (expected.left !== undefined)
        expect(
          once.filter((person) => Reflect.get(Object(person), 'status') === 'left'),
        ).toHaveLength(expected.left);

      expect(await importFile(context, path)).toMatchObject({
        added: 0,
        changed: 0,
        unchanged: added,
        missing: 0,
        changeId: null,
      });
      expect(everything()).toEqual(once);

      await call(historyHandlers.undo, {}, { context });
      expect(everything()).toEqual([]);
      expect(memory()).toEqual([]);
    },
  );
});
