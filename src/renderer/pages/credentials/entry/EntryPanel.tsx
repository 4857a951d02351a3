import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { CredentialRow } from '#shared/contract/credentials.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ErrorState } from '../../../components/States.tsx';
import { SkillLevels } from '../fields/SkillLevels.tsx';
import { bodyWords, hoursFigure, kindWords, priceWords, validityWords } from '../words.ts';
import { Checklist } from './Checklist.tsx';
import { useEntryDeeds } from './entry-deeds.ts';
import { Experience } from './Experience.tsx';
import { StackMembership } from './Relations.tsx';
import { useSave } from './use-save.ts';
import { WhoNeeds } from './WhoNeeds.tsx';

interface EntryPanelProps {
  readonly id: number;
  /** As the table has it, until the whole is here. */
  readonly row: CredentialRow | undefined;
  readonly onOpen: (id: number) => void;
  readonly onClose: () => void;
}

/** What an entry of the catalogue is worth at a glance; all that is known of it is one step away. */
export function EntryPanel({ id, row, onOpen, onClose }: EntryPanelProps) {
  const answer = useQuery(orpc.credentials.get.queryOptions({ input: { id } }));
  const whole = answer.data;
  const entry = whole ?? row;
  const save = useSave(entry ?? { id, title: '' });
  const gone = useCallback(() => onClose(), [onClose]);
  const deeds = useEntryDeeds(gone);
  if (!entry) {
    return (
      <Panel label="Credential" title="Credential" onClose={onClose}>
        <section>{answer.error && <ErrorState error={answer.error} />}</section>
      </Panel>
    );
  }
  const workload =
    entry.hours === null
      ? 'not stated'
      : `${hoursFigure(entry.hours)} h${whole?.hoursFromEcts ? ', by ECTS × 25' : ''}`;
  return (
    <Panel
      label={`Credential: ${entry.title}`}
      title={entry.title}
      sub={[bodyWords(entry), entry.archived ? 'archived' : null].filter(Boolean).join(' · ')}
      onClose={onClose}
    >
      <section>
        <KeyValue
          items={[
            ['Kind', kindWords(entry.kind)],
            ['Price', priceWords(entry)],
            ['Workload', workload],
            ['An award is valid', validityWords(entry.validityMonths)],
          ]}
        />
        {row?.awards === 0 && <p className="small second gap-link">Nobody holds it today.</p>}
        {row && row.awards > 0 && (
          <p className="small gap-link">
            <Link to="/credentials" search={{ view: 'awards', credential: id }}>
              {count(row.awards, 'person holds', 'people hold')} it today
              {row.expiring > 0 && `, of ${formatNumber(row.expiring)} it is expiring`}
            </Link>
          </p>
        )}
      </section>
      <section className="panel-form">
        <h3>Certifies</h3>
        <SkillLevels
          add="Add a skill that it certifies"
          none="No skill yet: it closes no gap until it certifies one."
          skills={entry.skills}
          onChange={(skills, what) =>
            save(
              { skills: skills.map(({ skillId, level }) => ({ skillId, level })) },
              `certifies: ${what}`,
            )
          }
        />
      </section>
      <Checklist completeness={entry.completeness} onFill={() => onOpen(id)} />
      <WhoNeeds credentialId={id} />
      {whole && <Experience id={id} experience={whole.experience} />}
      {whole && <StackMembership credential={whole} />}
      <section className="panel-deeds wrap">
        <Button variant="filled" onClick={() => onOpen(id)}>
          Open
        </Button>
        <Button onClick={() => deeds.compare([id])}>Compare</Button>
        <Button onClick={() => deeds.archive(entry)}>
          {entry.archived ? 'Use again' : 'Archive'}
        </Button>
        <Button onClick={() => deeds.remove(entry)}>Remove</Button>
      </section>
    </Panel>
  );
}
