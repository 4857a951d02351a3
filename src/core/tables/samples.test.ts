import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isProblem } from '#shared/errors.ts';
import { detectLayout } from './layout/detect-layout.ts';
import { readTableFile } from './read/read-table-file.ts';
import type { TableFile } from './types.ts';

const SAMPLES = resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'samples');
const present = existsSync(SAMPLES);
if (!present) process.stderr.write(`SKIPPED: the sample files are missing at ${SAMPLES}\n`);

const filesOf = (folder: string): string[] =>
  present ? readdirSync(join(SAMPLES, folder)).filter((name) => name !== 'INDEX.csv') : [];

/** The outcome of each hard file that is refused; all others are read. */
const REFUSED: Readonly<Record<string, string>> = {
  'ClosedXML__TryToLoad__LO__xlsx__different-column-width-excel2010.xlsx': 'FILE_EMPTY',
  'ExcelDataReader__Test_Issue_12556_corrupt.xls': 'FILE_DAMAGED',
  'ExcelDataReader__Test_git_issue_382_oom.xls': 'FILE_DAMAGED',
  'ExcelDataReader__agile_DESede_SHA384_CBC_pwd_password.xlsb': 'FILE_ENCRYPTED',
  'ExcelDataReader__strict__standard_AES256_SHA1_ECB_pwd_password.xlsx': 'FILE_ENCRYPTED',
  'PhpSpreadsheet__Reader__XLSX__urlImage.notfound.xlsx': 'FILE_EMPTY',
  'PhpSpreadsheet__Reader__Xml__XEETestInvalidUTF-7-single-quote.xml': 'FILE_UNSUPPORTED',
  'PhpSpreadsheet__Reader__Xml__XEETestValidUTF-8-single-quote.xml': 'FILE_UNSUPPORTED',
  'calamine__issue_385.xls': 'FILE_ENCRYPTED',
  'calamine__pass_protected.xlsb': 'FILE_ENCRYPTED',
  'excelize__encryptSHA1.xlsx': 'FILE_ENCRYPTED',
  'excelize__encryptSHA512.xlsx': 'FILE_ENCRYPTED',
  'exceljs__test-issue-1842.xlsx': 'FILE_EMPTY',
  'fastexcel__invalid__missing-sheet-entry.xlsx': 'FILE_DAMAGED',
  'fastexcel__invalid__no-sheet.xlsx': 'FILE_DAMAGED',
  'fastexcel__invalid__only-content-types.xlsx': 'FILE_DAMAGED',
  'openpyxl__openpyxl__tests__data__reader__null_archive.xlsx': 'FILE_UNSUPPORTED',
  'openspout__ods__file_corrupted.ods': 'FILE_DAMAGED',
  'openspout__xlsx__attack_billion_laughs.xlsx': 'FILE_DAMAGED',
  'poi__46515.xls': 'FILE_EMPTY',
  'poi__clusterfuzz-testcase-minimized-POIHSSFFuzzer-4819588401201152.xls': 'FILE_DAMAGED',
  'poi__clusterfuzz-testcase-minimized-POIHSSFFuzzer-6137883240824832.xls': 'FILE_DAMAGED',
  'poi__clusterfuzz-testcase-minimized-POIHSSFFuzzer-6483562584932352.xls': 'FILE_DAMAGED',
  'poi__poc-shared-strings.xlsx': 'FILE_TOO_LARGE',
  'tika__tika-parsers__tika-parsers-standard__tika-parsers-standard-modules__tika-parser-microsoft-module__src__test__resources__test-documents__testEXCEL_protected_passtika.xls':
    'FILE_ENCRYPTED',
  'xlsx-populate__e2e-generate__sheetview-panes__out.xlsx': 'FILE_EMPTY',
};

async function outcome(
  path: string,
  password?: string,
): Promise<{ file: TableFile | null; code: string }> {
  try {
    return { file: await readTableFile(path, { password }), code: 'read' };
  } catch (error) {
    if (!isProblem(error)) throw error;
    expect(error.where.file).toBeDefined();
    expect(error.message + error.remedy).not.toMatch(/undefined|\bat .*\.ts|node_modules/);
    return { file: null, code: error.code };
  }
}

describe.skipIf(!present)('hard files', () => {
  let before = 0;
  beforeAll(() => {
    before = process.memoryUsage.rss();
  });

  it.each(filesOf('hard'))(
    '%s is read or refused with the reason',
    { timeout: 20_000 },
    async (name) => {
      const { code } = await outcome(join(SAMPLES, 'hard', name));
      expect(code).toBe(REFUSED[name] ?? 'read');
      expect(process.memoryUsage.rss() - before).toBeLessThan(700 * 1024 * 1024);
    },
  );

  it.each([
    ['ExcelDataReader__strict__standard_AES256_SHA1_ECB_pwd_password.xlsx', 'xlsx'],
    ['ExcelDataReader__agile_DESede_SHA384_CBC_pwd_password.xlsb', 'xlsb'],
    ['excelize__encryptSHA1.xlsx', 'xlsx'],
    ['excelize__encryptSHA512.xlsx', 'xlsx'],
  ])('%s opens with its password, and with no other', async (name, format) => {
    const path = join(SAMPLES, 'hard', name);
    expect((await outcome(path, 'password')).file?.format).toBe(format);
    await expect(readTableFile(path, { password: 'wrong' })).rejects.toThrow(
      /^The password does not open/,
    );
  });
});

describe.skipIf(!present)('rosters', () => {
  it.each([
    ['HRDataset_v14.csv', 'Sheet1', 1, 311, 38],
    ['ar_bayanat_almuwazzafin.xlsx', 'Sheet1', 1, 56, 9],
    ['baltimore_fy2014_mixed_dates.csv', 'Sheet1', 1, 18_981, 7],
    ['de_mitarbeiter_vorgesetzte.csv', 'Sheet1', 1, 12, 9],
    ['employee_data_biff8_dup_id.xls', 'Employee Data', 1, 5, 4],
    ['employee_sample_data.xlsx', 'Data', 1, 1000, 14],
    ['employees_manager_ids.xlsx', 'employees', 1, 18, 11],
    ['es_empleados_3520.xlsx', 'Sheet1', 1, 3520, 11],
    ['ibm_hr_attrition_1470.csv', 'Sheet1', 1, 1470, 36],
    ['ko_sawon_myeongbu_blank_rows.xlsx', '퇴사자', 1, 1, 6],
    ['messy_hr_data_1000.csv', 'Sheet1', 1, 1000, 10],
    ['workforce_dashboard_9sheets.xlsx', 'Employees Dataset', 1, 689, 15],
  ])(
    '%s: the table is on “%s”, header row %i, %i records, %i columns',
    async (name, sheet, header, records, columns) => {
      const { file } = await outcome(join(SAMPLES, 'rosters', name));
      const layouts = (file?.sheets ?? []).map((grid) => ({ grid, layout: detectLayout(grid) }));
      const best = layouts.toSorted((a, b) => b.layout.score - a.layout.score)[0];
      expect(best?.grid.name).toBe(sheet);
      const { layout } = best!;
      expect(best!.grid.rowNumber(layout.header ?? -1)).toBe(header);
      expect([layout.rows.length, layout.columns.length]).toEqual([records, columns]);
    },
  );
});
