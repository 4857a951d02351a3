export interface DroppedFile {
  readonly file: File;
  /** Its way from where it was dropped: "badges/2026/a.png". */
  readonly name: string;
  readonly inFolder: boolean;
}

/** Folders within folders, and files, that are looked at; who has more means another folder. */
const DEPTH = 8;
const MOST = 20_000;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A browser gives the entries of a folder a hundred at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (all.length < MOST) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return all.sort((a, b) => a.name.localeCompare(b.name));
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function collect(entry: FileSystemEntry, found: DroppedFile[], depth: number): Promise<void> {
  if (found.length >= MOST || (depth > 0 && entry.name.startsWith('.'))) return;
  if (isFile(entry)) {
    const name = entry.fullPath.replace(/^\//u, '');
    found.push({ file: await fileOf(entry), name, inFolder: depth > 0 });
  } else if (isFolder(entry) && depth < DEPTH) {
    for (const one of await entriesOf(entry)) await collect(one, found, depth + 1);
  }
}

/** The files that were dropped, and those in dropped folders. The drop itself is read before the first wait. */
export async function filesOfDrop(dropped: DataTransfer): Promise<DroppedFile[]> {
  const items = [...dropped.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: DroppedFile[] = [];
  for (const { entry, file } of items) {
    if (entry) await collect(entry, found, 0);
    // Made by a script, or dragged from another page: a file without a place.
    else if (file) found.push({ file, name: file.name, inFolder: false });
  }
  return found;
}
