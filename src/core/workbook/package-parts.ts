import { XML_HEAD, escapeXml } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SheetEntry {
  readonly name: string;
  readonly hidden?: boolean;
  /** Rows repeated on each printed page, 1-based. */
  readonly printTitles?: { readonly first: number; readonly last: number };
}

/** A name that formulas may use: "RequiredLevels" for "'Required'!$B$2:$C$9". */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${type}"/>`;

/** A sheet's name as formulas write it. */
export const sheetReference = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The parts of a workbook apart from its sheets, looks and texts. */
export function packageParts(
  sheets: readonly SheetEntry[],
  names: readonly DefinedName[],
  title: string,
  createdAt: Date,
): readonly (readonly [name: string, xml: string])[] {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, number: at + 1 }));
  const titles = numbered.flatMap(({ name, number, printTitles }) =>
    printTitles
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">${escapeXml(sheetReference(name))}!$${printTitles.first}:$${printTitles.last}</definedName>`,
        ]
      : [],
  );
  const defined = [
    ...titles,
    ...names.map(
      ({ name, refersTo }) => `<definedName name="${name}">${escapeXml(refersTo)}</definedName>`,
    ),
  ];
  const types = [
    override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    ...numbered.map(({ number }) =>
      override(`/xl/worksheets/sheet${number}.xml`, `${TYPE}.worksheet+xml`),
    ),
    override('/xl/styles.xml', `${TYPE}.styles+xml`),
    override('/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ];
  return [
    [
      '[Content_Types].xml',
      `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml')}${relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`,
    ],
    [
      'docProps/core.xml',
      `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Upskill Ledger</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${createdAt.toISOString().slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
    ],
    [
      'xl/workbook.xml',
      `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${numbered
        .map(
          ({ name, number, hidden }) =>
            `<sheet name="${escapeXml(name)}" sheetId="${number}"${hidden ? ' state="hidden"' : ''} r:id="rId${number}"/>`,
        )
        .join('')}</sheets>${
        defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''
      }</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbered
        .map(({ number }) =>
          relation(`rId${number}`, `${RELATIONS}/worksheet`, `worksheets/sheet${number}.xml`),
        )
        .join(
          '',
        )}${relation(`rId${sheets.length + 1}`, `${RELATIONS}/styles`, 'styles.xml')}${relation(`rId${sheets.length + 2}`, `${RELATIONS}/sharedStrings`, 'sharedStrings.xml')}</Relationships>`,
    ],
  ];
}
