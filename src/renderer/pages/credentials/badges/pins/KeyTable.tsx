import { Link } from '@tanstack/react-router';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { client } from '../../../../app/client.ts';
import { formatDate, formatNumber } from '../../../../app/format.ts';
import { perform } from '../../../../app/perform.ts';
import { inFours } from '../../words.ts';

type Pins = InferContractRouterOutputs<Contract>['badges']['pins'];

/** Keys that she has confirmed, each with its fingerprint and the way to take the confirmation back. */
export function KeyTable({ keys }: { readonly keys: Pins['keys'] }) {
  if (keys.length === 0)
    return (
      <p className="muted">
        No key is pinned. Open a badge and choose “Pin this key” beside its issuer.
      </p>
    );
  return (
    <table className="plain flush" aria-label="Pinned keys">
      <thead>
        <tr>
          <th scope="col">Issuer</th>
          <th scope="col">Fingerprint</th>
          <th scope="col">Key</th>
          <th scope="col" className="num">
            Pinned
          </th>
          <th scope="col" className="num">
            Badges kept
          </th>
          <th scope="col">
            <span className="hidden-text">Unpin</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <td>
              <Link to="/credentials" search={{ view: 'issuers', issuer: key.issuerId }}>
                {key.issuer}
              </Link>
              {key.note !== null && <span className="under">{key.note}</span>}
            </td>
            <td>
              <span className="fingerprint">{inFours(key.fingerprint)}</span>
            </td>
            <td>
              {key.kind}
              {key.keyId !== null && <span className="under">{key.keyId}</span>}
            </td>
            <td className="num">{formatDate(key.pinnedOn)}</td>
            <td className="num">{formatNumber(key.badges)}</td>
            <td className="num">
              <button
                type="button"
                className="link"
                aria-label={`Unpin the key of ${key.issuer}`}
                onClick={() =>
                  void perform(
                    client.badges.unpin({ keyIds: [key.id] }),
                    `Unpinned the key of ${key.issuer}.`,
                  )
                }
              >
                Unpin
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
