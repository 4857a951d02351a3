import { Button, Checkbox, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { InferContractRouterInputs } from '@orpc/contract';
import type { Issuer } from '#shared/contract/credentials.ts';
import type { Contract } from '#shared/contract/index.ts';
import { client } from '../../../app/client.ts';
import { count, formatDate, formatNumber } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { Panel } from '../../../components/Panel.tsx';
import { SavedArea } from '../../../components/SavedArea.tsx';
import { SavedText } from '../../../components/SavedText.tsx';
import { ErrorState } from '../../../components/States.tsx';
import { inFours } from '../words.ts';

type Patch = InferContractRouterInputs<Contract>['credentials']['updateIssuer']['patch'];

const SHOWN = 12;

interface IssuerPanelProps {
  readonly issuer: Issuer;
  readonly onMerge: () => void;
  readonly onClose: () => void;
}

/** One awarding body or platform: what is known of it, the keys pinned to it, its credentials. */
export function IssuerPanel({ issuer, onMerge, onClose }: IssuerPanelProps) {
  const { id, name } = issuer;
  const save = (patch: Patch, what: string): void =>
    void perform(client.credentials.updateIssuer({ id, patch }), `${name}: ${what}.`);
  const remove = async (): Promise<void> => {
    if (await perform(client.credentials.removeIssuers({ ids: [id] }), `Removed ${name}.`))
      onClose();
  };
  return (
    <Panel
      label={`Issuer: ${name}`}
      title={name}
      sub={[
        count(issuer.credentials, 'credential', 'credentials'),
        count(issuer.awards, 'valid award', 'valid awards'),
      ].join(' · ')}
      onClose={onClose}
    >
      <section className="panel-form">
        <SavedText
          label="Name"
          maxLength={300}
          value={name}
          check={(text) => (text === '' ? 'An issuer needs a name.' : null)}
          onSave={(text) => save({ name: text }, 'name changed')}
        />
        <Checkbox
          label="A platform on which credentials of others are earned"
          checked={issuer.isPlatform}
          onChange={(event) =>
            save(
              { isPlatform: event.currentTarget.checked },
              event.currentTarget.checked ? 'is a platform' : 'is no platform',
            )
          }
        />
        <SavedText
          label="Country or region"
          placeholder="not stated"
          maxLength={120}
          value={issuer.country ?? ''}
          onSave={(text) => save({ country: text || null }, 'country changed')}
        />
        <SavedArea
          label="Accreditation"
          placeholder="by whom, for what, until when"
          maxLength={5000}
          value={issuer.accreditation ?? ''}
          onSave={(text) => save({ accreditation: text || null }, 'accreditation changed')}
        />
        <SavedText
          label="Site"
          placeholder="not stated"
          description="Kept for you to copy. The program never opens it."
          maxLength={2000}
          value={issuer.website ?? ''}
          onSave={(text) => save({ website: text || null }, 'site changed')}
        />
        <SavedText
          label="E-mail"
          placeholder="not stated"
          maxLength={320}
          value={issuer.email ?? ''}
          onSave={(text) => save({ email: text || null }, 'e-mail changed')}
        />
        <TagsInput
          label="Identifiers in badges"
          description="Addresses and DIDs by which badges name it."
          placeholder={issuer.identifiers.length === 0 ? 'https://… or did:…' : ''}
          acceptValueOnBlur
          splitChars={[' ']}
          value={issuer.identifiers}
          onChange={(identifiers) => save({ identifiers }, 'identifiers changed')}
        />
        <SavedArea
          label="Note"
          maxLength={5000}
          value={issuer.note ?? ''}
          onSave={(text) => save({ note: text || null }, 'note changed')}
        />
      </section>
      <PinnedKeys id={id} name={name} />
      <ItsCredentials id={id} />
      <section className="panel-deeds wrap">
        <Button onClick={onMerge}>Merge</Button>
        <Button onClick={() => void remove()}>Remove</Button>
      </section>
    </Panel>
  );
}

/** Keys that she has confirmed to be theirs, as one compares them by eye. */
function PinnedKeys({ id, name }: { readonly id: number; readonly name: string }) {
  const answer = useQuery(orpc.badges.pins.queryOptions({ input: {} }));
  const keys = answer.data?.keys.filter(({ issuerId }) => issuerId === id);
  const documents = answer.data?.documents.filter(({ issuerId }) => issuerId === id);
  const unpin = (keyIds: number[], documentIds: number[], what: string): void =>
    void perform(client.badges.unpin({ keyIds, documentIds }), `${name}: ${what}.`);
  return (
    <section>
      <h3>Pinned keys and documents</h3>
      {answer.error && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {keys?.length === 0 && documents?.length === 0 && (
        <p className="small second">
          None. A badge of theirs may be unchanged, but that it is theirs is not confirmed. Pin a
          key where you check a badge.
        </p>
      )}
      <ul className="pin-list">
        {keys?.map((key) => (
          <li key={`key ${key.id}`}>
            <div className="row">
              <span className="grow medium">{key.kind} key</span>
              <button
                type="button"
                className="link small"
                onClick={() => unpin([key.id], [], 'a key is no longer pinned')}
              >
                Unpin<span className="hidden-text"> the {key.kind} key</span>
              </button>
            </div>
            <code className="fingerprint">{inFours(key.fingerprint)}</code>
            <span className="under">
              pinned {formatDate(key.pinnedOn)} · {count(key.badges, 'badge', 'badges')} signed by
              it
            </span>
            {key.note && <span className="under">{key.note}</span>}
          </li>
        ))}
        {documents?.map((document) => (
          <li key={`document ${document.id}`}>
            <div className="row">
              <span className="grow medium pin-url">{document.url}</span>
              <button
                type="button"
                className="link small"
                onClick={() => unpin([], [document.id], 'a document is no longer pinned')}
              >
                Unpin<span className="hidden-text"> {document.url}</span>
              </button>
            </div>
            <span className="under">
              {document.summary} · copy of {formatDate(document.takenOn)},{' '}
              {count(document.ageDays, 'day', 'days')} old
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ItsCredentials({ id }: { readonly id: number }) {
  const answer = useQuery(
    orpc.credentials.list.queryOptions({
      input: { issuerIds: [id], archived: 'all', limit: SHOWN },
    }),
  );
  const { total = 0, credentials = [] } = answer.data ?? {};
  return (
    <section>
      <h3>Credentials</h3>
      {answer.error && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && total === 0 && (
        <p className="small second">None awarded by it, or earned on it.</p>
      )}
      <ul className="plain-list">
        {credentials.map((credential) => (
          <li key={credential.id} className="row">
            <Link
              className="grow"
              to="/credentials"
              search={{ credential: credential.id, show: 'entry' }}
            >
              {credential.title}
            </Link>
            <span className="second num">{credential.completeness.stated}/11</span>
          </li>
        ))}
      </ul>
      {total > credentials.length && (
        <p className="small gap-link">
          <Link to="/credentials" search={{ issuer: id }}>
            See all {formatNumber(total)} in the catalogue
          </Link>
        </p>
      )}
    </section>
  );
}
