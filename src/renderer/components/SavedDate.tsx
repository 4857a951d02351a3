import { DateInput } from '@mantine/dates';
import { useState } from 'react';

interface SavedDateProps {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  /** It may be emptied: there is no such day. */
  readonly clearable?: boolean;
  readonly value: string | null;
  readonly onSave: (day: string | null) => void;
}

/** A day that is saved once it is chosen, or when one leaves the field: not while it is being typed. */
export function SavedDate({ value, clearable = false, onSave, ...rest }: SavedDateProps) {
  const [shown, setShown] = useState(value);
  const [typed, setTyped] = useState(value);
  const [typing, setTyping] = useState(false);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  const save = (day: string | null): void => {
    setTyping(false);
    if (day === null && !clearable) setTyped(value);
    else if (day !== value) onSave(day);
  };
  return (
    <DateInput
      {...rest}
      clearable={clearable}
      value={typed}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save(typed);
        else if (event.key !== 'Tab') setTyping(true);
      }}
      onChange={(day) => {
        setTyped(day);
        if (!typing) save(day);
      }}
      onBlur={() => typing && save(typed)}
    />
  );
}
