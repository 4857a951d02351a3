import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { discardImport } from './actions.ts';

interface WizardFootProps {
  readonly onBack?: () => void;
  /** What is left to decide, as marks. */
  readonly left?: ReactNode;
  /** Why the button is closed; it is open without a reason. */
  readonly closed?: string | null;
  readonly deed: string;
  readonly onDeed: () => void;
  /** Long work in the place of all else. */
  readonly busy?: ReactNode;
}

/** Fixed below every step: back, what is left to decide, cancel, and the one way on. */
export function WizardFoot({ onBack, left, closed, deed, onDeed, busy }: WizardFootProps) {
  if (busy) {
    return (
      <div className="page-foot">
        <div className="grow">{busy}</div>
      </div>
    );
  }
  return (
    <div className="page-foot">
      {onBack && <Button onClick={onBack}>Back</Button>}
      <div className="wizard-left small">{left}</div>
      {closed && (
        <span className="small muted" id="why-closed">
          {closed}
        </span>
      )}
      <Button onClick={() => void discardImport()}>Cancel</Button>
      <Button
        variant="filled"
        onClick={closed ? undefined : onDeed}
        {...(closed ? { 'data-disabled': true, 'aria-disabled': true } : {})}
        {...(closed ? { 'aria-describedby': 'why-closed' } : {})}
      >
        {deed}
      </Button>
    </div>
  );
}
