import { WorkbookWriter, writeWorkbookFile } from '#core/workbook/index.ts';
import { breather, type LongWorkTools } from '#core/workspace/index.ts';
import type { MatrixData } from './matrix-data.ts';
import { writeMatrixSheet } from './matrix-sheet.ts';
import {
  requiredNames,
  writeLedgerSheet,
  writeLevelsSheet,
  writeRequiredSheet,
} from './other-sheets.ts';

/**
 * Writes people × skills as a workbook to be filled in: the matrix, what its levels mean, what roles require, and a
 * hidden sheet by which `readOwnMatrix` tells what was changed in it. Others are answered while it is written.
 * @throws Problem CANCELLED, DISK_FULL, or FILE_UNREADABLE where nothing can be written there; then a file that was
 * there stays as it was
 */
export async function writeMatrix(
  data: MatrixData,
  { out, createdAt }: { readonly out: string; readonly createdAt: Date },
  { signal, progress }: LongWorkTools,
): Promise<void> {
  const breathe = breather(() => signal.aborted);
  await writeWorkbookFile(out, async (zip) => {
    const writer = new WorkbookWriter(zip);
    await writeMatrixSheet(writer, data, async (done) => {
      progress('Writing rows', done, data.people.length);
      await breathe();
    });
    await writeLevelsSheet(writer, data);
    if (data.roles.length > 0) await writeRequiredSheet(writer, data);
    await breathe();
    await writeLedgerSheet(writer, data);
    await writer.close(
      `Skills matrix of ${data.workspace}`,
      createdAt,
      data.roles.length > 0 ? requiredNames(data) : [],
    );
  });
}
