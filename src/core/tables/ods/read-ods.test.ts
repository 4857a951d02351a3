import { describe, expect, it } from 'vitest';
import { makeZip } from '../testing/make-zip.ts';
import { problemOf, readHere, textsOf } from '../testing/read-here.ts';
import { CELL } from '../types.ts';

const NAMES =
  'xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:style="urn:s" xmlns:calcext="urn:c" xmlns:draw="urn:d"';

const ods = (tables: string, styles = '', manifest = '<m:manifest xmlns:m="urn:m"/>'): Buffer =>
  makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      content: `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', content: manifest },
  ]);

const cell = (type: string, value: string, text: string): string =>
  `<table:table-cell office:value-type="${type}" ${value}><text:p>${text}</text:p></table:table-cell>`;

describe('an OpenDocument sheet', () => {
  it('gives values with their kinds, whatever is shown', async () => {
    const row = [
      cell('string', '', 'Ada<text:s text:c="2"/>L<text:span>o</text:span>'),
      cell('float', 'office:value="1234.5"', '1.234,50'),
      cell('percentage', 'office:value="0.85"', '85 %'),
      cell('date', 'office:date-value="2024-02-29"', '29/02/24'),
      cell('date', 'office:date-value="2024-02-29T13:45:00"', '29/02/24 13:45'),
      cell('time', 'office:time-value="PT36H15M00S"', '36:15'),
      cell('boolean', 'office:boolean-value="true"', 'WAHR'),
      cell('string', 'office:string-value="" calcext:value-type="error"', '#N/A'),
      cell('float', 'office:value="1960"', '01960'),
    ].join('');
    const file = await readHere(
      ods(`<table:table table:name="T"><table:table-row>${row}</table:table-row></table:table>`),
    );
    const [sheet] = file.sheets;
    expect(file.format).toBe('ods');
    expect(textsOf(sheet)).toEqual([
      [
        'Ada  Lo',
        '1234.5',
        '0.85',
        '2024-02-29',
        '2024-02-29 13:45:00',
        '36:15:00',
        'TRUE',
        '#N/A',
        '01960',
      ],
    ]);
    expect([1, 3, 5, 6, 7, 8].map((column) => sheet?.kind(0, column))).toEqual([
      CELL.number,
      CELL.date,
      CELL.text,
      CELL.boolean,
      CELL.error,
      CELL.text,
    ]);
  });

  it('counts repeated blanks, repeats cells and rows that hold something, and leaves comments out', async () => {
    const rows =
      '<table:table-row table:number-rows-repeated="4"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>' +
      `<table:table-row table:number-rows-repeated="2" table:visibility="collapse"><table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p><text:p>b</text:p></table:table-cell></table:table-row>` +
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>';
    const [sheet] = (await readHere(ods(`<table:table table:name="T">${rows}</table:table>`)))
      .sheets;
    expect(textsOf(sheet)).toEqual([
      ['', '', 'a\nb', 'a\nb'],
      ['', '', 'a\nb', 'a\nb'],
    ]);
    expect([sheet?.rowNumber(0), sheet?.rowNumber(1), sheet?.isRowHidden(0)]).toEqual([5, 6, true]);
  });

  it('tells hidden sheets, hidden columns and merged areas', async () => {
    const styles =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const table =
      '<table:table table:name="T" table:style-name="ta2"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"><text:p>a</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>c</text:p></table:table-cell></table:table-row></table:table>';
    const [sheet] = (await readHere(ods(table, styles))).sheets;
    expect([sheet?.hidden, sheet?.isColumnHidden(0), sheet?.isColumnHidden(1)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(sheet?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
    expect(textsOf(sheet)).toEqual([['a', '', 'c']]);
  });

  it('refuses a protected one and one that repeats itself beyond measure', async () => {
    const manifest =
      '<m:manifest xmlns:m="urn:m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    expect((await problemOf(readHere(ods('', '', manifest)))).code).toBe('FILE_ENCRYPTED');
    const bomb =
      '<table:table table:name="T"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>';
    expect((await problemOf(readHere(ods(bomb)))).code).toBe('FILE_TOO_LARGE');
  });
});
