import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { formatDate } from '../../../../app/format.ts';
import { orpc } from '../../../../app/queries.ts';
import { KeyValue } from '../../../../components/KeyValue.tsx';
import { Panel } from '../../../../components/Panel.tsx';
import { StateMark } from '../../awards/StateMark.tsx';
import type { Of } from '../places.ts';

interface BadgeKeptProps {
  readonly of: Of;
  readonly awardId: number;
  readonly badgeId: number | null;
  readonly personId: number | null;
  readonly person: string | null;
}

/** The award that the badge became, and ways to it. */
export function BadgeKept({ of, awardId, badgeId, personId, person }: BadgeKeptProps) {
  const navigate = useNavigate();
  const award = useQuery(orpc.awards.get.queryOptions({ input: { id: awardId } })).data;
  const whose = award?.person ?? person ?? 'The person';
  return (
    <Panel
      label="Saved as award"
      title="Saved as award"
      sub="The badge and its report are kept with it."
    >
      <section>
        <KeyValue
          items={[
            [
              'Person',
              <Link
                key="person"
                to="/people/$id"
                params={{ id: String(award?.personId ?? personId) }}
              >
                {whose}
              </Link>,
            ],
            ['Credential', award?.credential ?? null],
            ['Issued', award === undefined ? null : formatDate(award.issued)],
            [
              'Expires',
              award === undefined
                ? null
                : award.expires === null
                  ? 'never'
                  : formatDate(award.expires),
            ],
            ['State', award === undefined ? null : <StateMark key="state" award={award} />],
            [
              'Certifies',
              award?.skills.map(({ skill, level }) => `${skill}, level ${level}`).join('; ') ??
                null,
            ],
          ]}
        />
      </section>
      <section className="panel-deeds wrap">
        <Button
          onClick={() =>
            void navigate({ to: '/credentials', search: { view: 'awards', award: awardId } })
          }
        >
          Open the award
        </Button>
        {'checkId' in of && badgeId !== null && (
          <Button
            onClick={() =>
              void navigate({ to: '/credentials', search: { view: 'badges', badge: badgeId } })
            }
          >
            Open the kept badge
          </Button>
        )}
      </section>
    </Panel>
  );
}
