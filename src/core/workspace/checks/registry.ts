import type * as z from 'zod';
import type { checkFindingSchema } from '#shared/contract/workspace.ts';
import type { ReadHandle } from '../types.ts';

export type Finding = z.infer<typeof checkFindingSchema>;

/** Something that must hold of every workspace. */
export interface Check {
  /** What is verified, in words: "Dates of people". */
  readonly name: string;
  /** What does not hold, each in a sentence; names people by id, for the result may be sent to others. */
  readonly run: (db: ReadHandle, breathe: () => Promise<void>) => Promise<Finding[]>;
}

const checks: Check[] = [];

/** Adds a check to `upskill check` and to the one in the settings. */
export function registerCheck(check: Check): void {
  checks.push(check);
}

export const registeredChecks = (): readonly Check[] => checks;

export const errorFinding = (code: string, message: string): Finding => ({
  severity: 'error',
  code,
  message,
});
export const warningFinding = (code: string, message: string): Finding => ({
  severity: 'warning',
  code,
  message,
});

/** Findings of a kind that are told; more say nothing new. */
const TOLD = 10;

export function firstOfEachKind(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, number>();
  return findings.filter(({ code }) => {
    const before = told.get(code) ?? 0;
    told.set(code, before + 1);
    return before < TOLD;
  });
}
