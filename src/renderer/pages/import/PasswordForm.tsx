import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { PickedFile } from '../../app/host.ts';
import { Icon } from '../../components/Icon.tsx';
import { startImport } from './actions.ts';
import { DropZone } from './DropZone.tsx';
import { session } from './session.ts';

/** Asks for the password of a protected workbook. It is used to read the file and kept nowhere. */
export function PasswordForm(props: { readonly source: PickedFile; readonly wrong: boolean }) {
  const { source, wrong } = props;
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <DropZone>
      <Icon name="file" />
      <form
        className="grow password-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '') void startImport(source, password);
        }}
      >
        <p>
          <b className="medium">{source.name}</b> is protected with a password
        </p>
        <div className="row">
          <PasswordInput
            aria-label={`Password of ${source.name}`}
            className="grow"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={wrong ? 'This password does not open the file.' : undefined}
            autoComplete="off"
            ref={field}
          />
          <Button type="submit" variant="filled">
            Open
          </Button>
          <Button onClick={() => session.reset()}>Choose another file</Button>
        </div>
        <p className="small muted">Used to read this file now; it is kept nowhere.</p>
      </form>
    </DropZone>
  );
}
