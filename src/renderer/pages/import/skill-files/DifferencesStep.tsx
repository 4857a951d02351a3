import { useState } from 'react';
import { count, formatNumber } from '../../../app/format.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Mark, Note } from '../../../components/Mark.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { cancelWork } from '../actions.ts';
import { Failure } from '../Failure.tsx';
import { FileLine } from '../FileLine.tsx';
import { useImportSession, type SkillDifference } from '../session.ts';
import { WizardFoot } from '../WizardFoot.tsx';
import { DifferenceList, DifferenceTabs } from './DifferenceList.tsx';
import { commitSkillFile, openMatches } from './skill-actions.ts';
import { deedOf, DIFFERENCE_KINDS, placeOf, things, type DifferenceKind } from './words.ts';

/** What will change, cell by cell, before anything is written. */
export function DifferencesStep() {
  const { reading, skillDifference, work } = useImportSession();
  const [chosen, setChosen] = useState<DifferenceKind | null>(null);
  if (reading === null || skillDifference === null) return null;
  const kind = chosen ?? DIFFERENCE_KINDS.find((one) => skillDifference[one] > 0) ?? 'added';
  const words = deedOf(reading.kind, skillDifference, formatNumber);
  const { skipped } = skillDifference;
  return (
    <>
      <div className="page-body">
        <div className="page-work wizard-column">
          <FileLine
            name={reading.fileName}
            facts={`${formatNumber(total(skillDifference))} ${things(reading.kind, total(skillDifference))} compared with the workspace`}
          />
          <Failure />
          <DifferenceTabs counts={skillDifference} chosen={kind} onChoose={setChosen} />
          <DifferenceList key={kind} reading={reading} kind={kind} />
        </div>
        <DifferencePanel difference={skillDifference} />
      </div>
      <WizardFoot
        onBack={openMatches}
        busy={
          work?.kind === 'write' ? (
            <ProgressBar progress={work.progress} onCancel={cancelWork} />
          ) : undefined
        }
        left={
          skipped > 0 && (
            <Mark tone="warn">{count(skipped, 'entry stays', 'entries stay')} out</Mark>
          )
        }
        closed={words === null ? nothingWords(skipped) : null}
        deed={words ?? 'Nothing to import'}
        onDeed={() => void commitSkillFile()}
      />
    </>
  );
}

const total = ({ added, changed, unchanged, skipped }: SkillDifference): number =>
  added + changed + unchanged + skipped;

const SHOWN = 40;

function DifferencePanel({ difference }: { readonly difference: SkillDifference }) {
  const problems = difference.problems.filter(({ message }) => !difference.notes.includes(message));
  const problemCount = difference.problemCount - difference.problems.length + problems.length;
  return (
    <Panel
      label="What will be written"
      title="What will be written"
      sub="A restore point is written first. Everything is one change: Undo takes it back as one."
    >
      <section>
        <KeyValue
          items={[
            ['New', formatNumber(difference.added)],
            ['Changed', formatNumber(difference.changed)],
            ['Unchanged', formatNumber(difference.unchanged)],
            ['Left out', formatNumber(difference.skipped)],
            ...(difference.newPeople > 0
              ? [['New people', formatNumber(difference.newPeople)] as const]
              : []),
            ...(difference.newSkills > 0
              ? [['New skills', formatNumber(difference.newSkills)] as const]
              : []),
            ...(difference.newCredentials > 0
              ? [['New credentials', formatNumber(difference.newCredentials)] as const]
              : []),
            ...(difference.newIssuers > 0
              ? [['New awarding bodies', formatNumber(difference.newIssuers)] as const]
              : []),
            ...(difference.newRoles > 0
              ? [['New roles', formatNumber(difference.newRoles)] as const]
              : []),
          ]}
        />
      </section>
      {difference.notes.length > 0 && (
        <section className="stack">
          {difference.notes.map((note) => (
            <Note key={note}>{note}</Note>
          ))}
        </section>
      )}
      {problemCount > 0 && (
        <section>
          <h3>{count(problemCount, 'thing', 'things')} to know</h3>
          <ul className="file-problems small">
            {problems.slice(0, SHOWN).map((problem, index) => (
              // Two problems may read alike; the list is never reordered.
              // eslint-disable-next-line react/no-array-index-key
              <li key={index} data-severity={problem.severity}>
                <span className="muted">{placeOf(problem)}</span> {problem.message}
              </li>
            ))}
          </ul>
          {problemCount > SHOWN && (
            <p className="small muted">and {formatNumber(problemCount - SHOWN)} more</p>
          )}
        </section>
      )}
    </Panel>
  );
}

/** Why there is nothing to import: what stays out is not said by the workspace. */
const nothingWords = (skipped: number): string =>
  skipped > 0
    ? 'Nothing else is new: see what is left out, and why'
    : 'The workspace already says what this file says';
