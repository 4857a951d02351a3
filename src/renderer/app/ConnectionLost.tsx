import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { client, connection, openConnection } from './client.ts';
import { notifyProblem } from './notify.tsx';
import { forgetAll } from './queries.ts';
import { lastOpenPath } from './workspace.ts';

/** Covers the window when the worker has gone. Nothing on the page can be trusted to be saved until it is back. */
export function ConnectionLost() {
  const [trying, setTrying] = useState(false);
  const [failed, setFailed] = useState(false);
  const reopen = async (): Promise<void> => {
    setTrying(true);
    setFailed(false);
    await openConnection();
    if (connection.state() === 'open') await reopenWorkspace();
    else setFailed(true);
    setTrying(false);
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      title="The program has lost its connection"
      size={440}
    >
      <p className="second">
        The part that holds the file has stopped. Everything that was saved is still there; a change
        that was under way was not made.
      </p>
      {failed && (
        <p role="alert" className="second">
          It does not answer yet. If this stays so, close this window and start the program again.
        </p>
      )}
      <div className="row" style={{ marginTop: 'var(--space-5)' }}>
        <Button variant="filled" loading={trying} onClick={() => void reopen()} data-autofocus>
          Reopen
        </Button>
      </div>
    </Modal>
  );
}

async function reopenWorkspace(): Promise<void> {
  try {
    const path = lastOpenPath();
    const open = await client.workspace.info({});
    if (!open && path !== null) await client.workspace.open({ path });
  } catch (error) {
    notifyProblem(error);
  }
  await forgetAll();
}
