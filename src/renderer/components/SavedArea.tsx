import { Textarea } from '@mantine/core';
import { useState } from 'react';

interface SavedAreaProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly minRows?: number;
  readonly value: string;
  readonly onSave: (text: string) => void;
}

/** A longer text that is saved when one leaves the field, where it has changed. Esc brings back what was there. */
export function SavedArea({ value, minRows = 1, onSave, ...rest }: SavedAreaProps) {
  const [shown, setShown] = useState(value);
  const [typed, setTyped] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  return (
    <Textarea
      {...rest}
      autosize
      minRows={minRows}
      maxRows={12}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed.trim() !== value && onSave(typed.trim())}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === value) return;
        event.preventDefault();
        setTyped(value);
      }}
    />
  );
}
