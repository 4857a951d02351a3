import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ImportProblem } from '#shared/contract/imports.ts';
import { insteadOf } from './problems-view.ts';
import { useImportSession } from './session.ts';

interface ProblemValueProps {
  readonly problem: ImportProblem;
  readonly editing: boolean;
  /** The value typed; null: nothing is to change. */
  readonly onDone: (value: string | null) => void;
}

/** What stands in the cell, or a field to type another value: Enter takes it, Esc leaves things as they were. */
export function ProblemValue({ problem, editing, onDone }: ProblemValueProps) {
  const { typed } = useImportSession();
  if (editing) return <ValueField problem={problem} onDone={onDone} />;
  if (problem.row === null && problem.value === null) return <span className="muted">several</span>;
  const instead = insteadOf(problem, typed);
  const old = problem.value === null || problem.value === '' ? 'empty' : problem.value;
  if (instead === null) {
    return <span className={old === 'empty' ? 'muted' : 'problem-value'}>{old}</span>;
  }
  return (
    <span className="problem-value">
      <span className="before">{old}</span> <span aria-label="becomes">→</span>{' '}
      {instead === '' ? 'empty' : instead}
    </span>
  );
}

function ValueField({ problem, onDone }: Omit<ProblemValueProps, 'editing'>) {
  const field = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(problem.proposal ?? problem.value ?? '');
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <TextInput
      ref={field}
      aria-label={`Value for ${problem.person ?? 'this row'}`}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => onDone(null)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') onDone(value);
        if (event.key === 'Escape') {
          event.preventDefault();
          onDone(null);
        }
      }}
    />
  );
}
