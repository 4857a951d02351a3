import { basename, isAbsolute } from 'node:path';
import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { FileKind } from '#shared/bridge.ts';
import { TABLE_EXTENSIONS, WORKSPACE_EXTENSIONS } from './opened-files.ts';

const ANY: FileFilter = { name: 'All files', extensions: ['*'] };
const FILTERS: Readonly<Record<FileKind, FileFilter>> = {
  workspace: { name: 'Upskill workspace', extensions: WORKSPACE_EXTENSIONS },
  table: { name: 'Excel workbook or table', extensions: TABLE_EXTENSIONS },
  workbook: { name: 'Excel workbook', extensions: ['xlsx'] },
  evidence: ANY,
};

export interface FileDialogs {
  readonly showOpen: (
    options: OpenDialogOptions,
  ) => Promise<{ canceled: boolean; filePaths: string[] }>;
  readonly showSave: (
    options: SaveDialogOptions,
  ) => Promise<{ canceled: boolean; filePath: string }>;
}

export async function chooseOpen(dialogs: FileDialogs, kind: FileKind): Promise<string | null> {
  const { canceled, filePaths } = await dialogs.showOpen({
    properties: ['openFile'],
    // A table is recognised by its content, so its name need not say what it is.
    filters: kind === 'table' ? [FILTERS.table, ANY] : [FILTERS[kind]],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** @param suggestedName a file name, of which only the last part is used */
export async function chooseSave(
  dialogs: FileDialogs,
  kind: FileKind,
  suggestedName: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialogs.showSave({
    defaultPath: basename(suggestedName),
    filters: [FILTERS[kind]],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || !isAbsolute(filePath) ? null : filePath;
}
