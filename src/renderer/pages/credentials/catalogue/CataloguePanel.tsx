import { useCallback } from 'react';
import type { CredentialRow } from '#shared/contract/credentials.ts';
import type { CredentialsChange, CredentialsSearch } from '../credentials-search.ts';
import { EntryPanel } from '../entry/EntryPanel.tsx';
import { AddPanel } from './AddPanel.tsx';
import { BulkPanel } from './BulkPanel.tsx';
import { MergePanel } from './MergePanel.tsx';
import type { CredentialSelection } from './use-credentials.ts';

/** What the panel may be about besides what the address says. */
export type OtherPanel =
  { readonly kind: 'bulk' } | { readonly kind: 'merge'; readonly ids: readonly number[] };

interface CataloguePanelProps {
  readonly search: CredentialsSearch;
  readonly other: OtherPanel | null;
  readonly selection: CredentialSelection;
  /** The row that keys move. */
  readonly row: CredentialRow | undefined;
  readonly onOther: (panel: OtherPanel | null) => void;
  /** Shows this and nothing else. */
  readonly onShow: (what: Pick<CredentialsChange, 'credential' | 'add' | 'show'>) => void;
  readonly onOpen: (id: number) => void;
}

/** The panel beside the catalogue. */
export function CataloguePanel(props: CataloguePanelProps) {
  const { search, other, selection, row, onOther, onShow, onOpen } = props;
  const close = useCallback(() => onOther(null), [onOther]);
  const closeAll = useCallback(() => onShow({}), [onShow]);
  const merged = (into: number): void => {
    selection.clear();
    onOther(null);
    onShow({ credential: into });
  };
  if (other?.kind === 'bulk')
    return selection.count === 0 ? null : <BulkPanel selection={selection} onClose={close} />;
  if (other?.kind === 'merge')
    return (
      <MergePanel key={other.ids.join(' ')} ids={other.ids} onMerged={merged} onClose={close} />
    );
  if (search.add === 'credential')
    return <AddPanel onAdded={(id) => onShow({ credential: id })} onClose={closeAll} />;
  const id = search.credential;
  if (id === undefined) return null;
  if (search.show === 'merge')
    return (
      <MergePanel
        key={id}
        ids={[id]}
        onMerged={merged}
        onClose={() => onShow({ credential: id })}
      />
    );
  return (
    <EntryPanel
      key={id}
      id={id}
      row={row?.id === id ? row : undefined}
      onOpen={onOpen}
      onClose={closeAll}
    />
  );
}
