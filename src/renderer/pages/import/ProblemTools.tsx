import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '../../app/format.ts';
import { resolve } from './decisions.ts';
import type { ProblemGroup } from './session.ts';

type Action = 'accept' | 'drop-value' | 'skip-row' | 'reopen';

/** What can be decided for all problems of a kind at once. */
export function ProblemTools({ group }: { readonly group: ProblemGroup }) {
  const [busy, setBusy] = useState(false);
  const decide = async (action: Action): Promise<void> => {
    setBusy(true);
    await resolve({ code: group.code }, { action });
    setBusy(false);
  };
  const deeds: readonly (readonly [Action, string])[] = [
    ['accept', 'Use all proposals'],
    ['drop-value', 'Leave the values out'],
    ['skip-row', 'Leave the rows out'],
    ['reopen', 'Decide later'],
  ];
  return (
    <div className="problem-tools">
      <div className="grow">
        <h2>{group.title}</h2>
        <p className="small second">
          {formatNumber(group.open)} of {formatNumber(group.rows)} open. F2 or Enter types a value.
        </p>
      </div>
      {deeds
        .filter(([action]) => action !== 'reopen' || group.open < group.rows)
        .map(([action, label]) => (
          <Button key={action} disabled={busy} onClick={() => void decide(action)}>
            {label}
          </Button>
        ))}
    </div>
  );
}
