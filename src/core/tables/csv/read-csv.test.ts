import { describe, expect, it } from 'vitest';
import { problemOf, readHere, textsOf } from '../testing/read-here.ts';
import { CELL, type TableFile } from '../types.ts';

const read = (text: string | Buffer): Promise<TableFile> =>
  readHere(Buffer.from(text), { name: 'staff.csv' });
const rows = async (text: string | Buffer): Promise<string[][]> =>
  textsOf((await read(text)).sheets[0]);

/** Bytes of texts in encodings that Node cannot write, made with iconv. */
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

describe('encodings', () => {
  it.each([
    ['UTF-8', 'utf8', ''],
    ['UTF-8', 'utf8', '\uFEFF'],
    ['UTF-16', 'utf16le', '\uFEFF'],
    ['UTF-16', 'utf16le', ''],
  ] as const)('reads %s (%s) with mark “%s”', async (name, encoding, mark) => {
    const file = await read(Buffer.from(`${mark}Name;Ort\nJürgen;Köln\n`, encoding));
    expect(file.encoding).toBe(name);
    expect(textsOf(file.sheets[0])).toEqual([
      ['Name', 'Ort'],
      ['Jürgen', 'Köln'],
    ]);
  });

  it('reads big-endian UTF-16', async () => {
    const file = await read(Buffer.from('\uFEFFName,Ort\nJürgen,Köln\n', 'utf16le').swap16());
    expect(textsOf(file.sheets[0])).toEqual([
      ['Name', 'Ort'],
      ['Jürgen', 'Köln'],
    ]);
  });

  it('reads Windows-1252, which has quotes and a euro where Latin-1 has none', async () => {
    const file = await read(
      Buffer.concat([
        Buffer.from('Name;Gehalt\nJürgen Groß;5 ', 'latin1'),
        hex('80'),
        Buffer.from('\nRen', 'latin1'),
        hex('E9'),
        Buffer.from(';3\n'),
      ]),
    );
    expect(file.encoding).toBe('Windows-1252');
    expect(textsOf(file.sheets[0])).toEqual([
      ['Name', 'Gehalt'],
      ['Jürgen Groß', '5 €'],
      ['René', '3'],
    ]);
  });

  it('reads Latin-9 by its euro and œ', async () => {
    const file = await read(
      Buffer.concat([
        Buffer.from('Nom;Salaire\nC', 'latin1'),
        hex('BD'),
        Buffer.from('ur;5 '),
        hex('A4'),
        Buffer.from('\n'),
      ]),
    );
    expect(file.encoding).toBe('ISO-8859-15');
    expect(textsOf(file.sheets[0])?.[1]).toEqual(['Cœur', '5 €']);
  });

  it.each([
    [
      'Shift-JIS',
      '8e8196bc2c95948f900a8e529363835383812c89638bc60a',
      ['氏名', '部署'],
      ['山田ゴメ', '営業'],
    ],
    [
      'GBK',
      'd0d5c3fb2cb2bfc3c50ad5c5ceb02ccffacadbb2bf0ac0eec4c82cb2c6cef1b2bf0a',
      ['姓名', '部门'],
      ['张伟', '销售部'],
    ],
    [
      'EUC-KR',
      'c0ccb8a72cbacebcad0ac8abb1e6b5bf2cbfb5bef7c6c00a',
      ['이름', '부서'],
      ['홍길동', '영업팀'],
    ],
  ])('reads %s', async (name, bytes, header, first) => {
    const file = await read(hex(bytes));
    expect(file.encoding).toBe(name);
    expect(textsOf(file.sheets[0]).slice(0, 2)).toEqual([header, first]);
  });

  it.each([
    [
      'Windows-1250',
      '496d69ea3b447a6961b30aa3756b61737a2057699c6e696577736b693b4b7369ea676f776f9ce60a',
      [
        ['Imię', 'Dział'],
        ['Łukasz Wiśniewski', 'Księgowość'],
      ],
    ],
    [
      'ISO-8859-2',
      '496d69ea3b447a6961b30aa3756b61737a205769b66e696577736b693b4b7369ea676f776fb6e60a',
      [
        ['Imię', 'Dział'],
        ['Łukasz Wiśniewski', 'Księgowość'],
      ],
    ],
    [
      'Windows-1254',
      '41643b42f66cfc6d0a4179fe652059fd6c6d617a3b536174fdfe0a4d65686d657420c761f06c61723bdd6e73616e204b61796e616b6c6172fd0a',
      [
        ['Ad', 'Bölüm'],
        ['Ayşe Yılmaz', 'Satış'],
      ],
    ],
    [
      'Mac Roman',
      '4e6f6d3b50728e6e6f6d0a4c65668f7672653b5a6f8e0a',
      [
        ['Nom', 'Prénom'],
        ['Lefèvre', 'Zoé'],
      ],
    ],
    [
      'Windows-1251',
      'c8ecff3bcef2e4e5eb0ac8e2e0ed20cfe5f2f0eee23bc1f3f5e3e0ebf2e5f0e8ff0a',
      [
        ['Имя', 'Отдел'],
        ['Иван Петров', 'Бухгалтерия'],
      ],
    ],
    [
      'KOI8-R',
      'e9cdd13befd4c4c5cc0ae9d7c1ce20f0c5d4d2cfd73be2d5c8c7c1ccd4c5d2c9d10a',
      [
        ['Имя', 'Отдел'],
        ['Иван Петров', 'Бухгалтерия'],
      ],
    ],
    [
      'Windows-1256',
      'c7e1c7d3e33bc7e1ded3e30ae4c7d5d120c7e1cdd1c8ed3bc7e1e3e6c7d1cf20c7e1c8d4d1edc90a',
      [
        ['الاسم', 'القسم'],
        ['ناصر الحربي', 'الموارد البشرية'],
      ],
    ],
    [
      'Windows-1252',
      '69643b6e6f74650a313b4f92427269656e2c209371756f74656494209620646173680a',
      [
        ['id', 'note'],
        ['1', 'O’Brien, “quoted” – dash'],
      ],
    ],
  ])('reads %s by the words it makes', async (name, bytes, first) => {
    const file = await read(hex(bytes));
    expect(file.encoding).toBe(name);
    expect(textsOf(file.sheets[0]).slice(0, 2)).toEqual(first);
  });

  it('reads a few accents of any language of the West as such, not as Chinese', async () => {
    const text =
      'Nom,Prénom,Métier\nLefèvre,Zoé,Ingénieur qualité\nMuñoz,Íñigo,Señor\nÅström,Håkan,Löneförrättare\n';
    const file = await read(Buffer.from(text, 'latin1'));
    expect(file.encoding).toBe('Windows-1252');
    expect(textsOf(file.sheets[0])?.[3]).toEqual(['Åström', 'Håkan', 'Löneförrättare']);
  });

  it('takes an ordinal sign behind a letter as of the West, not as a letter of Central Europe', async () => {
    const file = await read(
      Buffer.from(
        'Nº empleado;Nombre;Salario\n1;Elena García;52.000\n2;José Mª Ruiz;1\n',
        'latin1',
      ),
    );
    expect(file.encoding).toBe('Windows-1252');
    expect(textsOf(file.sheets[0])[0]).toEqual(['Nº empleado', 'Nombre', 'Salario']);
  });

  it('keeps UTF-8 in which a few characters are spoilt, and says how many', async () => {
    const file = await read(
      Buffer.concat([
        Buffer.from('Näme,Ört\nJürgen,Köln\nZoë,Łódź\nÅsa,'),
        hex('E9'),
        Buffer.from('\n'),
      ]),
    );
    expect(file.encoding).toBe('UTF-8');
    expect(file.notes).toEqual(['One character is not valid UTF-8 and shown as �.']);
  });
});

