import { describe, expect, it } from 'vitest';
import { problemOf, readHere, textsOf } from '../testing/read-here.ts';
import { CELL } from '../types.ts';

const book = (table: string, styles = ''): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles><Worksheet ss:Name="Staff"><Table>${table}</Table></Worksheet></Workbook>`,
  );
const data = (type: string, value: string): string => `<Data ss:Type="${type}">${value}</Data>`;

describe('a workbook saved as XML Spreadsheet 2003', () => {
  it('gives typed values where they stand', async () => {
    const styles =
      '<Style ss:ID="z"><NumberFormat ss:Format="00000"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>';
    const table =
      `<Column/><Column ss:Hidden="1"/><Row><Cell>${data('String', 'Id')}</Cell><Cell ss:MergeAcross="1">${data('String', 'Name')}</Cell><Cell>${data('String', 'Start')}</Cell></Row>` +
      `<Row ss:Index="4" ss:Hidden="1"><Cell ss:StyleID="z">${data('Number', '1960')}</Cell><Cell ss:Index="3">${data('Boolean', '1')}<Comment>${data('String', 'note')}</Comment></Cell><Cell ss:StyleID="d">${data('DateTime', '2024-02-29T00:00:00.000')}</Cell><Cell>${data('DateTime', '1899-12-31T09:30:00.000')}</Cell><Cell>${data('Error', '#N/A')}</Cell></Row>`;
    const file = await readHere(book(table, styles), { name: 'staff.xls' });
    const [sheet] = file.sheets;
    expect([file.format, sheet?.name]).toEqual(['xml', 'Staff']);
    expect(textsOf(sheet)).toEqual([
      ['Id', 'Name', '', 'Start', '', ''],
      ['01960', '', 'TRUE', '2024-02-29', '09:30:00', '#N/A'],
    ]);
    expect([
      sheet?.rowNumber(1),
      sheet?.isRowHidden(1),
      sheet?.isColumnHidden(1),
      sheet?.kind(1, 3),
    ]).toEqual([4, true, true, CELL.date]);
  });

  it('says where it breaks off', async () => {
    const whole = book(`<Row><Cell>${data('String', 'Id')}</Cell></Row>`);
    const problem = await problemOf(
      readHere(whole.subarray(0, whole.indexOf('</Row>')), { name: 'staff.xls' }),
    );
    expect([problem.code, problem.place]).toEqual([
      'FILE_DAMAGED',
      'staff.xls, sheet “Staff”, row 1',
    ]);
  });
});
