import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { count, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { CountTabs } from '../../../components/CountTabs.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Mark } from '../../../components/Mark.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { cancelWork } from '../actions.ts';
import { Failure } from '../Failure.tsx';
import { useImportSession } from '../session.ts';
import { WizardFoot } from '../WizardFoot.tsx';
import { MatchTable } from './MatchTable.tsx';
import { openDifferences, openReading, setMatch } from './skill-actions.ts';
import { MATCH_LABELS, MATCH_WORDS, matchKinds, type MatchWhat } from './words.ts';

/** Which people, skills and roles of the workspace the names of the file are. */
export function MatchesStep() {
  const { reading, work } = useImportSession();
  const kinds = reading === null ? [] : matchKinds(reading.kind);
  const [chosen, setChosen] = useState<MatchWhat | null>(null);
  const counts = useMatchCounts(kinds);
  const what = chosen ?? kinds.find((one) => (counts[one]?.open ?? 0) > 0) ?? kinds[0] ?? 'skill';
  if (reading === null) return null;
  const open = kinds.reduce((sum, one) => sum + (counts[one]?.open ?? 0), 0);
  const added = kinds
    .flatMap((one) => {
      const created = counts[one]?.created ?? 0;
      return created > 0
        ? [count(created, `new ${MATCH_WORDS[one][0]}`, `new ${MATCH_WORDS[one][1]}`)]
        : [];
    })
    .join(', ');
  return (
    <>
      <div className="page-body">
        <div className="page-work wizard-column">
          <CountTabs
            label="Names"
            tabs={kinds.map((id) => ({
              id,
              label: MATCH_LABELS[id],
              count: counts[id]?.total ?? 0,
            }))}
            chosen={what}
            onChoose={setChosen}
          />
          <Failure />
          <MatchTable key={what} importId={reading.importId} what={what} />
        </div>
        <MatchPanel what={what} counts={counts[what]} />
      </div>
      <WizardFoot
        onBack={openReading}
        busy={
          work === null ? undefined : <ProgressBar progress={work.progress} onCancel={cancelWork} />
        }
        left={
          <>
            {open > 0 && (
              <Mark tone="warn">
                {count(open, 'name is', 'names are')} open; left out unless decided
              </Mark>
            )}
            {added !== '' && <Mark tone="info">{added} will be added</Mark>}
          </>
        }
        deed="Continue to changes"
        onDeed={() => void openDifferences()}
      />
    </>
  );
}

interface Counts {
  readonly total: number;
  readonly open: number;
  readonly matched: number;
  readonly created: number;
  readonly skipped: number;
}
type CountsOf = Partial<Record<MatchWhat, Counts>>;

function useMatchCounts(kinds: readonly MatchWhat[]): CountsOf {
  const { reading, version } = useImportSession();
  const importId = reading?.importId ?? '';
  const ask = (what: MatchWhat) => ({
    ...orpc.skillFiles.matches.queryOptions({
      input: { importId, what, limit: 1 },
      enabled: importId !== '' && kinds.includes(what),
    }),
    queryKey: ['skill-file-matches', importId, what, version] as const,
  });
  const person = useQuery(ask('person')).data;
  const skill = useQuery(ask('skill')).data;
  const role = useQuery(ask('role')).data;
  const credential = useQuery(ask('credential')).data;
  const issuer = useQuery(ask('issuer')).data;
  return {
    ...(person ? { person } : {}),
    ...(skill ? { skill } : {}),
    ...(role ? { role } : {}),
    ...(credential ? { credential } : {}),
    ...(issuer ? { issuer } : {}),
  };
}

/** How names of a kind are told. */
const HOW: Readonly<Record<MatchWhat, string>> = {
  person:
    'People are matched by employee number, then e-mail, then name. A name that only resembles one is never taken without you.',
  skill: 'A skill is matched by its name and other names, whatever the capitals and accents.',
  role: 'A role is matched by its name, whatever the capitals and accents.',
  credential:
    'A credential is matched by what was decided for earlier files of the platform, then by title and awarding body. A title that is only alike is yours to decide, once: it is remembered.',
  issuer: 'An awarding body is matched by its name, whatever the capitals and accents.',
};

function MatchPanel(props: { readonly what: MatchWhat; readonly counts: Counts | undefined }) {
  const { what, counts } = props;
  if (counts === undefined) return <Panel label="Names">{null}</Panel>;
  return (
    <Panel
      label="Names of the file"
      title={MATCH_LABELS[what]}
      sub="A name of the file is one of the workspace, a new one, or left out."
    >
      <section>
        <KeyValue
          items={[
            ['In the workspace', formatNumber(counts.matched)],
            ['New', formatNumber(counts.created)],
            ['To decide', formatNumber(counts.open)],
            ['Left out', formatNumber(counts.skipped)],
          ]}
        />
      </section>
      {counts.open > 0 && (
        <section className="stack">
          <Button onClick={() => void setMatch(what, { action: 'create' })}>
            Add the {formatNumber(counts.open)} open as new
          </Button>
          <Button onClick={() => void setMatch(what, { action: 'skip' })}>
            Leave the {formatNumber(counts.open)} open out
          </Button>
        </section>
      )}
      <section>
        <p className="small muted">{HOW[what]}</p>
      </section>
    </Panel>
  );
}
