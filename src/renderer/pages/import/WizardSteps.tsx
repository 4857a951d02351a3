import { goBack } from './decisions.ts';
import { useImportSession } from './session.ts';
import { SKILL_STEPS, STEPS, stepStates } from './steps.ts';

/** The steps in the page head. One that is done can be gone back to. */
export function WizardSteps() {
  const { step, result, skillResult, reading, work } = useImportSession();
  const done = result !== null || skillResult !== null;
  const closed = done || work?.kind === 'write';
  return (
    <ol className="wizard-steps" aria-label="Steps">
      {stepStates(step, done, reading === null ? STEPS : SKILL_STEPS).map(
        ({ id, label, number, state }) => (
          <li key={id} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            {state === 'done' && !closed ? (
              <button type="button" onClick={() => goBack(id)}>
                <span className="n">✓</span>
                {label}
              </button>
            ) : (
              <>
                <span className="n">{state === 'done' ? '✓' : number}</span>
                {label}
              </>
            )}
          </li>
        ),
      )}
    </ol>
  );
}
