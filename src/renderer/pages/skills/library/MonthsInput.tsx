import { NumberInput } from '@mantine/core';
import { useState } from 'react';

const MOST = 240;

/** Months from what was typed; null: for good. Undefined: neither. */
export function monthsOf(typed: string | number): number | null | undefined {
  if (typed === '') return null;
  const months = Number(typed);
  return Number.isInteger(months) && months >= 1 && months <= MOST ? months : undefined;
}

interface MonthsInputProps {
  readonly value: string | number;
  readonly placeholder?: string;
  readonly onChange: (typed: string | number) => void;
  readonly onBlur?: () => void;
}

/** How long a rating holds. Empty: it never grows stale. */
export const MonthsInput = ({ value, placeholder, onChange, onBlur }: MonthsInputProps) => (
  <NumberInput
    label="A rating holds, months (optional)"
    description="Older ratings still count and are marked stale."
    placeholder={placeholder ?? 'for good'}
    allowDecimal={false}
    allowNegative={false}
    hideControls
    clampBehavior="none"
    value={value}
    error={monthsOf(value) === undefined ? `From 1 to ${MOST}, or nothing` : null}
    onChange={onChange}
    {...(onBlur === undefined ? {} : { onBlur })}
  />
);

/** Saved when one leaves the field. */
export function SavedMonths(props: {
  readonly value: number | null;
  readonly onSave: (months: number | null) => void;
}) {
  const [shown, setShown] = useState(props.value);
  const [typed, setTyped] = useState<string | number>(props.value ?? '');
  if (shown !== props.value) {
    setShown(props.value);
    setTyped(props.value ?? '');
  }
  const save = (): void => {
    const months = monthsOf(typed);
    if (months !== undefined && months !== props.value) props.onSave(months);
  };
  return <MonthsInput value={typed} onChange={setTyped} onBlur={save} />;
}
