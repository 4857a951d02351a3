import { describe, expect, it } from 'vitest';
import { problemOf, readHere, textsOf } from '../testing/read-here.ts';

const read = (html: string): ReturnType<typeof readHere> =>
  readHere(Buffer.from(html), { name: 'staff.xls' });

describe('a web page saved under the name .xls', () => {
  it('gives each value as text, entities resolved, source line ends as spaces', async () => {
    const file = await read(
      '<html><head><style>td{x:">"}</style></head><body><table border=1><tr><th>Id<th>Name\n  and more</tr><tr><td title="a>b">007</td><td>J&uuml;rgen&nbsp;&amp; Co<br>Z&#252;rich</td></tr></table></body></html>',
    );
    expect(textsOf(file.sheets[0])).toEqual([
      ['Id', 'Name and more'],
      ['007', 'Jürgen\u00a0& Co\nZürich'],
    ]);
  });

  it('places cells beside those that span rows and columns', async () => {
    const file = await read(
      '<table><tr><td rowspan="2">a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>',
    );
    expect(textsOf(file.sheets[0])).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
      ['e', '', ''],
    ]);
    expect(file.sheets[0]?.merges).toHaveLength(2);
  });

  it('gives a sheet per table, also for one within another', async () => {
    const file = await read(
      '<table><tr><td>menu<table><tr><td>1</td></tr></table></td></tr></table><table><tr><td>2</td></tr></table>',
    );
    expect(file.sheets.map((sheet) => textsOf(sheet))).toEqual([[['1']], [['menu']], [['2']]]);
  });

  it('takes broken pages as browsers do, and says where there is no table', async () => {
    expect(textsOf((await read('<table><tr><td>a<td>b<tr><td>c')).sheets[0])).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect((await problemOf(read('<html><p>Please sign in</p></html>'))).code).toBe('FILE_EMPTY');
  });
});
