import { makeZip, type ZipPart } from './make-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookXml {
  /** Inside `<sheetData>`, or the whole part where it begins with `<?xml`. */
  readonly sheet?: string | Buffer;
  /** Inside `<worksheet>`, behind the data. */
  readonly after?: string;
  /** Inside `<worksheet>`, before the data. */
  readonly before?: string;
  /** Inside `<sst>`; null: the part is missing. */
  readonly strings?: string | null;
  /** Inside `<styleSheet>`; null: the part is missing. */
  readonly styles?: string | null;
  readonly workbookPr?: string;
  /** Attributes of the only `<sheet>`. */
  readonly sheetState?: string;
  readonly extra?: readonly ZipPart[];
  /** Changes the name of each part. */
  readonly rename?: (name: string) => string;
  readonly descriptor?: boolean;
}

/** The parts of a workbook of one sheet, “Staff”, written by hand so that each oddity can be had. */
export function makeWorkbook(xml: WorkbookXml): Buffer {
  const sheet = xml.sheet ?? '';
  const whole = Buffer.isBuffer(sheet) || sheet.startsWith('<?xml');
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${xml.workbookPr ?? ''}<sheets><sheet name="Staff" sheetId="1" r:id="s1" ${xml.sheetState ?? ''}/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="s1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s3" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: whole
        ? sheet
        : `<worksheet xmlns="${MAIN}">${xml.before ?? ''}<sheetData>${sheet}</sheetData>${xml.after ?? ''}</worksheet>`,
    },
  ];
  if (xml.strings !== null && xml.strings !== undefined) {
    parts.push({
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="${MAIN}">${xml.strings}</sst>`,
    });
  }
  if (xml.styles !== null && xml.styles !== undefined) {
    parts.push({
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}">${xml.styles}</styleSheet>`,
    });
  }
  return makeZip(
    [...parts, ...(xml.extra ?? [])].map((part) => ({
      ...part,
      name: xml.rename?.(part.name) ?? part.name,
      descriptor: xml.descriptor ?? false,
    })),
  );
}

/** Styles with one cell format per number format id or code, in this order. */
export function stylesWith(...formats: (number | string)[]): string {
  const codes = formats.map((format, i) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`
      : '',
  );
  const cells = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`,
  );
  return `<numFmts>${codes.join('')}</numFmts><cellXfs>${cells.join('')}</cellXfs>`;
}
