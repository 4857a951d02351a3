import { useSyncExternalStore } from 'react';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { Progress } from '#shared/contract/base.ts';
import type { ImportDraft, ImportKind, ImportMapping } from '#shared/contract/imports.ts';
import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import type { Problem } from '#shared/errors.ts';
import type { PickedFile } from '../../app/host.ts';
import type { StepId } from './steps.ts';

type Outputs = InferContractRouterOutputs<Contract>['imports'];
type SkillOutputs = InferContractRouterOutputs<Contract>['skillFiles'];
type DoneOf<T> = T extends AsyncIterable<infer E> ? Extract<E, { type: 'done' }> : never;

export type Started = DoneOf<Outputs['start']>['value'];
export type Findings = DoneOf<Outputs['validate']>['value'];
export type ProblemGroup = Findings['groups'][number];
export type Difference = Outputs['difference'];
export type ImportDifferenceRow = Outputs['differenceRows']['rows'][number];
export type ImportResult = DoneOf<Outputs['commit']>['value'];
export type SkillDifference = DoneOf<SkillOutputs['difference']>['value'];
export type SkillResult = DoneOf<SkillOutputs['commit']>['value'];

/** Long work under way, and what it is for. */
export interface Work {
  readonly kind: 'read' | 'check' | 'write';
  readonly progress: Progress;
}

/** One import from file to done. It outlives the page: leaving and coming back resumes it. */
export interface ImportSession {
  /** Path of the workspace that the import is for. */
  readonly workspace: string | null;
  readonly step: StepId;
  readonly source: PickedFile | null;
  /** The file asks for a password; `wrong`: one was given and did not open it. */
  readonly password: 'none' | 'needed' | 'wrong';
  readonly work: Work | null;
  /** Continue was pressed and waits for the checking of all rows. */
  readonly waiting: boolean;
  readonly failure: Problem | null;
  readonly draft: ImportDraft | null;
  /** What else the file of a roster looks like. */
  readonly otherKinds: readonly ImportKind[];
  readonly mapping: ImportMapping | null;
  /** Index of the column that the panel explains. */
  readonly column: number;
  /** What checking every row found; null until it was done for the mapping in force. */
  readonly findings: Findings | null;
  /** Values typed in the place of those that would not go in, by problem. */
  readonly typed: Readonly<Record<string, string>>;
  readonly difference: Difference | null;
  readonly remember: boolean;
  readonly missing: 'keep' | 'left';
  readonly leavingDate: string | null;
  readonly result: ImportResult | null;
  /** Of a file that speaks of skills, instead of draft, mapping, difference and result. */
  readonly reading: SkillFileReading | null;
  readonly skillDifference: SkillDifference | null;
  readonly skillResult: SkillResult | null;
  /** Rises with every decision, so that lists are asked for anew. */
  readonly version: number;
}

const FRESH: ImportSession = {
  workspace: null,
  step: 'file',
  source: null,
  password: 'none',
  work: null,
  waiting: false,
  failure: null,
  draft: null,
  otherKinds: [],
  mapping: null,
  column: 0,
  findings: null,
  typed: {},
  difference: null,
  remember: true,
  missing: 'keep',
  leavingDate: null,
  result: null,
  reading: null,
  skillDifference: null,
  skillResult: null,
  version: 0,
};

let current = FRESH;
const listeners = new Set<() => void>();

/** The one import under way. */
export const session = {
  get: (): ImportSession => current,
  set(change: Partial<ImportSession>): void {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  },
  /** Forgets everything, except what is named. */
  reset(change: Partial<ImportSession> = {}): void {
    const { workspace, version } = current;
    session.set({ ...FRESH, workspace, version: version + 1, ...change });
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const useImportSession = (): ImportSession =>
  useSyncExternalStore(session.subscribe, session.get);
