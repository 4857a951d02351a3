import { client } from '../../app/client.ts';
import { ask, cancelWork, work } from './actions.ts';
import { session } from './session.ts';
import type { ProblemGroup } from './session.ts';
import { mappingBlocker } from './steps.ts';
import type { StepId } from './steps.ts';

type MapChoice = Omit<Parameters<typeof client.imports.mapColumn>[0], 'importId'>;
type Resolution = Parameters<typeof client.imports.resolve>[0]['resolution'];

/** How long to wait for a further choice before all rows are checked again. */
const PAUSE_MS = 400;
let pause: ReturnType<typeof setTimeout> | undefined;

const importId = (): string => session.get().draft?.importId ?? '';

/** Opens the step of the columns, with the guesses made; the first undecided column is explained. */
export async function openColumns(): Promise<void> {
  const known = session.get().mapping;
  const mapping = known ?? (await ask(client.imports.mapping({ importId: importId() })));
  if (mapping === null) return;
  const first = mapping.columns.find((column) => column.undecided) ?? mapping.columns[0];
  session.set({
    mapping,
    step: 'columns',
    failure: null,
    ...(known === null && first !== undefined ? { column: first.index } : {}),
  });
  forecast();
}

/** Sends a column to a field, or sets its date order. */
export async function mapColumn(choice: MapChoice): Promise<void> {
  clearTimeout(pause);
  if (session.get().work?.kind === 'check') cancelWork();
  const mapping = await ask(client.imports.mapColumn({ importId: importId(), ...choice }));
  if (mapping === null) return;
  session.set({ mapping, findings: null, column: choice.column, failure: null });
  forecast();
}

/** After a moment of rest, checks all rows behind the columns, to say what the file would do. */
function forecast(): void {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const { mapping, findings, step } = session.get();
    if (step !== 'columns' || findings !== null) return;
    if (mapping !== null && mappingBlocker(mapping) === null) void check();
  }, PAUSE_MS);
}

/** Checks every row under the mapping in force, and compares with the workspace. False: failed or cancelled. */
async function check(): Promise<boolean> {
  clearTimeout(pause);
  if (session.get().findings !== null) return true;
  const findings = await work('check', 'Checking every row', (signal) =>
    client.imports.validate({ importId: importId() }, { signal }),
  );
  if (findings === null) return false;
  session.set({ findings, version: session.get().version + 1 });
  return compare();
}

async function compare(): Promise<boolean> {
  const difference = await ask(client.imports.difference({ importId: importId() }));
  if (difference === null) return false;
  session.set({ difference });
  return true;
}

/** Goes on to the values once every row is checked. */
export async function openValues(): Promise<void> {
  session.set({ waiting: true });
  const checked = await check();
  session.set({ waiting: false, ...(checked ? { step: 'values', failure: null } : {}) });
}

export async function openChanges(): Promise<void> {
  if (await compare()) session.set({ step: 'changes', failure: null });
}

/** Goes back to a step that was passed; nothing decided is lost. */
export function goBack(step: StepId): void {
  cancelWork();
  session.set({ step, waiting: false, failure: null });
  if (step === 'columns') forecast();
}

/** Decides one problem, or all of a code. The figures of the group follow. */
export async function resolve(
  target: { problemId: string; code: string } | { code: string },
  resolution: Resolution,
): Promise<boolean> {
  const { code } = target;
  const what = 'problemId' in target ? { problemId: target.problemId } : { code };
  const done = await ask(client.imports.resolve({ importId: importId(), ...what, resolution }));
  if (done === null) return false;
  const left = await ask(client.imports.problems({ importId: importId(), code, limit: 1 }));
  const { findings, version, typed } = session.get();
  if ('problemId' in target && resolution.action === 'fix') {
    session.set({ typed: { ...typed, [target.problemId]: resolution.value } });
  }
  if (left !== null && findings !== null) {
    const groups = findings.groups.map((group): ProblemGroup =>
      group.code === code ? { ...group, rows: left.total, open: left.open } : group,
    );
    session.set({ findings: { ...findings, groups } });
  }
  session.set({ version: version + 1, failure: null });
  await compare();
  return true;
}

/** Writes everything as one change. */
export async function commit(): Promise<void> {
  const { missing, leavingDate, remember, difference } = session.get();
  const left = missing === 'left' && (difference?.missing ?? 0) > 0;
  const result = await work('write', 'Writing', (signal) =>
    client.imports.commit(
      {
        importId: importId(),
        remember,
        missing: left ? 'left' : 'keep',
        ...(left && leavingDate !== null ? { leavingDate } : {}),
      },
      { signal },
    ),
  );
  if (result !== null) session.set({ result });
}
