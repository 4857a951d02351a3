import { call } from '@orpc/server';
import { gridFromRows, type RowValue, type TableFile } from '#core/tables/index.ts';
import { insertPerson, emptyPerson } from '#core/people/index.ts';
import type { TemporaryWorkspace } from '#core/workspace/testing.ts';
import type { InferContractRouterInputs } from '@orpc/contract';
import type { FileMatch, skillFilesContract, SkillFileKind } from '#shared/contract/skill-files.ts';
import { skillFilesHandlers as handlers } from './handlers.ts';
import { beginSession, type StartSkillFile } from './session/start.ts';

type Correction = Omit<
  InferContractRouterInputs<typeof skillFilesContract>['setReading'],
  'importId'
>;
type Event<T> = { type: 'progress' } | { type: 'done'; value: T };

/** The value that long work ends with. */
export async function done<T>(stream: Promise<AsyncIterable<Event<T>>>): Promise<T> {
  for await (const event of await stream) if (event.type === 'done') return event.value;
  throw new Error('ended without a value');
}

/** A file of sheets given as rows; by name of the sheet. */
export const fileOf = (
  sheets: Readonly<Record<string, readonly (readonly RowValue[])[]>>,
): TableFile => ({
  format: 'xlsx',
  encoding: null,
  separator: null,
  sheets: Object.entries(sheets).map(([name, rows]) => gridFromRows(rows, { name })),
  notes: [],
});

/** An import of a file, step by step as the interface does it. */
export function importing(
  { context }: Pick<TemporaryWorkspace, 'context'>,
  file: TableFile,
  kind: SkillFileKind = 'matrix',
  more: Partial<StartSkillFile> = {},
) {
  const input = { fileName: 'skills.xlsx', sizeBytes: 1, file, kind, otherKinds: [], ...more };
  const { id: importId } = beginSession(
    context,
    { decide: 'ask', ...input },
    { progress: () => {} },
  );
  const options = { context };
  return {
    importId,
    reading: () => call(handlers.reading, { importId }, options),
    setReading: (change: Correction) => call(handlers.setReading, { importId, ...change }, options),
    matches: (what: FileMatch['what']) => call(handlers.matches, { importId, what }, options),
    difference: () => done(call(handlers.difference, { importId }, options)),
    rows: (of: 'added' | 'changed' | 'unchanged' | 'skipped') =>
      call(handlers.differenceRows, { importId, kind: of }, options),
    commit: (signal?: AbortSignal) =>
      done(call(handlers.commit, { importId }, signal ? { ...options, signal } : options)),
    setMatch: (
      what: FileMatch['what'],
      text: string | undefined,
      decision: { action: 'match'; id: number } | { action: 'create' | 'skip' | 'auto' },
    ) => call(handlers.setMatch, { importId, what, text, decision }, options),
  };
}

interface Person {
  readonly name: string;
  readonly number?: string;
  readonly email?: string;
  readonly department?: string;
}

/** Adds people; gives their ids. */
export async function addPeople(
  { workspace }: Pick<TemporaryWorkspace, 'workspace'>,
  people: readonly Person[],
): Promise<number[]> {
  const { value } = await workspace.change({ title: 'Add people', kind: 'edit' }, (db) =>
    people.map(({ name, number = null, email = null, department = null }) =>
      insertPerson(db, { ...emptyPerson(name), employeeNumber: number, email, department }),
    ),
  );
  return value;
}
