import { Button, Select } from '@mantine/core';
import type { InferContractRouterInputs } from '@orpc/contract';
import { Link } from '@tanstack/react-router';
import type { Attempt } from '#shared/contract/awards.ts';
import type { Contract } from '#shared/contract/index.ts';
import { ATTEMPT_OUTCOMES } from '#shared/credentials.ts';
import { client } from '../../../../app/client.ts';
import { perform } from '../../../../app/perform.ts';
import { Panel } from '../../../../components/Panel.tsx';
import { SavedArea } from '../../../../components/SavedArea.tsx';
import { SavedDate } from '../../../../components/SavedDate.tsx';
import { SavedText } from '../../../../components/SavedText.tsx';
import { SavedNumber } from '../../fields/SavedNumber.tsx';
import { OUTCOME_WORDS } from '../award-words.ts';

interface AttemptPanelProps {
  readonly attempt: Attempt;
  readonly onClose: () => void;
}

type Patch = InferContractRouterInputs<Contract>['awards']['updateAttempt']['patch'];

/** One attempt: every field can be changed in place. */
export function AttemptPanel({ attempt, onClose }: AttemptPanelProps) {
  const title = `${attempt.credential} by ${attempt.person}`;
  const save = (patch: Patch, what: string): void =>
    void perform(client.awards.updateAttempt({ ids: [attempt.id], patch }), `${title}: ${what}.`);
  const remove = async (): Promise<void> => {
    const done = await perform(
      client.awards.removeAttempts({ ids: [attempt.id] }),
      `Removed the attempt at ${title}.`,
    );
    if (done) onClose();
  };
  return (
    <Panel
      label={`Attempt: ${title}`}
      title={attempt.credential}
      sub={
        <>
          <Link to="/people/$id" params={{ id: String(attempt.personId) }}>
            {attempt.person}
          </Link>
          {attempt.department !== null && ` · ${attempt.department}`}
        </>
      }
      onClose={onClose}
    >
      <section className="panel-form">
        <Select
          label="Outcome"
          data={ATTEMPT_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
          value={attempt.outcome}
          allowDeselect={false}
          withCheckIcon={false}
          onChange={(value) => {
            const outcome = ATTEMPT_OUTCOMES.find((one) => one === value);
            if (outcome !== undefined && outcome !== attempt.outcome)
              save({ outcome }, OUTCOME_WORDS[outcome].toLowerCase());
          }}
        />
        <div className="award-days">
          <SavedDate
            label="Started (optional)"
            placeholder="not known"
            clearable
            value={attempt.started}
            onSave={(started) => save({ started }, 'start changed')}
          />
          <SavedDate
            label="Ended (optional)"
            placeholder="not yet"
            clearable
            value={attempt.ended}
            onSave={(ended) => save({ ended }, 'end changed')}
          />
        </div>
        <div className="award-days">
          <SavedNumber
            label="Progress (optional)"
            placeholder="not known"
            unit="%"
            least={0}
            most={100}
            value={attempt.progress}
            onSave={(progress) => save({ progress }, 'progress changed')}
          />
          <SavedNumber
            label="Time taken (optional)"
            placeholder="not known"
            unit="hours"
            least={0}
            most={100_000}
            decimals={1}
            value={attempt.hours}
            onSave={(hours) => save({ hours }, 'time taken changed')}
          />
        </div>
        <SavedText
          label="Grade (optional)"
          maxLength={200}
          value={attempt.grade ?? ''}
          onSave={(text) => save({ grade: text || null }, 'grade changed')}
        />
        <SavedArea
          label="Note (optional)"
          minRows={2}
          maxLength={5000}
          value={attempt.note ?? ''}
          onSave={(text) => save({ note: text || null }, 'note changed')}
        />
        <p className="small second">
          Passed? Add the award: it ends this attempt and keeps its start.
        </p>
      </section>
      <section className="panel-deeds">
        <Button onClick={() => void remove()}>Remove</Button>
      </section>
    </Panel>
  );
}
