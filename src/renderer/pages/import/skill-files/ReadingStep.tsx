import { count, formatNumber, formatSize } from '../../../app/format.ts';
import { Mark } from '../../../components/Mark.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { cancelWork } from '../actions.ts';
import { Failure } from '../Failure.tsx';
import { FileLine } from '../FileLine.tsx';
import { session, useImportSession } from '../session.ts';
import { WizardFoot } from '../WizardFoot.tsx';
import { CellPreview } from './CellPreview.tsx';
import { ColumnFields } from './ColumnFields.tsx';
import { LevelTexts } from './LevelTexts.tsx';
import { OutcomeTexts } from './OutcomeTexts.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { openMatches } from './skill-actions.ts';
import { things } from './words.ts';

/** What was understood of a file that speaks of skills, and what can be corrected about it. */
export function ReadingStep() {
  const { reading, work } = useImportSession();
  if (reading === null) return null;
  const taken = reading.sheets.filter((sheet) => sheet.taken);
  const found = taken.reduce((sum, sheet) => sum + amount(reading.kind, sheet), 0);
  const { levels, outcomes } = reading;
  const guessed = [...levels, ...outcomes].filter((each) => each.guessed).length;
  const lost =
    levels.filter((level) => level.meaning === 'not-understood').length +
    outcomes.filter((each) => each.outcome === null).length;
  return (
    <>
      <div className="page-body">
        <div className="page-work wizard-column">
          <FileLine
            name={reading.fileName}
            facts={[
              reading.format,
              formatSize(reading.sizeBytes),
              count(taken.length, 'sheet', 'sheets'),
              `${formatNumber(found)} ${things(reading.kind, found)}`,
            ].join(' · ')}
          />
          <Failure />
          <CellPreview reading={reading} />
          {reading.outcomes.length > 0 && <OutcomeTexts reading={reading} />}
          {reading.levels.length > 0 && <LevelTexts reading={reading} />}
          <ColumnFields reading={reading} />
        </div>
        <ReadingPanel reading={reading} />
      </div>
      <WizardFoot
        onBack={() => session.set({ step: 'file' })}
        busy={
          work === null ? undefined : <ProgressBar progress={work.progress} onCancel={cancelWork} />
        }
        left={
          <>
            {lost > 0 && (
              <Mark tone="warn">{count(lost, 'text is', 'texts are')} not understood</Mark>
            )}
            {guessed > 0 && <Mark tone="warn">{formatNumber(guessed)} guessed: look once</Mark>}
          </>
        }
        closed={reading.blockers[0] ?? null}
        deed="Continue to names"
        onDeed={openMatches}
      />
    </>
  );
}

const amount = (
  kind: NonNullable<ReturnType<typeof useImportSession>['reading']>['kind'],
  sheet: { readonly entries: number; readonly skills: number; readonly credentials: number },
): number =>
  kind === 'skills' ? sheet.skills : kind === 'credentials' ? sheet.credentials : sheet.entries;
