import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';

interface PanelProps {
  /** Names the region for those who cannot see it. */
  label: string;
  title?: ReactNode;
  sub?: ReactNode;
  /** Shows a close button and answers Esc; the focus goes back to where it came from. */
  onClose?: () => void;
  /** False: what was typed in the panel is not thrown away by one key. */
  closeOnEscape?: boolean;
  /** Takes the focus when it opens: for panels that are filled in. */
  takeFocus?: boolean;
  children: ReactNode;
}

/** Docked at the right of a page body: what the chosen thing is made of. Its content is `<section>`s. */
export function Panel({
  label,
  title,
  sub,
  onClose,
  closeOnEscape = true,
  takeFocus = false,
  children,
}: PanelProps) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (takeFocus) root.current?.focus();
    const inside = root.current;
    return () => {
      const lost =
        document.activeElement === document.body || inside?.contains(document.activeElement);
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [takeFocus]);
  useEffect(() => {
    if (!onClose || !closeOnEscape) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose, closeOnEscape]);
  return (
    <aside className="panel" aria-label={label} ref={root} tabIndex={-1}>
      {title && (
        <section>
          <div className="row">
            <h2 className="grow">{title}</h2>
            {onClose && (
              <IconButton
                icon="close"
                label={closeOnEscape ? 'Close (Esc)' : 'Close'}
                onClick={onClose}
              />
            )}
          </div>
          {sub && <p className="small second">{sub}</p>}
        </section>
      )}
      {children}
    </aside>
  );
}
