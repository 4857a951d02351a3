import { describe, expect, it } from 'vitest';
import { makeWorkbook, stylesWith, type WorkbookXml } from '../testing/make-workbook.ts';
import { readHere, textsOf } from '../testing/read-here.ts';
import { CELL, type SheetGrid } from '../types.ts';

async function sheetOf(xml: WorkbookXml): Promise<SheetGrid> {
  const [sheet] = (await readHere(makeWorkbook(xml))).sheets;
  return sheet!;
}

describe('a workbook in Office Open XML', () => {
  it('gives shared, inline and formula texts, numbers, booleans and errors with their kinds', async () => {
    const sheet = await sheetOf({
      strings: '<si><t>Ada &amp; Co</t></si>',
      sheet:
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>in</t></is></c>' +
        '<c r="C2" t="str"><f>A1&amp;"x"</f><v>made</v></c><c r="D2"><f>1+1</f><v>2</v></c>' +
        '<c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="H2"><v>-1.5E-3</v></c></row>',
    });
    expect(textsOf(sheet)).toEqual([
      ['Ada & Co', 'in', 'made', '2', 'TRUE', '#N/A', '', '-0.0015'],
    ]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((column) => sheet.kind(0, column))).toEqual([
      CELL.text,
      CELL.text,
      CELL.text,
      CELL.number,
      CELL.boolean,
      CELL.error,
      CELL.empty,
      CELL.number,
    ]);
    expect(sheet.rowNumber(0)).toBe(2);
  });

  it('keeps every string at its number behind self-closed and empty ones', async () => {
    const sheet = await sheetOf({
      strings: '<si/><si><t/></si><si><t></t></si><si><t>three</t></si>',
      sheet: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>3</v></c></row>',
    });
    expect(textsOf(sheet)).toEqual([['', 'three']]);
  });

  it('joins rich text and leaves the reading aid of Japanese names out', async () => {
    const sheet = await sheetOf({
      strings:
        '<si><r><t>山田</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 太郎</t></r><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><phoneticPr fontId="1"/></si>',
      sheet:
        '<row r="1"><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c></row>',
    });
    expect(textsOf(sheet)).toEqual([['山田 太郎', 'ab']]);
  });

  it('resolves CDATA, entities and Excel’s own escapes', async () => {
    const sheet = await sheetOf({
      strings:
        '<si><t><![CDATA[a <b> & c]]></t></si><si><t>one_x000D_\ntwo_x005F_x0041_ &#233;&#x1F600;</t></si>',
      sheet: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>',
    });
    expect(textsOf(sheet)).toEqual([['a <b> & c', 'one\ntwo_x0041_ é😀']]);
  });

  it('counts rows and columns where no cell says where it stands', async () => {
    const sheet = await sheetOf({
      sheet:
        '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row><row><c r="B9"><v>5</v></c></row>',
    });
    expect(textsOf(sheet)).toEqual([
      ['1', '', '3'],
      ['4', '', ''],
      ['', '5', ''],
    ]);
    expect([0, 1, 2].map((row) => sheet.rowNumber(row))).toEqual([1, 3, 9]);
  });

  it('puts rows and cells in order that are written in another, the later of two counting', async () => {
    const sheet = await sheetOf({
      sheet:
        '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c><c r="A3"><v>9</v></c></row><row r="1"><c r="B1"><v>7</v></c></row>',
    });
    expect(textsOf(sheet)).toEqual([
      ['', '7', ''],
      ['9', '', '3'],
    ]);
    expect([sheet.rowNumber(0), sheet.rowNumber(1)]).toEqual([1, 3]);
  });

  it('reads prefixed names, comments, single quotes, UTF-16 and a wrong dimension', async () => {
    const xml =
      "<?xml version='1.0' encoding='utf-16'?><x:worksheet xmlns:x='urn:x'><!-- <x:row/> --><x:dimension ref='A1'/>" +
      "<x:sheetData><x:row r = '1' ><x:c r='B1' t='str'><x:v>a>b</x:v></x:c ></x:row></x:sheetData></x:worksheet>";
    const sheet = await sheetOf({ sheet: Buffer.from(`\uFEFF${xml}`, 'utf16le') });
    expect(textsOf(sheet)).toEqual([['', 'a>b']]);
  });

  it.each([
    ['backslashes', (name: string) => name.replaceAll('/', '\\')],
    ['capitals', (name: string) => name.toUpperCase()],
  ])('finds parts named with %s', async (_, rename) => {
    const sheet = await sheetOf({ rename, sheet: '<row><c><v>1</v></c></row>' });
    expect(textsOf(sheet)).toEqual([['1']]);
  });

  it('reads zip entries whose sizes stand behind the data', async () => {
    const sheet = await sheetOf({ descriptor: true, sheet: '<row><c><v>1</v></c></row>' });
    expect(textsOf(sheet)).toEqual([['1']]);
  });

  it('reads what needs neither shared strings nor styles without them', async () => {
    const sheet = await sheetOf({
      strings: null,
      styles: null,
      sheet: '<row><c s="3"><v>45000</v></c></row>',
    });
    expect(sheet.value(0, 0)).toBe(45000);
  });

  it('tells merges, hidden rows, columns and sheets', async () => {
    const sheet = await sheetOf({
      sheetState: 'state="veryHidden"',
      before: '<cols><col min="2" max="3" hidden="1"/></cols>',
      sheet: '<row r="1"><c><v>1</v></c></row><row r="2" hidden="true"><c><v>2</v></c></row>',
      after: '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
    });
    expect(sheet.hidden).toBe(true);
    expect([sheet.isRowHidden(0), sheet.isRowHidden(1)]).toEqual([false, true]);
    expect([0, 1, 2, 3].map((column) => sheet.isColumnHidden(column))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 2 }]);
  });

  it('says which formulas have no stored result and which cells point nowhere', async () => {
    const file = await readHere(
      makeWorkbook({
        strings: '<si><t>a</t></si>',
        sheet:
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f></c><c r="C1" t="s"><v>5</v></c><c r="D1"><v>x</v></c></row>',
      }),
    );
    expect(file.notes).toEqual([
      expect.stringContaining('formula in cell B1 of sheet “Staff” has no stored result'),
      expect.stringContaining('cell C1 of sheet “Staff” points at a text'),
      expect.stringContaining('cell D1 of sheet “Staff” says it is a number but is none'),
    ]);
  });
});

