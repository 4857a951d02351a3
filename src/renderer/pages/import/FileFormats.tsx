const FORMATS = [
  [
    'Excel workbook',
    '.xlsx .xlsm .xlsb .xls',
    'Every sheet is looked at; what it holds is proposed',
  ],
  ['OpenDocument', '.ods', 'As written by LibreOffice'],
  ['Text', '.csv .tsv .txt', 'Encoding and separator are found by content; leading zeros stay'],
  ['Web page saved as Excel', '.xls .html', 'As some HR systems export it'],
] as const;

/** What can be read; the file's content decides, not its name. */
export const FileFormats = () => (
  <>
    <h2 className="file-heading">What can be read</h2>
    <table className="plain flush">
      <tbody>
        {FORMATS.map(([name, endings, note]) => (
          <tr key={name}>
            <td>
              <span className="medium">{name}</span>
              <span className="under">{note}</span>
            </td>
            <td className="num second nowrap">{endings}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p className="small muted file-foot">
      The file is only read, never changed. A file with a password is asked for it.
    </p>
  </>
);
