import type { Workspace } from '#core/workspace/index.ts';
import type { PackedPeople } from './thread-messages.ts';

/** People read before others are answered. */
const SLICE = 5000;

interface Row {
  readonly id: number;
  readonly email: string | null;
  readonly name: string;
}

const kept = new WeakMap<Workspace, { readonly revision: number; readonly people: PackedPeople }>();

const line = (text: string): string => text.replaceAll(/[\r\n]+/gu, ' ').trim();

function packed(rows: readonly Row[]): PackedPeople {
  return {
    ids: Int32Array.from(rows, ({ id }) => id),
    emails: rows.map(({ email }) => line(email ?? '')).join('\n'),
    names: rows.map(({ name }) => line(name)).join('\n'),
  };
}

const SELECT = 'SELECT id, email, name_key AS name FROM person';

/** Everybody in the workspace, those who have left too: badges outlast employments. */
export async function packedPeople(
  workspace: Workspace,
  breathe: () => Promise<void>,
): Promise<PackedPeople> {
  const { revision } = workspace;
  const former = kept.get(workspace);
  if (former?.revision === revision) return former.people;
  const rows: Row[] = [];
  for (let more = true; more;) {
    const slice = workspace.read.all<Row>(`${SELECT} WHERE id > ? ORDER BY id LIMIT ?`, [
      rows.at(-1)?.id ?? 0,
      SLICE,
    ]);
    rows.push(...slice);
    more = slice.length === SLICE;
    await breathe();
  }
  const people = packed(rows);
  kept.set(workspace, { revision, people });
  return people;
}

/** The one person alone, with whom a recipient is to be compared. */
export const packedPerson = (workspace: Workspace, personId: number): PackedPeople =>
  packed(workspace.read.all<Row>(`${SELECT} WHERE id = ?`, [personId]));
