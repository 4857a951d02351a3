import type { ImportDraft, ImportMapping } from '#shared/contract/imports.ts';

/** A roster's steps. */
export const STEPS = [
  { id: 'file', label: 'File' },
  { id: 'table', label: 'Table' },
  { id: 'columns', label: 'Columns' },
  { id: 'values', label: 'Values' },
  { id: 'changes', label: 'Changes' },
] as const;
/** Those of a file that speaks of skills. */
export const SKILL_STEPS = [
  { id: 'file', label: 'File' },
  { id: 'reading', label: 'Reading' },
  { id: 'matches', label: 'Names' },
  { id: 'differences', label: 'Changes' },
] as const;
export type StepId = (typeof STEPS)[number]['id'] | (typeof SKILL_STEPS)[number]['id'];
export type Steps = typeof STEPS | typeof SKILL_STEPS;

export const stepIndex = (id: StepId, steps: Steps = STEPS): number =>
  steps.findIndex((step) => step.id === id);

export interface StepState {
  readonly id: StepId;
  readonly label: string;
  readonly number: number;
  readonly state: 'done' | 'current' | 'ahead';
}

/** How the steps in the page head are drawn. Every step before the current one can be gone back to. */
export function stepStates(
  current: StepId,
  finished: boolean,
  steps: Steps = STEPS,
): readonly StepState[] {
  const at = finished ? steps.length : stepIndex(current, steps);
  return steps.map(({ id, label }, index) => ({
    id,
    label,
    number: index + 1,
    state: index < at ? 'done' : index === at ? 'current' : 'ahead',
  }));
}

export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly missing: number;
}

const people = (count: number, format: (n: number) => string): string =>
  count === 1 ? '1 person' : `${format(count)} people`;

/**
 * What the last button does, in its own words: "Import 240 people", "Add 7, change 19, mark 11 as left".
 * Null where nothing would be written.
 */
export function deed(
  counts: Counts,
  missing: 'keep' | 'left',
  format: (n: number) => string,
): string | null {
  const left = missing === 'left' ? counts.missing : 0;
  if (counts.added > 0 && counts.changed + left === 0) {
    return `Import ${people(counts.added, format)}`;
  }
  const parts = [
    counts.added > 0 ? `add ${format(counts.added)}` : '',
    counts.changed > 0 ? `change ${format(counts.changed)}` : '',
    left > 0 ? `mark ${format(left)} as left` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  if (parts.length === 1)
    return capital(`${parts[0]}${left > 0 ? '' : counts.changed === 1 ? ' person' : ' people'}`);
  return capital(parts.join(', '));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Why the step after the table is closed, or null. */
export function tableBlocker(draft: ImportDraft): string | null {
  return draft.dataRows === 0 ? 'This sheet has no rows of data below the header' : null;
}

export const undecidedColumns = (mapping: ImportMapping): number =>
  mapping.columns.filter((column) => column.undecided).length;

/** Columns with something to look at that does not hinder. */
export const columnsToLookAt = (mapping: ImportMapping): number =>
  mapping.columns.filter(
    (column) => !column.undecided && column.checks.some((check) => check.severity !== 'info'),
  ).length;

/** Why the values cannot be looked at yet, in one line beside the closed button; null: they can. */
export function mappingBlocker(mapping: ImportMapping): string | null {
  const open = undecidedColumns(mapping);
  if (open > 0) {
    const which = open === 1 ? 'it is' : open === 2 ? 'both are' : `all ${open} are`;
    return `Continue opens once ${which} decided`;
  }
  return mapping.blockers[0] ?? null;
}
