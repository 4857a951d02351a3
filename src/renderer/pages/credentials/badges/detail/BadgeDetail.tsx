import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import type { BadgeReport } from '#shared/contract/badges.ts';
import { formatDate } from '../../../../app/format.ts';
import { Note } from '../../../../components/Mark.tsx';
import { Page, PageHead } from '../../../../components/PageHead.tsx';
import { EmptyState, LoadingRows } from '../../../../components/States.tsx';
import { useTitleFocus } from '../../../../components/use-title-focus.ts';
import { problemOf } from '../../../../app/problems.ts';
import { ChooseBadges } from '../BadgeZone.tsx';
import { useCheckSession } from '../check-session.ts';
import { recheckKept } from '../kept/KeptTotals.tsx';
import { useBadgePlaces, type Of } from '../places.ts';
import { AwardPanel } from './AwardPanel.tsx';
import { BadgeHead } from './BadgeHead.tsx';
import { BadgeSays } from './BadgeSays.tsx';
import { PinKeyPanel } from './PinKeyPanel.tsx';
import { Technical } from './Technical.tsx';
import { useBadge } from './use-badge.ts';
import { VerdictRows } from './VerdictRows.tsx';
import { Wanted } from './Wanted.tsx';

type Key = BadgeReport['keys'][number];

/** One badge: what it says, the five verdicts with what can be done about each, and what becomes of it. */
export function BadgeDetail({ of }: { readonly of: Of }) {
  useTitleFocus();
  const { list } = useBadgePlaces();
  const [personId, setPersonId] = useState<number | undefined>();
  const [pinning, setPinning] = useState<Key | null>(null);
  const [proofShown, setProofShown] = useState(false);
  const technical = useRef<HTMLElement>(null);
  const { progress } = useCheckSession();
  const { live, kept, differs, error, retry } = useBadge(of, personId);
  const tab = 'badgeId' in of ? 'kept' : 'checked';
  const showProof = useCallback(() => {
    setProofShown(true);
    technical.current?.scrollIntoView({ block: 'start' });
    technical.current?.focus();
  }, []);
  return (
    <Page>
      <PageHead
        crumb={
          <Link to="/credentials" search={{ view: 'badges', tab }}>
            Badges
          </Link>
        }
        title={tab === 'kept' ? 'Kept badge' : 'Check a badge'}
        sub={progress?.stage ?? 'Checked on this computer, without a connection'}
        actions={<ChooseBadges />}
      />
      <div className="page-body">
        {live === undefined ? (
          <div className="page-work">
            {error ? (
              <Gone error={error} onList={() => list(tab)} onRetry={retry} />
            ) : (
              <LoadingRows />
            )}
          </div>
        ) : (
          <>
            <div className="page-work">
              <BadgeHead of={of} badge={live} />
              {(differs || live.sameAs !== null || live.report.warnings.length > 0) && (
                <div className="badge-notes">
                  {differs && kept !== null && (
                    <Note tone="info">
                      The report that is kept is of {formatDate(kept.checkedOn)} and says something
                      else.{' '}
                      <button
                        type="button"
                        className="link inline"
                        onClick={() => void recheckKept([kept.id])}
                      >
                        Keep the report of now
                      </button>
                    </Note>
                  )}
                  {live.sameAs !== null && <Note>The same file was checked as {live.sameAs}.</Note>}
                  {live.report.warnings.map((warning) => (
                    <Note key={warning} tone="warn">
                      {warning}
                    </Note>
                  ))}
                </div>
              )}
              <VerdictRows
                report={live.report}
                onProof={showProof}
                onPin={setPinning}
                onCompare={
                  'badgeId' in of
                    ? null
                    : () => document.querySelector<HTMLElement>('.panel input')?.focus()
                }
              />
              <BadgeSays facts={live.report.facts} />
              <Wanted wanted={live.report.wanted} />
              <Technical
                ref={technical}
                of={of}
                report={live.report}
                shown={proofShown}
                onShow={setProofShown}
                onPin={setPinning}
              />
            </div>
            {pinning === null ? (
              <AwardPanel
                of={of}
                badge={live}
                kept={kept}
                personId={personId}
                onPerson={setPersonId}
              />
            ) : (
              <PinKeyPanel
                key={pinning.fingerprint}
                of={of}
                badge={live}
                chosen={pinning}
                onClose={() => setPinning(null)}
              />
            )}
          </>
        )}
      </div>
    </Page>
  );
}

function Gone(props: {
  readonly error: unknown;
  readonly onList: () => void;
  readonly onRetry: () => void;
}) {
  const problem = problemOf(props.error);
  return (
    <EmptyState
      title={problem.message}
      deeds={
        <>
          <Button variant="filled" onClick={props.onList}>
            All badges
          </Button>
          {problem.code !== 'NOT_FOUND' && <Button onClick={props.onRetry}>Try again</Button>}
        </>
      }
    >
      {problem.remedy}
    </EmptyState>
  );
}