describe('separators', () => {
  it.each([
    ['comma', 'id,name\n1,a\n'],
    ['semicolon', 'id;name\n1;a\n'],
    ['tab', 'id\tname\n1\ta\n'],
    ['pipe', 'id|name\n1|a\n'],
    ['semicolon', 'id;pay;rate\n1;1.234,50;3,5\n2;2.000,00;1,5\n'],
    ['comma', 'id,"first; last; of all"\n1,"a;b"\n'],
    ['semicolon', 'Staff list, June\n\nid;name\n1;a\n2;b\n3;c\n'],
  ])('finds the %s in %j', async (name, text) => {
    expect((await read(text)).separator).toBe(name);
  });

  it('honours a line that names it, and counts that line', async () => {
    const file = await read('sep=;\r\nid;name\r\n1;a,b,c,d\r\n');
    expect(textsOf(file.sheets[0])).toEqual([
      ['id', 'name'],
      ['1', 'a,b,c,d'],
    ]);
    expect(file.sheets[0]?.rowNumber(0)).toBe(2);
  });
});

describe('fields', () => {
  it('leaves every value text: leading zeros, dates and long numbers stay as written', async () => {
    const sheet = (await read('id,zip,when,card\n007,01960,03/04/24,1234567890123456789\n'))
      .sheets[0];
    expect(textsOf(sheet)[1]).toEqual(['007', '01960', '03/04/24', '1234567890123456789']);
    expect(sheet?.kind(1, 0)).toBe(CELL.text);
  });

  it('takes the text out of a formula that is only a text', async () => {
    expect(await rows('ID;Name\n="0042";Ada\n"=""0043""";Alan\n="a"&"b";Grace\n')).toEqual([
      ['ID', 'Name'],
      ['0042', 'Ada'],
      ['0043', 'Alan'],
      ['="a"&"b"', 'Grace'],
    ]);
  });

  it('keeps line ends and separators within quotes, and any kind of line end', async () => {
    expect(await rows('a,b\r"x\r\ny","1,2"\r\n"say ""hi""",z\n')).toEqual([
      ['a', 'b'],
      ['x\ny', '1,2'],
      ['say "hi"', 'z'],
    ]);
  });

  it('counts blank lines, and a row broken within quotes once', async () => {
    const sheet = (await read('a,b\n\n"x\ny",1\n,\nz,2\n')).sheets[0];
    expect([0, 1, 2].map((row) => sheet?.rowNumber(row))).toEqual([1, 3, 5]);
  });

  it('forgives quotes within plain fields, text after a closing one and spaces before an opening one', async () => {
    expect(await rows('a,b,c\n5" pipe,"x"y, "q, r"\n')).toEqual([
      ['a', 'b', 'c'],
      ['5" pipe', 'xy', 'q, r'],
    ]);
  });

  it('does not let a quotation mark that nothing closes swallow the rest, and names its row', async () => {
    const file = await read('id,name\n1,"Ann\n2,Bob\n3,Cem\n');
    expect(textsOf(file.sheets[0])).toEqual([
      ['id', 'name'],
      ['1', '"Ann'],
      ['2', 'Bob'],
      ['3', 'Cem'],
    ]);
    expect(file.notes).toContain(
      'Row 2 has a quotation mark that is never closed; it was read as an ordinary character.',
    );
  });

  it('does not let it run on into a quoted field further down either', async () => {
    const file = await read('id,name,team\n1,"Ann,x\n2,"Bo,b",y\n3,Cem,z\n');
    expect(textsOf(file.sheets[0])).toEqual([
      ['id', 'name', 'team'],
      ['1', '"Ann', 'x'],
      ['2', 'Bo,b', 'y'],
      ['3', 'Cem', 'z'],
    ]);
    expect(file.notes[0]).toMatch(/^Row 2 has a quotation mark/);
  });

  it('tells of rows with more or fewer fields than the others', async () => {
    const file = await read('a,b,c\n1,2,3\n1,2,3,4\n1,2,3\n1,2\n');
    expect(file.notes).toEqual([
      '2 rows, the first is row 3, have more or fewer fields than the 3 of most rows.',
    ]);
  });
});

describe('what is no text table', () => {
  it.each([
    ['a PNG picture', hex('89504e470d0a1a0a0000000d49484452')],
    ['a PDF document', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['a JSON document', Buffer.from('[{"name": "Ann"}]')],
    ['an XML document', Buffer.from('<?xml version="1.0"?><note/>')],
    ['no table', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251))],
  ])('says that it is %s', async (words, bytes) => {
    const problem = await problemOf(readHere(bytes, { name: 'x.csv' }));
    expect(problem.code).toBe('FILE_UNSUPPORTED');
    expect(problem.message).toContain(words);
  });

  it('says that an empty file is empty, and one of blank lines too', async () => {
    expect((await problemOf(readHere(Buffer.alloc(0)))).code).toBe('FILE_EMPTY');
    expect((await problemOf(readHere(Buffer.from('\n\n,\n')))).code).toBe('FILE_EMPTY');
  });
});
