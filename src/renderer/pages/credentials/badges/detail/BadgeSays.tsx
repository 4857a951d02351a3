import type { BadgeReport } from '#shared/contract/badges.ts';
import { formatDate } from '../../../../app/format.ts';
import { Mark } from '../../../../components/Mark.tsx';
import { dayOf } from '../verdict-words.ts';

type Facts = BadgeReport['facts'];

const shownDay = (instant: string | null): string | null => {
  const day = dayOf(instant);
  return day === null ? instant : formatDate(day);
};

const rowsOf = (facts: Facts): readonly (readonly [string, string | null])[] => [
  ['Description', facts.description],
  ['Learning outcomes', facts.learningOutcomes],
  ['Criteria', facts.criteria],
  ['Workload', facts.workload],
  ['Level', facts.level],
  ['Assessment', facts.assessment],
  ['Result', facts.grade],
  ['Form of participation', facts.participation],
  ['Quality assurance', facts.qualityAssurance],
  ['Country', facts.country],
  ['Aligned to', facts.alignments.join('\n') || null],
  ['Expires', shownDay(facts.expiresOn)],
  ['Recipient', [facts.recipient.name, facts.recipient.value].filter(Boolean).join(' · ') || null],
  [
    'Issuer',
    [facts.issuer.id, facts.issuer.url, facts.issuer.email]
      .filter((one, place, all) => one !== null && all.indexOf(one) === place)
      .join('\n') || null,
  ],
  ['Evidence', facts.evidence.join('\n') || null],
  ['Achievement', facts.achievement],
];

/** What the badge states of itself, whatever was verified; and what its issuer left out. Addresses are text: nothing is fetched. */
export function BadgeSays({ facts }: { readonly facts: Facts }) {
  const rows = rowsOf(facts).filter(([, value]) => value !== null);
  return (
    <section className="badge-part">
      <h2>What the badge says</h2>
      <table className="plain flush" aria-label="What the badge says">
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="pre">{value}</td>
            </tr>
          ))}
          {facts.missing.length > 0 && (
            <tr>
              <th scope="row">Left out by issuer</th>
              <td>
                <Mark tone="unknown">{facts.missing.join(', ')}</Mark>
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="micro muted">
        {facts.stated} of the 11 elements of the EU recommendation on micro-credentials are stated.
      </p>
    </section>
  );
}
