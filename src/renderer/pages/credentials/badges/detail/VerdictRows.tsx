import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { BadgeReport } from '#shared/contract/badges.ts';
import { VERDICT_WORDS, VERDICTS, type VerdictName } from '#shared/credentials.ts';
import { orpc } from '../../../../app/queries.ts';
import { Mark } from '../../../../components/Mark.tsx';
import { pinDocument } from '../pins/pin-files.ts';
import { verdictTone } from '../verdict-words.ts';

type Key = BadgeReport['keys'][number];
type Wanted = BadgeReport['wanted'][number];

interface VerdictRowsProps {
  readonly report: BadgeReport;
  readonly onProof: () => void;
  readonly onPin: (key: Key) => void;
  /** Null: whose the badge is stands fast. */
  readonly onCompare: (() => void) | null;
}

const LISTS = new Set<Wanted['kind']>(['status-list', 'revocation-list']);

/** The five verdicts, numbered, each with its reason and the one thing that may be done about it. */
export function VerdictRows({ report, onProof, onPin, onCompare }: VerdictRowsProps) {
  const documents = useQuery(orpc.badges.pins.queryOptions({ input: {} })).data?.documents;
  const { verdicts, keys, wanted } = report;
  const own = keys.find(({ from }) => from === 'badge');
  const list = wanted.find(({ kind }) => LISTS.has(kind));
  const other = wanted.find(({ kind }) => !LISTS.has(kind));
  const hasList = documents?.some(({ url }) => url === list?.url) === true;
  const pinOther =
    other === undefined ? null : (
      <Deed onDo={() => void pinDocument({ url: other.url, kind: other.kind })}>
        Pin a document
      </Deed>
    );
  const deeds: Readonly<Record<VerdictName, ReactNode>> = {
    integrity: <Deed onDo={onProof}>Proof details</Deed>,
    issuer:
      verdicts.issuer.result === 'unchecked' && own !== undefined ? (
        <Deed onDo={() => onPin(own)}>Pin this key</Deed>
      ) : verdicts.issuer.result === 'pass' ? null : (
        pinOther
      ),
    status:
      list === undefined ? null : (
        <Deed onDo={() => void pinDocument({ url: list.url, kind: list.kind })}>
          {hasList ? 'Load a newer list' : 'Load the list'}
        </Deed>
      ),
    dates: null,
    recipient: onCompare === null ? null : <Deed onDo={onCompare}>Compare others</Deed>,
  };
  return (
    <table className="verdicts" aria-label="Five verdicts">
      <tbody>
        {VERDICTS.map((name, place) => {
          const { result, title, reason } = verdicts[name];
          return (
            <tr key={name} data-verdict={name} data-result={result}>
              <th scope="row">
                <span className="muted small">{place + 1}</span>
                <b>{VERDICT_WORDS[name]}</b>
              </th>
              <td>
                <p className="verdict-title">
                  <Mark tone={verdictTone(name, result)}>{title}</Mark>
                </p>
                <p className="verdict-reason">{reason}</p>
              </td>
              <td className="deed">{deeds[name]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const Deed = ({ onDo, children }: { readonly onDo: () => void; readonly children: ReactNode }) => (
  <button type="button" className="link" onClick={onDo}>
    {children}
  </button>
);
