import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { count, formatNumber } from '../../../../app/format.ts';
import { useWorkspace } from '../../../../app/workspace.ts';
import { Note, Tag } from '../../../../components/Mark.tsx';
import { Panel } from '../../../../components/Panel.tsx';
import { ErrorState, LoadingRows } from '../../../../components/States.tsx';
import { refreshChecked } from '../check-session.ts';
import { keepBadges } from '../keep-badges.ts';
import { allChecked } from './all-checked.ts';
import {
  keepInput,
  keepPlan,
  usuallyBecomes,
  type Becomes,
  type KeepGroup,
  type KeepPlan,
} from './keep-plan.ts';

interface KeepAllPanelProps {
  readonly total: number;
  readonly onClose: () => void;
}

/** Groups drawn; further ones become what they usually become. */
const MOST = 100;

const LEFT_OUT = [
  ['nobody', 'of nobody here'],
  ['broken', 'changed after signing'],
  ['kept', 'kept already'],
  ['twice', 'handed in twice'],
] as const satisfies readonly (readonly [keyof KeepPlan['left'], string])[];

/** Everything of this session that is about somebody here, as one change: what will be made is said first. */
export function KeepAllPanel({ total, onClose }: KeepAllPanelProps) {
  const revision = useWorkspace()?.revision ?? 0;
  const plan = useQuery({
    queryKey: ['badges to keep', total, revision],
    queryFn: async ({ signal }) => keepPlan(await allChecked(signal)),
    gcTime: 0,
  });
  const [chosen, setChosen] = useState<Readonly<Record<string, Becomes>>>({});
  const [saving, setSaving] = useState(false);
  const becomes = (group: KeepGroup): Becomes => chosen[group.key] ?? usuallyBecomes(group);
  const keep = async ({ groups, badges }: KeepPlan): Promise<void> => {
    setSaving(true);
    const input = keepInput(groups, becomes);
    const asked = input.filter(({ credential }) => credential !== null).length;
    const done = await keepBadges(input, ({ awardIds }) => {
      const there = asked - awardIds.length;
      return `${[
        `Kept ${count(badges, 'badge', 'badges')}`,
        awardIds.length === 0 ? null : `made ${count(awardIds.length, 'award', 'awards')}`,
        there === 0 ? null : `${count(there, 'award was', 'awards were')} there already`,
      ]
        .filter(Boolean)
        .join(', ')}.`;
    });
    setSaving(false);
    if (done === null) return;
    await refreshChecked();
    onClose();
  };
  return (
    <Panel
      label="Keep all that match a person"
      title="Keep all that match a person"
      sub="The files and their reports are kept with the people they are about."
      onClose={onClose}
      takeFocus
    >
      {plan.error ? (
        <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
      ) : plan.data === undefined ? (
        <LoadingRows rows={4} />
      ) : (
        <Plan
          plan={plan.data}
          becomes={becomes}
          saving={saving}
          onChoose={(group, next) => setChosen({ ...chosen, [group.key]: next })}
          onKeep={() => void keep(plan.data)}
        />
      )}
    </Panel>
  );
}

function Plan(props: {
  readonly plan: KeepPlan;
  readonly becomes: (group: KeepGroup) => Becomes;
  readonly saving: boolean;
  readonly onChoose: (group: KeepGroup, becomes: Becomes) => void;
  readonly onKeep: () => void;
}) {
  const { plan, becomes } = props;
  const of = (what: Becomes): number =>
    plan.groups
      .filter((group) => becomes(group) === what)
      .reduce((sum, { badges }) => sum + badges.length, 0);
  const awards = of('award') + of('create');
  const files = of('file');
  const unconfirmed = plan.groups
    .filter((group) => becomes(group) !== 'file')
    .flatMap(({ badges }) => badges)
    .filter(({ report }) => report.verdicts.issuer.result !== 'pass').length;
  const left = LEFT_OUT.filter(([key]) => plan.left[key] > 0);
  return (
    <>
      <section className="stack">
        <p>
          <b>{count(plan.badges, 'badge', 'badges')}</b> of {count(plan.people, 'person', 'people')}{' '}
          will be kept:{' '}
          {[
            awards === 0 ? 'no awards' : count(awards, 'award', 'awards'),
            files === 0 ? null : count(files, 'file alone', 'files alone'),
          ]
            .filter(Boolean)
            .join(', ')}
          {of('create') > 0 && ', with new entries in the catalogue'}.
        </p>
        {left.length > 0 && (
          <p className="small second">
            Left out:{' '}
            {left.map(([key, words]) => `${formatNumber(plan.left[key])} ${words}`).join(', ')}.
          </p>
        )}
        {unconfirmed > 0 && awards > 0 && (
          <Note tone="warn">
            {count(unconfirmed, 'badge has', 'badges have')} an issuer you have not confirmed. The
            awards count and stay marked.
          </Note>
        )}
      </section>
      {plan.groups.length > 0 && (
        <section className="keep-groups">
          <h3>What they become</h3>
          {plan.groups.slice(0, MOST).map((group) => (
            <Select
              key={group.key}
              label={`${group.name} (${formatNumber(group.badges.length)})`}
              description={group.issuer ?? 'No issuer is stated'}
              value={becomes(group)}
              allowDeselect={false}
              withCheckIcon={false}
              data={choicesOf(group)}
              onChange={(value) => {
                const next = CHOICES.find((one) => one === value);
                if (next !== undefined) props.onChoose(group, next);
              }}
              rightSection={
                becomes(group) === 'award' && !group.sure ? <Tag>by title</Tag> : undefined
              }
              rightSectionWidth={becomes(group) === 'award' && !group.sure ? 64 : undefined}
            />
          ))}
          {plan.groups.length > MOST && (
            <p className="small muted">
              {count(plan.groups.length - MOST, 'further kind', 'further kinds')} of badge: awards
              where the catalogue has them, files alone where it has not.
            </p>
          )}
        </section>
      )}
      <section className="panel-deeds">
        <Button
          variant="filled"
          disabled={plan.badges === 0}
          loading={props.saving}
          onClick={props.onKeep}
        >
          Keep {count(plan.badges, 'badge', 'badges')}
        </Button>
      </section>
    </>
  );
}

const CHOICES: readonly Becomes[] = ['award', 'create', 'file'];

const choicesOf = ({ credential, refused }: KeepGroup) => [
  ...(refused !== null
    ? []
    : credential === null
      ? [{ value: 'create', label: 'Awards, as a new entry of the catalogue' }]
      : [{ value: 'award', label: `Awards of ${credential}` }]),
  { value: 'file', label: refused === null ? 'Files alone, no award' : `Files alone: ${refused}` },
];
