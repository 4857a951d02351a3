import { Link } from '@tanstack/react-router';
import type { Award } from '#shared/contract/awards.ts';
import { VERDICT_WORDS, VERDICTS } from '#shared/credentials.ts';
import { VerdictMark } from '../../badges/VerdictMark.tsx';

/** The badge that proves the award: its five verdicts by the last check, and the way to the whole report. */
export function AwardBadge({ award }: { readonly award: Award }) {
  const { badgeId, verdicts } = award;
  if (badgeId === null || verdicts === null) return null;
  return (
    <section>
      <h3>Badge</h3>
      <ul className="award-verdicts">
        {VERDICTS.map((name) => (
          <li key={name} className="row">
            <span className="grow second" aria-hidden="true">
              {VERDICT_WORDS[name]}
            </span>
            <VerdictMark name={name} result={verdicts[name]} />
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to="/credentials" search={{ view: 'badges', badge: badgeId }}>
          Open the badge and its report
        </Link>
      </p>
    </section>
  );
}
