import { Button } from '@mantine/core';
import type { Progress } from '#shared/contract/base.ts';
import { formatNumber } from '../app/format.ts';

/** Long work: what, how far, and Cancel. */
export function ProgressBar({ progress, onCancel }: { progress: Progress; onCancel?: () => void }) {
  const share = progress.total > 0 ? Math.min(1, progress.done / progress.total) : null;
  const words =
    share === null
      ? progress.done > 0
        ? formatNumber(progress.done)
        : ''
      : `${formatNumber(progress.done)} of ${formatNumber(progress.total)}`;
  return (
    <div className="progress">
      <span role="status">{progress.stage}</span>
      <div
        className={share === null ? 'track unmeasured' : 'track'}
        role="progressbar"
        aria-label={progress.stage}
        {...(share === null ? {} : { 'aria-valuenow': Math.round(share * 100) })}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <div className="bar" style={share === null ? undefined : { width: `${share * 100}%` }} />
      </div>
      <span className="num">{words}</span>
      {onCancel && <Button onClick={onCancel}>Cancel</Button>}
    </div>
  );
}