describe('dates and formats', () => {
  const cells = (...values: (number | string)[]): string =>
    `<row>${values.map((value, i) => `<c s="${i}"><v>${value}</v></c>`).join('')}</row>`;

  it('tells dates by built-in and own formats, in both calendars', async () => {
    const styles = stylesWith(
      14,
      'dd/mm/yyyy;@',
      '[$-409]mmm\\-yy',
      'yyyy"年"m"月"d"日"',
      22,
      '#,##0.00 "days"',
      0,
    );
    const sheet = await sheetOf({
      styles,
      sheet: cells(45351, 45351, 45351, 45351, 45351.5, 45351, 45351),
    });
    expect(textsOf(sheet)).toEqual([
      [
        '2024-02-29',
        '2024-02-29',
        '2024-02-29',
        '2024-02-29',
        '2024-02-29 12:00:00',
        '45351',
        '45351',
      ],
    ]);
    const old = await sheetOf({
      styles,
      workbookPr: '<workbookPr date1904="1"/>',
      sheet: cells(43889),
    });
    expect(textsOf(old)).toEqual([['2024-02-29']]);
  });

  it('knows the dates of Strict files, which are written out', async () => {
    const sheet = await sheetOf({
      sheet: '<row><c t="d"><v>2024-02-29</v></c><c t="d"><v>2024-02-29T13:45:00.000</v></c></row>',
    });
    expect(textsOf(sheet)).toEqual([['2024-02-29', '2024-02-29 13:45:00']]);
    expect(sheet.kind(0, 0)).toBe(CELL.date);
  });

  it('keeps what only the format shows: leading zeros, letters before a number, the end of an e-mail', async () => {
    const sheet = await sheetOf({
      strings: '<si><t>ada</t></si>',
      styles: stylesWith(
        '00000',
        '"EMP-"0000',
        '0"@example.com"',
        '"ada@example.com"',
        '000-00-0000',
        '@"@example.com"',
      ),
      sheet:
        '<row><c s="0"><v>1960</v></c><c s="1"><v>42</v></c><c s="2"><v>7</v></c><c s="3"><v>1</v></c><c s="4"><v>12345678</v></c><c s="5" t="s"><v>0</v></c></row>',
    });
    expect(textsOf(sheet)).toEqual([
      ['01960', 'EMP-0042', '7@example.com', 'ada@example.com', '012-34-5678', 'ada@example.com'],
    ]);
  });

  it('reads times of day and durations as such, not as days of 1899', async () => {
    const sheet = await sheetOf({
      styles: stylesWith('h:mm', '[h]:mm', 21, '[$-F400]h:mm:ss AM/PM'),
      sheet: cells(0.39583333333, 1.25, 0.5, 0.75),
    });
    expect(textsOf(sheet)).toEqual([['09:30:00', '30:00:00', '12:00:00', '18:00:00']]);
  });

  it('leaves money, percents and coloured or conditional numbers alone', async () => {
    const styles = stylesWith(
      '"$"#,##0_);\\("$"#,##0\\)',
      '0.0%',
      '[Red]0.00',
      '[>100]0;[Blue]0.0',
      '_-* #,##0.00\\ "€"_-',
      '0.00E+00',
      '"$"00',
    );
    const sheet = await sheetOf({ styles, sheet: cells(5, 5, 5, 5, 5, 5, 5) });
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => sheet.value(0, column))).toEqual([
      5, 5, 5, 5, 5, 5, 5,
    ]);
  });
});
