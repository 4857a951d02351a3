import { Button, TextInput } from '@mantine/core';
import { useCallback, useRef, useState, type FormEvent } from 'react';
import { usePageAction } from '../../app/page-actions.ts';
import { Icon } from '../../components/Icon.tsx';

interface AskFieldProps {
  readonly ask: string;
  readonly placeholder: string;
  readonly onAsk: (ask: string) => void;
}

/** The question in one sentence; Enter asks it. */
export function AskField({ ask, placeholder, onAsk }: AskFieldProps) {
  const [typed, setTyped] = useState(ask);
  const [asked, setAsked] = useState(ask);
  const field = useRef<HTMLInputElement>(null);
  usePageAction(
    'search',
    useCallback(() => field.current?.select(), []),
  );
  // Back, or an example: the field follows the address.
  if (asked !== ask) {
    setAsked(ask);
    setTyped(ask);
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAsk(typed.trim());
  };
  return (
    <form className="ask" role="search" aria-label="Find people by skill" onSubmit={submit}>
      <TextInput
        ref={field}
        className="grow"
        aria-label="Whom do you need?"
        placeholder={placeholder}
        maxLength={2000}
        leftSection={<Icon name="search" />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled">
        Find
      </Button>
    </form>
  );
}
