import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatNumber } from '../../app/format.ts';
import { undo } from '../../app/undo.ts';
import { Icon } from '../../components/Icon.tsx';
import { KeyValue } from '../../components/KeyValue.tsx';
import { another, useTakenBack } from './done.ts';

interface ImportOutcomeProps {
  readonly file: string;
  /** Null: nothing had to be changed. */
  readonly changeId: number | null;
  /** "7 added, 19 changed" */
  readonly headline: string;
  readonly facts: readonly (readonly [words: string, count: number])[];
  /** Where to go from here, the likeliest first. */
  readonly next: ReactNode;
}

/** The end of an import of any kind: what was done, how to take it back, and what may follow. */
export function ImportOutcome({ file, changeId, headline, facts, next }: ImportOutcomeProps) {
  const takenBack = useTakenBack(changeId);
  return (
    <div className="page-body">
      <div className="page-work">
        <div className="import-done">
          {takenBack ? (
            <>
              <h2>The import was taken back</h2>
              <p className="second">
                Nothing of {file} is left in the workspace. Redo, or import it again.
              </p>
            </>
          ) : (
            <>
              <h2 className="done-title">
                <Icon name="check" size={18} />
                {changeId === null ? 'Nothing had to be changed' : headline}
              </h2>
              <p className="second">
                {changeId === null ? (
                  `The workspace already said what ${file} says.`
                ) : (
                  <>
                    From {file}, as one change.{' '}
                    <button
                      type="button"
                      className="link inline"
                      onClick={() => void undo(changeId)}
                    >
                      Undo
                    </button>{' '}
                    takes all of it back;{' '}
                    <Link to="/history" search={{ change: changeId }} className="inline">
                      the history
                    </Link>{' '}
                    shows it value by value.
                  </>
                )}
              </p>
              <div className="done-facts">
                <KeyValue items={facts.map(([words, count]) => [words, formatNumber(count)])} />
              </div>
            </>
          )}
          <div className="row deeds">
            {next}
            <Link to="/" className="button-link plain">
              What Home says now
            </Link>
            <Button onClick={() => void another()}>Import another file</Button>
          </div>
        </div>
      </div>
    </div>
  );
}
