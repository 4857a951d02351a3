import { useEffect, useRef } from 'react';
import { useWorkspace } from '../../app/workspace.ts';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { ChangesStep } from './ChangesStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { DroppedNote } from './DroppedNote.tsx';
import { FileStep } from './FileStep.tsx';
import { session, useImportSession } from './session.ts';
import { DifferencesStep } from './skill-files/DifferencesStep.tsx';
import { MatchesStep } from './skill-files/MatchesStep.tsx';
import { ReadingStep } from './skill-files/ReadingStep.tsx';
import { SkillDone } from './skill-files/SkillDone.tsx';
import { SKILL_STEPS, stepIndex, STEPS } from './steps.ts';
import { TableStep } from './TableStep.tsx';
import { ValuesStep } from './ValuesStep.tsx';
import { WizardSteps } from './WizardSteps.tsx';
import './import.css';
import './import-columns.css';
import './import-values.css';
import './skill-files/skill-files.css';

const BODIES = {
  file: FileStep,
  table: TableStep,
  columns: ColumnsStep,
  values: ValuesStep,
  changes: ChangesStep,
  reading: ReadingStep,
  matches: MatchesStep,
  differences: DifferencesStep,
} as const;

/** From a file to people, or to skills, step by step. Nothing is written before the last. */
export function ImportPage() {
  const { step, result, skillResult, reading } = useImportSession();
  useWorkspaceOfImport();
  const done = result !== null || skillResult !== null;
  const place = useFocusOnStep(`${step} ${done ? 'done' : ''}`);
  const Body = skillResult !== null ? SkillDone : result !== null ? DoneStep : BODIES[step];
  const steps = reading === null ? STEPS : SKILL_STEPS;
  const index = stepIndex(step, steps);
  const at = `Step ${index + 1} of ${steps.length}: ${steps[index]?.label ?? ''}`;
  return (
    <Page>
      <PageHead
        title="Import"
        actions={
          !done && (
            <span className="muted small wide-only">Nothing is changed until the last step</span>
          )
        }
      >
        <WizardSteps />
      </PageHead>
      <DroppedNote />
      <div
        className="wizard-step"
        ref={place}
        tabIndex={-1}
        role="group"
        aria-label={done ? 'Done' : at}
      >
        <Body />
      </div>
    </Page>
  );
}

/** A new step takes the focus, so that reading and the Tab key start there. */
function useFocusOnStep(step: string) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    place.current?.focus({ preventScroll: true });
  }, [step]);
  return place;
}

/** An import belongs to the workspace it was begun in: another one starts with none. */
function useWorkspaceOfImport(): void {
  const path = useWorkspace()?.path;
  useEffect(() => {
    if (path === undefined) return;
    const { workspace } = session.get();
    if (workspace !== null && workspace !== path) session.reset({ workspace: path });
    else if (workspace === null) session.set({ workspace: path });
  }, [path]);
}
