import type { BadgeReport } from '#shared/contract/badges.ts';
import { PINNED_KIND_WORDS } from '../pins/DocumentTable.tsx';
import { pinDocument } from '../pins/pin-files.ts';

/** What would let more be checked: addresses of which she may save a copy herself and pin it here. */
export function Wanted({ wanted }: { readonly wanted: BadgeReport['wanted'] }) {
  if (wanted.length === 0) return null;
  return (
    <section className="badge-part">
      <h2>What would let more be checked</h2>
      <table className="plain flush" aria-label="What would let more be checked">
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col">What it is</th>
            <th scope="col">Why</th>
            <th scope="col">
              <span className="hidden-text">Pin</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {wanted.map(({ url, kind, why }) => (
            <tr key={`${kind} ${url}`}>
              <td>{url}</td>
              <td>{PINNED_KIND_WORDS[kind]}</td>
              <td className="second">{why}</td>
              <td className="num">
                <button
                  type="button"
                  className="link nowrap"
                  aria-label={`Pin a copy of ${url}`}
                  onClick={() => void pinDocument({ url, kind })}
                >
                  Pin a copy
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="micro muted">
        Nothing is fetched. Save what stands at the address as a file, or ask the issuer for it, and
        pin that file.
      </p>
    </section>
  );
}
