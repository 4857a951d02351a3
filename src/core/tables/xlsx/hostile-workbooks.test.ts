import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { makeWorkbook } from '../testing/make-workbook.ts';
import { makeZip } from '../testing/make-zip.ts';
import { problemOf, readHere } from '../testing/read-here.ts';

const refusal = async (bytes: Buffer): Promise<string> => {
  const problem = await problemOf(readHere(bytes));
  return `${problem.code}: ${problem.message} [${problem.place}]`;
};

describe('files made to do harm', () => {
  it('refuses entities of its own making', async () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><worksheet><sheetData><row><c t="str"><v>&lol2;</v></c></row></sheetData></worksheet>';
    expect(await refusal(makeWorkbook({ sheet: xml }))).toMatch(
      /^FILE_DAMAGED: .*entities of its own/,
    );
  });

  it('stops unpacking what grows out of all proportion', async () => {
    const cell = '<c><v>1</v></c>';
    const sheet = Buffer.concat([
      Buffer.from('<?xml version="1.0"?><worksheet><sheetData><row r="1">'),
      Buffer.alloc(LIMITS.zipRatioFrom + 1024, ' '),
      Buffer.from(`${cell}</row></sheetData></worksheet>`),
    ]);
    expect(await refusal(makeWorkbook({ sheet }))).toMatch(
      /^FILE_TOO_LARGE: .*unpacks to far more/,
    );
  });

  it('goes by the bytes that come out, not by the size that is claimed', async () => {
    const bytes = makeZip([
      {
        name: 'xl/workbook.xml',
        content: Buffer.alloc(LIMITS.zipRatioFrom + 1024, ' '),
        claimedSize: 10,
      },
    ]);
    expect(await refusal(bytes)).toMatch(/^FILE_TOO_LARGE/);
  });

  it('counts a text as often as cells show it, and names where it became too much', async () => {
    const text = 'x'.repeat(32_000);
    const rows = Array.from(
      { length: 10_000 },
      (_, i) => `<row r="${i + 1}"><c t="s"><v>0</v></c></row>`,
    ).join('');
    const found = await refusal(makeWorkbook({ strings: `<si><t>${text}</t></si>`, sheet: rows }));
    expect(found).toMatch(/^FILE_TOO_LARGE: .*texts together.*sheet “Staff”, row 8\d\d\d\]$/);
  });

  it('cuts a text at what a cell can hold, and says so', async () => {
    const file = await readHere(
      makeWorkbook({
        strings: `<si><t>${'é'.repeat(40_000)}</t></si>`,
        sheet: '<row><c t="s"><v>0</v></c></row>',
      }),
    );
    expect(file.sheets[0]?.text(0, 0)).toHaveLength(32_767);
    expect(file.notes[0]).toContain('cut at 32767 characters');
  });

  it('refuses endless nesting, endless tags and endless attributes', async () => {
    const deep = '<a>'.repeat(500) + '</a>'.repeat(500);
    expect(await refusal(makeWorkbook({ after: deep }))).toContain('nested too deeply');
    expect(await refusal(makeWorkbook({ after: `<a b="${'x'.repeat(2 << 20)}"/>` }))).toContain(
      'tag of more than a megabyte',
    );
    const many = Array.from({ length: 400 }, (_, i) => `a${i}="1"`).join(' ');
    expect(await refusal(makeWorkbook({ after: `<a ${many}/>` }))).toContain('too many attributes');
  });

  it('takes 50,000 merges and a sheet with one cell in its last corner', async () => {
    const merges = Array.from(
      { length: 50_000 },
      (_, i) => `<mergeCell ref="A${i * 2 + 1}:B${i * 2 + 2}"/>`,
    ).join('');
    const file = await readHere(
      makeWorkbook({
        sheet: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        after: `<mergeCells>${merges}</mergeCells>`,
      }),
    );
    const [sheet] = file.sheets;
    expect(sheet?.merges).toHaveLength(50_000);
    expect([
      sheet?.rowCount,
      sheet?.columnCount,
      sheet?.rowNumber(0),
      sheet?.text(0, 16_383),
    ]).toEqual([1, 16_384, 1_048_576, '1']);
  });

  it('refuses rows beyond the last of Excel, naming the row', async () => {
    expect(
      await refusal(makeWorkbook({ sheet: '<row r="1048577"><c><v>1</v></c></row>' })),
    ).toMatch(/^FILE_DAMAGED: .*row 1048577\]$/);
  });
});

describe('damaged files', () => {
  it('says where a sheet breaks off', async () => {
    const sheet =
      '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c><v>1</v></c></row><row r="2"><c><v>2</v>';
    expect(await refusal(makeWorkbook({ sheet }))).toMatch(
      /^FILE_DAMAGED: .*ends within “c”.*sheet “Staff”, row 2\]$/,
    );
  });

  it('says where tags do not match', async () => {
    const sheet =
      '<?xml version="1.0"?><worksheet><sheetData><row r="7"><c><v>1</c></v></row></sheetData></worksheet>';
    expect(await refusal(makeWorkbook({ sheet }))).toMatch(
      /closes “c” where “v” is open.*row 7\]$/,
    );
  });

  it('refuses at every length a file that is cut off', async () => {
    const whole = makeWorkbook({ sheet: '<row><c><v>1</v></c></row>' });
    for (let length = 5; length < whole.length; length += 61) {
      const problem = await problemOf(readHere(whole.subarray(0, length)));
      expect(['FILE_DAMAGED', 'FILE_UNSUPPORTED']).toContain(problem.code);
    }
  });

  it('survives any single byte being wrong', async () => {
    const whole = makeWorkbook({
      strings: '<si><t>a</t></si>',
      sheet: '<row><c t="s"><v>0</v></c></row>',
    });
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      await readHere(bytes).catch((error: unknown) => expect(error).toHaveProperty('remedy'));
    }
  });
});
