import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface SavedTextProps {
  label: string;
  /** The label is read aloud alone: what stands beside the field says it. */
  unlabelled?: boolean;
  description?: string;
  placeholder?: string;
  value: string;
  maxLength?: number;
  /** What is wrong with a text, or null. */
  check?: (text: string) => string | null;
  onSave: (text: string) => void;
}

/** A text that is saved when one leaves the field or presses Enter, where it has changed and is right. */
export function SavedText(props: SavedTextProps) {
  const [shown, setShown] = useState(props.value);
  const [typed, setTyped] = useState(props.value);
  const [error, setError] = useState<string | null>(null);
  if (shown !== props.value) {
    setShown(props.value);
    setTyped(props.value);
  }
  const save = (): void => {
    const text = typed.trim();
    const wrong = props.check?.(text) ?? null;
    setError(wrong);
    if (wrong === null && text !== props.value) props.onSave(text);
  };
  return (
    <TextInput
      {...(props.unlabelled ? { 'aria-label': props.label } : { label: props.label })}
      description={props.description}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      value={typed}
      error={error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
