import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Award } from '#shared/contract/awards.ts';
import { client } from '../../../../app/client.ts';
import { formatDate } from '../../../../app/format.ts';
import { perform } from '../../../../app/perform.ts';
import { orpc } from '../../../../app/queries.ts';
import { Panel } from '../../../../components/Panel.tsx';
import { ErrorState } from '../../../../components/States.tsx';
import { SOURCE_WORDS } from '../award-columns.tsx';
import { StateMark } from '../StateMark.tsx';
import { AwardBadge } from './AwardBadge.tsx';
import { AwardFields } from './AwardFields.tsx';
import { AwardFiles } from './AwardFiles.tsx';
import { Revocation } from './Revocation.tsx';

interface OneAwardPanelProps {
  readonly id: number;
  /** As the table has it, until the whole is here. */
  readonly row: Award | undefined;
  readonly onClose: () => void;
}

/** One award: every field can be changed in place; its proof; and what it certifies until when. */
export function OneAwardPanel({ id, row, onClose }: OneAwardPanelProps) {
  const answer = useQuery(orpc.awards.get.queryOptions({ input: { id } }));
  const award = answer.data ?? (row?.id === id ? row : undefined);
  if (!award)
    return (
      <Panel label="Award" title="Award" onClose={onClose}>
        <section>{answer.error && <ErrorState error={answer.error} />}</section>
      </Panel>
    );
  const title = `${award.credential} of ${award.person}`;
  const remove = async (): Promise<void> => {
    const done = await perform(client.awards.remove({ ids: [id] }), `Removed ${title}.`);
    if (done) onClose();
  };
  return (
    <Panel
      label={`Award: ${title}`}
      title={award.credential}
      sub={
        <>
          <Link to="/people/$id" params={{ id: String(award.personId) }}>
            {award.person}
          </Link>
          {award.department !== null && ` · ${award.department}`}
        </>
      }
      onClose={onClose}
    >
      <section className="stack">
        <StateMark award={award} />
        {award.state === 'expiring' && award.renewFrom !== null && (
          <p className="small second">A renewal is due since {formatDate(award.renewFrom)}.</p>
        )}
        <Certifies award={award} />
      </section>
      <AwardFields award={award} />
      <AwardBadge award={award} />
      <AwardFiles award={award} />
      <Revocation key={award.revokedOn} award={award} />
      <section className="panel-deeds wrap">
        <Button onClick={() => void remove()}>Remove</Button>
        <span className="small muted">Entered {SOURCE_WORDS[award.source]}</span>
      </section>
    </Panel>
  );
}

/** The first day on which it no longer counts; null: it counts for good. */
const endOf = ({ expires, revokedOn }: Award): string | null =>
  revokedOn !== null && (expires === null || revokedOn < expires) ? revokedOn : expires;

function Certifies({ award }: { readonly award: Award }) {
  const end = endOf(award);
  const over = award.state === 'expired' || award.state === 'revoked';
  if (award.skills.length === 0)
    return (
      <p className="small second">
        It certifies no skill:{' '}
        <Link to="/credentials" search={{ credential: award.credentialId }}>
          say in the catalogue what it stands for
        </Link>
        .
      </p>
    );
  return (
    <div>
      <h3>{over ? 'Certified' : 'Certifies'}</h3>
      <ul>
        {award.skills.map(({ skillId, skill, level }) => (
          <li key={skillId} className="row">
            <span className="grow">
              {skill}, level {level}
            </span>
            <span className="small second">
              {end === null
                ? 'for good'
                : over
                  ? `until ${formatDate(end)}`
                  : `up to ${formatDate(end)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
