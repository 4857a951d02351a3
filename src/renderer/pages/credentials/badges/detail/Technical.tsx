import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useState, type Ref } from 'react';
import type { BadgeReport } from '#shared/contract/badges.ts';
import { client } from '../../../../app/client.ts';
import { fileName, host } from '../../../../app/host.ts';
import { announceSaved, notifyDone, notifyProblem } from '../../../../app/notify.tsx';
import { orpc } from '../../../../app/queries.ts';
import { ErrorState, LoadingRows } from '../../../../components/States.tsx';
import type { Of } from '../places.ts';
import { inFours } from '../../words.ts';

type Key = BadgeReport['keys'][number];

interface TechnicalProps {
  readonly of: Of;
  readonly report: BadgeReport;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly onPin: (key: Key) => void;
  readonly ref: Ref<HTMLElement>;
}

const FROM: Readonly<Record<Key['from'], string>> = {
  badge: 'brought along by the badge',
  'pinned-key': 'pinned by you',
  'pinned-document': 'from a document you pinned',
};

/** Technical proof, keys and the raw credential, one click away; and the file itself, byte for byte. */
export function Technical({ of, report, shown, onShow, onPin, ref }: TechnicalProps) {
  const [rawShown, setRawShown] = useState(false);
  // Each key has a line of its own below, with its fingerprint and what may be done with it.
  const lines = report.proof.filter(
    ({ value }) => !report.keys.some(({ fingerprint }) => value.includes(inFours(fingerprint))),
  );
  return (
    <section className="badge-part" ref={ref} tabIndex={-1} aria-label="Technical proof">
      <details open={shown} onToggle={(event) => onShow(event.currentTarget.open)}>
        <summary>Technical proof</summary>
        <table className="plain flush" aria-label="Technical proof">
          <tbody>
            {lines.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="pre">{value}</td>
              </tr>
            ))}
            {report.keys.map((key) => (
              <tr key={key.fingerprint}>
                <th scope="row">Key, {key.kind}</th>
                <td>
                  <span className="fingerprint">{inFours(key.fingerprint)}</span>
                  <span className="under">
                    {[FROM[key.from], key.keyId].filter(Boolean).join(' · ')}
                  </span>
                  {key.from === 'badge' && report.verdicts.issuer.result === 'unchecked' && (
                    <button type="button" className="link small" onClick={() => onPin(key)}>
                      Pin this key
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <details open={rawShown} onToggle={(event) => setRawShown(event.currentTarget.open)}>
        <summary>The credential as it stands in the file</summary>
        {rawShown && <Raw of={of} />}
      </details>
      <div className="row raw-deeds">
        <Button onClick={() => void saveOriginal(of, report.file)}>Save the original file</Button>
        <span className="small muted">Byte for byte as it was handed in.</span>
      </div>
    </section>
  );
}

function Raw({ of }: { readonly of: Of }) {
  const raw = useQuery(orpc.badges.raw.queryOptions({ input: { of } }));
  if (raw.data === undefined)
    return raw.error ? <ErrorState error={raw.error} /> : <LoadingRows rows={4} />;
  const { text, header, payload, truncated } = raw.data;
  return (
    <>
      {header !== null && <Text title="Header" text={header} />}
      {payload !== null && <Text title="Payload" text={payload} />}
      <Text title={header === null ? 'Credential' : 'Compact form'} text={text} />
      {truncated && <p className="small muted">Cut here; the original file has all of it.</p>}
    </>
  );
}

const Text = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <>
    <div className="row raw-head">
      <h3 className="grow">{title}</h3>
      <Button
        variant="subtle"
        aria-label={`Copy: ${title}`}
        onClick={() => {
          navigator.clipboard.writeText(text).then(() => notifyDone('Copied.'), notifyProblem);
        }}
      >
        Copy
      </Button>
    </div>
    <pre
      className="raw"
      // Nothing in it can be pressed, and the keyboard must be able to scroll it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={title}
    >
      {text}
    </pre>
  </>
);

/** Asks where to, and writes the file as it was handed in. */
async function saveOriginal(of: Of, file: string): Promise<void> {
  try {
    const name = fileName(file);
    const place = await host.chooseSave('evidence', name);
    if (place === null) return;
    await client.badges.saveOriginal({ of, out: place.path });
    await announceSaved(place, `Saved ${name}.`);
  } catch (error) {
    notifyProblem(error);
  }
}
