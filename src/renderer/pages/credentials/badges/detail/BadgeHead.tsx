import { useQuery } from '@tanstack/react-query';
import type { CheckedBadge } from '#shared/contract/badges.ts';
import { formatDate, formatSize } from '../../../../app/format.ts';
import { orpc } from '../../../../app/queries.ts';
import { Icon } from '../../../../components/Icon.tsx';
import type { Of } from '../places.ts';
import { dayOf, verdictSummary } from '../verdict-words.ts';

interface BadgeHeadProps {
  readonly of: Of;
  readonly badge: Pick<CheckedBadge, 'report' | 'hasPicture'>;
}

/** Picture, name, issuer and file, and how many of the five checks passed. */
export function BadgeHead({ of, badge }: BadgeHeadProps) {
  const { report, hasPicture } = badge;
  const { facts } = report;
  const picture = useQuery(orpc.badges.picture.queryOptions({ input: { of }, enabled: hasPicture }))
    .data?.dataUrl;
  const { passed, rest } = verdictSummary(report.verdicts);
  const issued = dayOf(facts.issuedOn);
  return (
    <div className="badge-head">
      <span className="badge-picture">
        {picture === undefined || picture === null ? (
          <Icon name="award" size={24} />
        ) : (
          // As an image a script in an SVG never runs, and nothing it links to is fetched.
          <img src={picture} alt={`Badge: ${facts.name}`} />
        )}
      </span>
      <div className="grow">
        <h2>{facts.name}</h2>
        <p className="second">
          {[
            facts.issuer.name ?? facts.issuer.id ?? 'No issuer is stated',
            versionWords(report.version),
            issued === null ? 'no day of issue' : `issued ${formatDate(issued)}`,
          ].join(' · ')}
        </p>
        <p className="small muted">
          {[report.file, formatSize(report.sizeBytes), report.carrier].filter(Boolean).join(', ')}
        </p>
      </div>
      <div className="badge-score">
        <p>
          <b>{passed}</b> of 5 checks passed
        </p>
        {rest !== '' && <p className="small second">{rest}</p>}
      </div>
    </div>
  );
}

const versionWords = (version: string): string =>
  /^\d/u.test(version) ? `Open Badges ${version}` : version;
