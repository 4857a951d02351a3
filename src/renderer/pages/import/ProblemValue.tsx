import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ImportProblem } from '#shared/contract/imports.ts';

interface ProblemValueProps {
  readonly problem: ImportProblem;
  readonly editing: boolean;
  /** The value typed; null: nothing is to change. */
  readonly onDone: (value: string | null) => void;
}

/** What stands in the cell, or a field to type another value: Enter takes it, Esc leaves things as they were. */
export function ProblemValue({ problem, editing, onDone }: ProblemValueProps) {
  if (editing) return <ValueField problem={problem} onDone={onDone} />;
  if (problem.value === null || problem.value === '') return <span className="muted">empty</span>;
  return <span className="problem-value">{problem.value}</span>;
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
