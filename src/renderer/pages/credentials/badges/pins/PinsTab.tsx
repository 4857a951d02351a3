import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../../app/queries.ts';
import { ErrorState, LoadingRows } from '../../../../components/States.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { KeyTable } from './KeyTable.tsx';
import { pinDocument } from './pin-files.ts';

/** What may be relied on when badges are checked: keys she has confirmed, and copies of what stands online. */
export function PinsTab({ onPinKey }: { readonly onPinKey: () => void }) {
  const pins = useQuery(orpc.badges.pins.queryOptions({ input: {} }));
  if (pins.data === undefined)
    return pins.error ? (
      <ErrorState error={pins.error} onRetry={() => void pins.refetch()} />
    ) : (
      <LoadingRows />
    );
  const { keys, documents } = pins.data;
  return (
    <div className="pins">
      <section>
        <div className="row">
          <h2 className="grow">Keys</h2>
          <Button onClick={onPinKey}>Pin a key from a file</Button>
        </div>
        <p className="second">
          Pinning says: this key is this issuer’s, I have made sure of it. Badges signed by it are
          then confirmed to be from them, and badges signed by it in another name fail.
        </p>
        <KeyTable keys={keys} />
      </section>
      <section>
        <div className="row">
          <h2 className="grow">Documents</h2>
          <Button onClick={() => void pinDocument()}>Pin a document</Button>
        </div>
        <p className="second">
          Copies of issuer profiles, DID documents and revocation lists that you saved yourself.
          They stand in for what a badge points to online, as of the day they were taken.
        </p>
        <DocumentTable documents={documents} />
      </section>
    </div>
  );
}
