import * as z from 'zod';
import { Problem } from '#shared/errors.ts';
import { BADGE_EXTENSIONS } from '#shared/bridge.ts';
import { askForFolder } from './folder-question.ts';
import { filesOfDrop } from './dropped-files.ts';
import type { Host, PickedFile } from './host-types.ts';

const uploaded = z.object({ path: z.string() });
const reserved = z.object({ path: z.string(), download: z.string() });

const refused = (what: string, cause?: unknown): Problem =>
  new Problem('FILE_UNREADABLE', what, 'Try again, or choose another file.', {}, { cause });

async function post(address: string, body?: File): Promise<unknown> {
  const answer = await fetch(address, body ? { method: 'POST', body } : { method: 'POST' }).catch(
    (error: unknown) => {
      throw refused('The file could not be handed to the program.', error);
    },
  );
  if (!answer.ok) throw refused((await answer.text()) || 'The file was refused.');
  return answer.json();
}

async function upload(file: File): Promise<PickedFile> {
  const { path } = uploaded.parse(await post(`upload?name=${encodeURIComponent(file.name)}`, file));
  return { path, name: file.name };
}

const ACCEPT = {
  table: '.xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt,.html,.htm',
  workbook: '.xlsx',
  evidence: '',
  calendar: '.ics',
  badge: BADGE_EXTENSIONS.map((extension) => `.${extension}`).join(),
};

/** The browser's own file dialog. `cancel` is fired by every browser this runs in. */
function pickFiles({
  accept = '',
  multiple = false,
  webkitdirectory = false,
}: Partial<Pick<HTMLInputElement, 'accept' | 'multiple' | 'webkitdirectory'>>): Promise<File[]> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    Object.assign(field, { accept, multiple, webkitdirectory });
    field.addEventListener('change', () => resolve([...(field.files ?? [])]), { once: true });
    field.addEventListener('cancel', () => resolve([]), { once: true });
    field.click();
  });
}

const isBadgeLike = (file: File): boolean =>
  BADGE_EXTENSIONS.includes(file.name.split('.').at(-1)?.toLowerCase() ?? '');

/** Files sent up side by side; more would only wait in the browser. */
const UPLOADS_AT_ONCE = 4;

/** Sends all of them up, in their order; of a folder each is called by its way in it. */
async function uploadAll(files: readonly File[]): Promise<PickedFile[]> {
  const picked: PickedFile[] = [];
  const queue = files.entries();
  const sender = async (): Promise<void> => {
    for (const [place, file] of queue) {
      const { path, name } = await upload(file);
      picked[place] = { path, name: file.webkitRelativePath || name };
    }
  };
  await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, sender));
  return picked;
}

/** A browser may not name places on the disk: tables are sent up, workbooks come down, workspaces are chosen in the program. */
export const browserHost: Host = {
  kind: 'browser',
  async chooseOpen(kind) {
    if (kind === 'workspace') {
      const path = await askForFolder({ purpose: 'open' });
      return path === null ? null : { path, name: path.split(/[\\/]/).at(-1) ?? path };
    }
    const [file] = await pickFiles({ accept: ACCEPT[kind] });
    return file ? upload(file) : null;
  },
  async chooseMany(kind) {
    const accept = kind === 'workspace' ? '' : ACCEPT[kind];
    return uploadAll(await pickFiles({ accept, multiple: true }));
  },
  async chooseFolder() {
    const files = await pickFiles({ webkitdirectory: true });
    return uploadAll(files.filter(isBadgeLike));
  },
  async chooseSave(kind, suggestedName) {
    if (kind === 'workspace') {
      const path = await askForFolder({ purpose: 'save', suggestedName });
      return path === null ? null : { path, download: null };
    }
    const place = reserved.parse(await post(`save?name=${encodeURIComponent(suggestedName)}`));
    return { path: place.path, download: place.download };
  },
  fileFromDrop: upload,
  async filesFromDrop(dropped) {
    const found = await filesOfDrop(dropped);
    const wanted = found.filter(({ file, inFolder }) => !inFolder || isBadgeLike(file));
    const picked = await uploadAll(wanted.map(({ file }) => file));
    return picked.map(({ path }, place) => ({ path, name: wanted[place]?.name ?? '' }));
  },
  finishSave(place) {
    if (place.download !== null) {
      const link = document.createElement('a');
      link.href = place.download;
      link.download = '';
      link.click();
    }
    return Promise.resolve();
  },
  showInFolder: null,
};
