import { Button } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CheckedBadge, KeptBadge } from '#shared/contract/badges.ts';
import { orpc } from '../../../../app/queries.ts';
import { Note } from '../../../../components/Mark.tsx';
import { Panel } from '../../../../components/Panel.tsx';
import { PersonPicker } from '../../../person/PersonPicker.tsx';
import { keepBadges } from '../keep-badges.ts';
import type { Of } from '../places.ts';
import { dayOf, refusedBy } from '../verdict-words.ts';
import { BadgeKept } from './BadgeKept.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import type { SkillLevel } from '../../fields/SkillLevels.tsx';
import { CountsAs } from './CountsAs.tsx';
import { CredentialChoice, NEW_ENTRY, type ChosenCredential } from './CredentialChoice.tsx';

interface AwardPanelProps {
  readonly of: Of;
  readonly badge: Pick<CheckedBadge, 'report' | 'match'>;
  readonly kept: KeptBadge | null;
  /** Whom she chose; undefined: the person that the badge is about. */
  readonly personId: number | undefined;
  readonly onPerson: (id: number | undefined) => void;
}

/** What becomes of a badge: an award of a person, or a file that is kept; and what that would change. */
export function AwardPanel(props: AwardPanelProps) {
  const { of, badge, kept, onPerson } = props;
  const { match, report } = badge;
  const awardId = kept?.awardId ?? match.awardId;
  const badgeId = kept?.id ?? match.badgeId;
  const personId = kept?.personId ?? props.personId ?? match.personId;
  const [picked, setPicked] = useState<ChosenCredential | undefined>();
  const [skills, setSkills] = useState<readonly SkillLevel[]>([]);
  const [issued, setIssued] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const person = useQuery(
    orpc.people.get.queryOptions({
      input: { id: personId ?? 1 },
      enabled: personId !== null,
    }),
  ).data?.person;
  const name =
    personId === null
      ? null
      : (person?.name ?? (match.personId === personId ? match.person : null));

  if (awardId !== null)
    return (
      <BadgeKept of={of} awardId={awardId} badgeId={badgeId} personId={personId} person={name} />
    );

  const chosen: ChosenCredential = picked ?? match.credentialId ?? NEW_ENTRY;
  const statesIssue = dayOf(report.facts.issuedOn) !== null;
  const refused = refusedBy(report.verdicts) !== null;
  const lacks =
    personId === null
      ? 'Choose whose it is.'
      : !statesIssue && issued === null
        ? 'The badge states no day of issue: enter it.'
        : null;
  const keep = async (asAward: boolean): Promise<void> => {
    if (personId === null) return;
    setSaving(true);
    const credential = !asAward
      ? null
      : chosen === NEW_ENTRY
        ? {
            create: true as const,
            skills: skills.map(({ skillId, level }) => ({ skillId, level })),
          }
        : { id: chosen };
    await keepBadges(
      [{ of, personId, credential, award: issued === null ? {} : { issued } }],
      asAward
        ? `Saved ${report.facts.name} as an award of ${name ?? 'the person'}.`
        : `Kept the file with ${name ?? 'the person'}.`,
    );
    setSaving(false);
  };
  return (
    <Panel
      label={refused ? 'No award' : 'Save as award'}
      title={refused ? 'No award' : 'Save as award'}
      sub={
        refused
          ? badgeId === null
            ? 'The file may be kept, with its report and today’s date.'
            : 'The file and its report are kept.'
          : badgeId === null
            ? 'The badge, its report and today’s date are kept with it.'
            : 'The file is kept already; as an award it counts.'
      }
    >
      <section className="panel-form">
        {kept !== null ? (
          <div>
            <h3>Person</h3>
            <Link to="/people/$id" params={{ id: String(kept.personId) }}>
              {kept.person}
            </Link>
          </div>
        ) : (
          <PersonPicker
            key={`${match.personId ?? 'nobody'} ${match.person ?? ''}`}
            label="Person"
            placeholder="Whose is it? Name, number or e-mail"
            value={personId}
            name={name}
            onChange={(id) => onPerson(id ?? undefined)}
          />
        )}
        {!refused && (
          <>
            <CredentialChoice
              name={report.facts.name}
              issuer={report.facts.issuer.name}
              proposed={
                match.credentialId === null
                  ? null
                  : { id: match.credentialId, title: match.credential ?? '', sure: match.sure }
              }
              value={chosen}
              onChange={setPicked}
            />
            <CountsAs
              credential={chosen}
              alignments={report.facts.alignments}
              skills={skills}
              onSkills={setSkills}
            />
            {!statesIssue && (
              <DateInput
                label="Issued"
                description="The badge does not say when."
                value={issued}
                onChange={setIssued}
              />
            )}
          </>
        )}
      </section>
      {personId !== null && !refused && (
        <ChangePreview
          of={of}
          personId={personId}
          person={name}
          credential={chosen}
          skills={skills}
        />
      )}
      <Cautions badge={badge} />
      {(!refused || badgeId === null) && (
        <section className="panel-deeds wrap">
          {!refused && (
            <Button
              variant="filled"
              loading={saving}
              disabled={lacks !== null}
              onClick={() => void keep(true)}
            >
              Save award
            </Button>
          )}
          {badgeId === null && (
            <Button disabled={personId === null || saving} onClick={() => void keep(false)}>
              Keep the file only
            </Button>
          )}
          {lacks !== null && (!refused || personId === null) && (
            <p className="small second">{lacks}</p>
          )}
        </section>
      )}
    </Panel>
  );
}

/** What she should know before she relies on it. */
function Cautions({ badge }: Pick<AwardPanelProps, 'badge'>) {
  // That it has expired is told with what it would change.
  const { verdicts } = badge.report;
  const refusal = refusedBy(verdicts);
  const { issuer, recipient } = verdicts;
  if (refusal === null && recipient.result !== 'fail' && issuer.result === 'pass') return null;
  return (
    <section className="stack">
      {refusal !== null && (
        <Note tone="bad">
          It makes no award: {lower(verdicts[refusal.name].title)}. An award that you know of by
          other means is added under Awards.
        </Note>
      )}
      {recipient.result === 'fail' && (
        <Note tone="bad">
          {recipient.title}.{refusal === null && ' Saved all the same, the award bears this mark.'}
        </Note>
      )}
      {issuer.result === 'unchecked' && refusal === null && (
        <Note tone="warn">
          Saved with an issuer you have not confirmed, the award counts and stays marked in every
          list and report.
        </Note>
      )}
    </section>
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
