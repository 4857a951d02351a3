import * as z from 'zod';
import { Problem } from '#shared/errors.ts';
import { askForFolder } from './folder-question.ts';
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
};

/** The browser's own file dialog. `cancel` is fired by every browser this runs in. */
function pickFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = accept;
    field.addEventListener('change', () => resolve(field.files?.[0] ?? null), { once: true });
    field.addEventListener('cancel', () => resolve(null), { once: true });
    field.click();
  });
}

/** A browser may not name places on the disk: tables are sent up, workbooks come down, workspaces are chosen in the program. */
export const browserHost: Host = {
  kind: 'browser',
  async chooseOpen(kind) {
    if (kind === 'workspace') {
      const path = await askForFolder({ purpose: 'open' });
      return path === null ? null : { path, name: path.split(/[\\/]/).at(-1) ?? path };
    }
    const file = await pickFile(ACCEPT[kind]);
    return file ? upload(file) : null;
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
