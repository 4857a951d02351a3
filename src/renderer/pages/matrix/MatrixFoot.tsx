import { formatNumber } from '../../app/format.ts';
import { formatRatio } from '../../components/figures/percent.ts';
import { useValue, type Observable } from './grid/observable.ts';
import type { MatrixFigures } from './store/matrix-store.ts';

interface MatrixFootProps {
  readonly figures: MatrixFigures | null;
  /** The ratings counted are those in force, whichever are shown. */
  readonly inForce: boolean;
  readonly said: Observable<string>;
  readonly hintId: string;
}

/** Figures of what is shown, what was just done, and the keys. */
export function MatrixFoot({ figures, inForce, said, hintId }: MatrixFootProps) {
  const words = useValue(said);
  return (
    <div className="matrix-foot">
      <div className="matrix-figures">{figures && <Figures {...figures} inForce={inForce} />}</div>
      <span className="matrix-said" role="status">
        {words}
      </span>
      <p id={hintId} className={words === '' ? 'matrix-hint small muted wide-only' : 'hidden-text'}>
        <kbd>0–9</kbd> enters · <kbd>Del</kbd> withdraws · <kbd>Ctrl V</kbd> pastes ·{' '}
        <kbd>Ctrl D</kbd> fills down · <kbd>F2</kbd> opens · <kbd>Esc</kbd> <kbd>Tab</kbd> leaves
      </p>
    </div>
  );
}

function Figures(props: MatrixFigures & { readonly inForce: boolean }) {
  const { requirements, met, unknown, people, inForce } = props;
  if (requirements === 0)
    return (
      <span>
        {formatNumber(people)} people <span className="muted">· nothing is required of them</span>
      </span>
    );
  return (
    <>
      <span>
        <b>{formatNumber(requirements - unknown)}</b> rated
      </span>{' '}
      <span>
        <b>{formatNumber(unknown)}</b> unrated
      </span>{' '}
      <span title="Requirements met ÷ requirements. Unrated ones are not met.">
        coverage <b>{formatRatio(met / requirements)}</b>
      </span>{' '}
      <span className="muted">
        of {formatNumber(requirements)} requirements of {formatNumber(people)} people
        {inForce ? '' : ', ratings in force'}
      </span>
    </>
  );
}
