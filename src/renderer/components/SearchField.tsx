import { TextInput } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePageAction } from '../app/page-actions.ts';
import { Icon } from './Icon.tsx';

const TYPING_MS = 120;

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly className?: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Filters while one types, a moment after the last key. Ctrl F comes here, Esc empties it. */
export function SearchField({ label, placeholder, className, text, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const field = useRef<HTMLInputElement>(null);
  const focus = useCallback(() => field.current?.select(), []);
  usePageAction('search', focus);
  useEffect(() => {
    // The address changed by other means (back, a view): the field follows.
    if (text !== sent.current) {
      sent.current = text;
      setTyped(text);
    }
  }, [text]);
  useEffect(() => {
    if (typed.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed.trim();
      onChange(sent.current);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <TextInput
      ref={field}
      className={className}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<Icon name="search" size={14} />}
      leftSectionWidth={28}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return;
        event.preventDefault();
        setTyped('');
      }}
    />
  );
}
