import { useState } from 'react';
import type { HomeSummary } from '#shared/contract/organisation.ts';
import { ErrorState } from '../../components/States.tsx';
import { credentialEntries, type HomeCredentials } from './credential-entries.ts';
import { entriesOf } from './entries.ts';
import { LastChange } from './LastChange.tsx';
import { LedgerEntry, LedgerRow } from './LedgerEntry.tsx';
import { PartsPanel } from './PartsPanel.tsx';
import { SKILL_QUESTIONS } from './questions.ts';
import type { HomeSkills } from './home-skills.ts';
import { skillEntries } from './skill-entries.ts';

interface LedgerProps {
  readonly home: HomeSummary;
  /** Undefined while the ratings of a large file are still being read. */
  readonly skills: HomeSkills | undefined;
  /** Undefined where they are not known, or not yet. */
  readonly credentials: HomeCredentials | undefined;
  readonly trouble: unknown;
  readonly onRetry: () => void;
}

/** Question by question; what is chosen is taken apart beside it. */
export function Ledger({ home, skills, credentials, trouble, onRetry }: LedgerProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const waiting = skills === undefined && !trouble ? SKILL_QUESTIONS : [];
  const entries = [
    ...(skills === undefined ? [] : skillEntries(skills)),
    ...(credentials === undefined ? [] : credentialEntries(credentials)),
    ...entriesOf(home),
  ];
  const entry = entries.find(({ id }) => id === chosen);
  return (
    <div className="page-body">
      <div className="page-work">
        {Boolean(trouble) && <ErrorState error={trouble} onRetry={onRetry} />}
        <div className="ledger" aria-busy={waiting.length > 0}>
          {waiting.map(({ question }, index) => (
            <LedgerRow
              key={question}
              number={index + 1}
              question={question}
              answer={<span className="muted">Reading the ratings …</span>}
              detail=""
              chart={null}
              deed={null}
            />
          ))}
          {entries.map((one, index) => (
            <LedgerEntry
              key={one.id}
              number={waiting.length + index + 1}
              entry={one}
              selected={one.id === chosen}
              onSelect={() => setChosen(one.id === chosen ? null : one.id)}
            />
          ))}
          <LastChange number={waiting.length + entries.length + 1} lastImport={home.lastImport} />
        </div>
      </div>
      {entry !== undefined && (
        <PartsPanel key={entry.id} entry={entry} onClose={() => setChosen(null)} />
      )}
    </div>
  );
}
