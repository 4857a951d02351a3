import { basename, isAbsolute } from 'node:path';
import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { BADGE_EXTENSIONS, type FileKind } from '#shared/bridge.ts';
import { TABLE_EXTENSIONS, WORKSPACE_EXTENSIONS } from './opened-files.ts';

const ANY: FileFilter = { name: 'All files', extensions: ['*'] };
const FILTERS: Readonly<Record<FileKind, FileFilter>> = {
  workspace: { name: 'Upskill workspace', extensions: WORKSPACE_EXTENSIONS },
  table: { name: 'Excel workbook or table', extensions: TABLE_EXTENSIONS },
  workbook: { name: 'Excel workbook', extensions: ['xlsx'] },
  evidence: ANY,
  calendar: { name: 'Calendar', extensions: ['ics'] },
  badge: { name: 'Open Badge', extensions: [...BADGE_EXTENSIONS] },
};

export interface FileDialogs {
  readonly showOpen: (
    options: OpenDialogOptions,
  ) => Promise<{ canceled: boolean; filePaths: string[] }>;
  readonly showSave: (
    options: SaveDialogOptions,
  ) => Promise<{ canceled: boolean; filePath: string }>;
}

// Tables and badges are recognised by their content, so their name need not say what they are.
const filtersOf = (kind: FileKind): FileFilter[] =>
  kind === 'table' || kind === 'badge' ? [FILTERS[kind], ANY] : [FILTERS[kind]];

export async function chooseOpen(dialogs: FileDialogs, kind: FileKind): Promise<string | null> {
  const { canceled, filePaths } = await dialogs.showOpen({
    properties: ['openFile'],
    filters: filtersOf(kind),
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Any number of files of a kind; none where she cancelled. */
export async function chooseMany(dialogs: FileDialogs, kind: FileKind): Promise<string[]> {
  const { canceled, filePaths } = await dialogs.showOpen({
    properties: ['openFile', 'multiSelections'],
    filters: filtersOf(kind),
  });
  return canceled ? [] : filePaths;
}

/** A folder to read from; no system but macOS has one dialog for files and folders. */
export async function chooseFolder(dialogs: FileDialogs): Promise<string | null> {
  const { canceled, filePaths } = await dialogs.showOpen({ properties: ['openDirectory'] });
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
