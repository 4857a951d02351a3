import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '../../app/format.ts';
import { resolve } from './decisions.ts';
import type { ProblemGroup } from './session.ts';

type Action = 'accept' | 'drop-value' | 'skip-row' | 'reopen';

interface ProblemToolsProps {
  readonly group: ProblemGroup;
  /** Whether some of them have a proposal, a value, a row: what there is none of cannot be decided. */
  readonly offers: {
    readonly proposals: boolean;
    readonly values: boolean;
    readonly rows: boolean;
  };
}

/** What can be decided for all problems of a kind at once. */
export function ProblemTools({ group, offers }: ProblemToolsProps) {
  const [busy, setBusy] = useState(false);
  const decide = async (action: Action): Promise<void> => {
    setBusy(true);
    await resolve({ code: group.code }, { action });
    setBusy(false);
  };
  const deeds: readonly (readonly [Action, string, boolean])[] = [
    ['accept', 'Use all proposals', offers.proposals],
    ['accept', 'Mark all as looked at', !offers.proposals && group.severity === 'warning'],
    ['drop-value', 'Leave the values out', offers.values],
    ['skip-row', 'Leave the rows out', offers.rows],
    ['reopen', 'Decide later', group.open < group.rows],
  ];
  return (
    <div className="problem-tools">
      <div className="grow">
        <h2>{group.title}</h2>
        <p className="small second">
          {formatNumber(group.open)} of {formatNumber(group.rows)} open.
          {offers.values && ' Enter types a value, Space opens the choices.'}
        </p>
      </div>
      {deeds
        .filter(([, , possible]) => possible)
        .map(([action, label]) => (
          <Button key={label} disabled={busy} onClick={() => void decide(action)}>
            {label}
          </Button>
        ))}
    </div>
  );
}
