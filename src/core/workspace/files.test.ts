import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { fileSystemOf, linuxMounts, macMounts } from './drive.ts';
import { temporaryWorkspace, testContext, type TestContext } from './testing.ts';

const opening = (context: TestContext, path: string) => context.workspaces.open(path);

/** A closed workspace file with one person. */
async function closedFile(context: TestContext): Promise<string> {
  const path = join(context.folder, 'a.upskill');
  const workspace = await context.workspaces.create(path);
  await workspace.change({ title: 'Add', kind: 'edit' }, (db) =>
    db.run(
      `INSERT INTO person (name, status, name_key, search_key) VALUES ('Ada', 'active', '', '')`,
    ),
  );
  await context.workspaces.close();
  return path;
}

test('what is no workspace is refused in words, each kind in its own', async () => {
  await using context = testContext();
  const at = (name: string) => join(context.folder, name);
  writeFileSync(at('empty.upskill'), '');
  writeFileSync(at('text.upskill'), 'Name,Department\n'.repeat(50));
  mkdirSync(at('folder.upskill'));
  const other = new Sqlite(at('other.upskill'));
  other.exec('CREATE TABLE t (a)');
  other.close();
  for (const name of ['empty', 'text', 'folder', 'other']) {
    await expect(opening(context, at(`${name}.upskill`)), name).rejects.toMatchObject({
      code: 'NOT_A_WORKSPACE',
      where: { file: `${name}.upskill` },
    });
  }
  await expect(opening(context, at('missing.upskill'))).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
  });
  await expect(opening(context, at('no/folder.upskill'))).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
  });
  await expect(context.workspaces.create(at('no/folder.upskill'))).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
  });
  await expect(context.workspaces.create(at('text.upskill'))).rejects.toMatchObject({
    code: 'WORKSPACE_EXISTS',
  });
});

test('a file of a newer program is refused and left as it is', async () => {
  await using context = testContext();
  const path = await closedFile(context);
  const db = new Sqlite(path);
  db.pragma('user_version = 99');
  db.close();
  const before = readFileSync(path);
  await expect(opening(context, path)).rejects.toMatchObject({ code: 'WORKSPACE_TOO_NEW' });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('damaged files are refused as such', async () => {
  await using context = testContext();
  const path = await closedFile(context);
  const bytes = readFileSync(path);
  const cut = join(context.folder, 'cut.upskill');
  writeFileSync(cut, bytes.subarray(0, bytes.length - 1000));
  await expect(opening(context, cut)).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' });
  const header = join(context.folder, 'header.upskill');
  writeFileSync(header, bytes.subarray(0, 60));
  await expect(opening(context, header)).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' });
  for (const start of [100, 4096, 8192, 40_960]) {
    const spoiled = join(context.folder, `spoiled-${start}.upskill`);
    writeFileSync(
      spoiled,
      Buffer.concat([
        bytes.subarray(0, start),
        Buffer.alloc(3000, 0xa5),
        bytes.subarray(start + 3000),
      ]),
    );
    await expect(opening(context, spoiled), `${start}`).rejects.toMatchObject({
      code: 'WORKSPACE_DAMAGED',
    });
  }
});

test('what was open stays open where opening another fails', async () => {
  await using t = await temporaryWorkspace();
  await expect(opening(t.context, join(t.context.folder, 'none.upskill'))).rejects.toThrow();
  expect(t.context.workspaces.current()).toBe(t.workspace);
  expect(await opening(t.context, t.workspace.path)).toBe(t.workspace);
  const other = join(t.context.folder, 'link.upskill');
  symlinkSync(t.workspace.path, other);
  expect(await opening(t.context, other)).toBe(t.workspace);
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a file that may not be written is refused',
  async () => {
    await using context = testContext();
    const path = await closedFile(context);
    chmodSync(path, 0o444);
    await expect(opening(context, path)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  },
);

test('a full disk rolls the change back and says so', async () => {
  await using t = await temporaryWorkspace();
  const filling = t.workspace.longChange({ title: 'Fill', kind: 'import' }, async (db) => {
    // As good as a full disk: SQLite answers SQLITE_FULL beyond this many pages.
    db.get('PRAGMA max_page_count = 60');
    for (let index = 0; index < 5000; index += 1) {
      db.run(
        `INSERT INTO person (name, status, name_key, search_key) VALUES (?, 'active', '', ?)`,
        [`Person ${index}`, 'x'.repeat(500)],
      );
    }
  });
  await expect(filling).rejects.toMatchObject({ code: 'DISK_FULL' });
  expect(t.workspace.read.get('SELECT count(*) AS n FROM person')).toEqual({ n: 0 });
  expect(t.workspace.read.get('SELECT count(*) AS n FROM change')).toEqual({ n: 0 });
});

test('a copy of a file that was killed while open holds what was committed', async () => {
  await using t = await temporaryWorkspace();
  await t.workspace.change({ title: 'Add', kind: 'edit' }, (db) =>
    db.run(
      `INSERT INTO person (name, status, name_key, search_key) VALUES ('Ada', 'active', '', '')`,
    ),
  );
  const copy = join(t.context.folder, 'copy.upskill');
  for (const end of ['', '-wal']) copyFileSync(`${t.workspace.path}${end}`, `${copy}${end}`);
  await using second = testContext();
  const workspace = await second.workspaces.open(copy);
  expect(workspace.read.all('SELECT name FROM person')).toEqual([{ name: 'Ada' }]);
});

test('the drive of a path is found among the mounts', () => {
  const text = [
    '/dev/vda / ext4 rw 0 0',
    'server:/home /home nfs4 rw 0 0',
    '//nas/share /mnt/my\\040share cifs rw 0 0',
    'tmpfs /home/local tmpfs rw 0 0',
  ].join('\n');
  const mounts = linuxMounts(text);
  expect(fileSystemOf('/home/ada/a.upskill', mounts)).toBe('nfs4');
  expect(fileSystemOf('/home/local/a.upskill', mounts)).toBe('tmpfs');
  expect(fileSystemOf('/mnt/my share/a.upskill', mounts)).toBe('cifs');
  expect(fileSystemOf('/homes/a.upskill', mounts)).toBe('ext4');
  const mac = macMounts(
    '/dev/disk3s1 on / (apfs, local)\n//ada@nas/share on /Volumes/Our (old) share (smbfs, nodev)\n',
  );
  expect(fileSystemOf('/Volumes/Our (old) share/a.upskill', mac)).toBe('smbfs');
  expect(fileSystemOf('/Users/ada/a.upskill', mac)).toBe('apfs');
});
