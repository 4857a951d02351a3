import { Link } from '@tanstack/react-router';
import { VERDICTS } from '#shared/credentials.ts';
import { formatDate } from '../../../app/format.ts';
import { VerdictMark } from '../../credentials/badges/VerdictMark.tsx';
import type { LearnerRecord } from './learner-record.ts';

/** Badges that are kept, with the five verdicts of their last check. */
export const BadgeList = ({ badges }: Pick<LearnerRecord, 'badges'>) => (
  <section>
    <h3>Badges</h3>
    <ul className="stack-list">
      {badges.map((badge) => (
        <li key={badge.id}>
          <Link to="/credentials" search={{ view: 'badges', badge: badge.id }}>
            {badge.name}
          </Link>
          <span className="under">
            {badge.issuer ?? 'no issuer named'} · checked {formatDate(badge.checkedOn)}
          </span>
          <span className="badge-verdicts">
            {VERDICTS.map((name) => (
              <VerdictMark
                key={name}
                name={name}
                result={badge.verdicts[name].result}
                title={badge.verdicts[name].reason}
              />
            ))}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
