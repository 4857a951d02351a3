import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { PinnedKind } from '#shared/credentials.ts';
import { client } from '../../../../app/client.ts';
import { count, formatDate, formatSize } from '../../../../app/format.ts';
import { perform } from '../../../../app/perform.ts';
import { pinDocument } from './pin-files.ts';

type Pins = InferContractRouterOutputs<Contract>['badges']['pins'];

export const PINNED_KIND_WORDS: Readonly<Record<PinnedKind, string>> = {
  profile: 'Issuer’s profile',
  key: 'Key',
  did: 'DID document',
  'badge-class': 'Badge class',
  'status-list': 'Status list',
  'revocation-list': 'Revocation list',
  other: 'Other document',
};

const isList = (kind: PinnedKind): boolean => kind === 'status-list' || kind === 'revocation-list';

/** Copies of what stands online, with their age: what a list says is true as of the day it was taken. */
export function DocumentTable({ documents }: { readonly documents: Pins['documents'] }) {
  if (documents.length === 0)
    return (
      <p className="muted">
        No document is pinned. Where a badge points to one, its verdicts name the address.
      </p>
    );
  return (
    <table className="plain flush" aria-label="Pinned documents">
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">What it is</th>
          <th scope="col">Issuer</th>
          <th scope="col" className="num">
            Taken
          </th>
          <th scope="col">
            <span className="hidden-text">Replace, unpin</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => {
          const { id, url, kind, issuer, ageDays, summary } = document;
          return (
            <tr key={id}>
              <td>
                {url}
                <span className="under">SHA-256 {document.sha256.slice(0, 16)}…</span>
              </td>
              <td>
                {PINNED_KIND_WORDS[kind]}
                <span className="under">
                  {[summary, formatSize(document.sizeBytes)].filter(Boolean).join(', ')}
                </span>
              </td>
              <td>{issuer ?? <span className="empty-value">none</span>}</td>
              <td className="num">
                {formatDate(document.takenOn)}
                <span className="under">
                  {ageDays <= 0 ? 'today' : `${count(ageDays, 'day', 'days')} old`}
                </span>
              </td>
              <td className="num nowrap">
                <button
                  type="button"
                  className="link"
                  onClick={() => void pinDocument({ url, kind })}
                >
                  {isList(kind) ? 'Load a newer list' : 'Load a newer copy'}
                  <span className="hidden-text"> of {url}</span>
                </button>{' '}
                ·{' '}
                <button
                  type="button"
                  className="link"
                  aria-label={`Unpin ${url}`}
                  onClick={() =>
                    void perform(
                      client.badges.unpin({ documentIds: [id] }),
                      'Unpinned the document.',
                    )
                  }
                >
                  Unpin
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
