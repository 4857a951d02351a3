import { useEffect, type ReactNode } from 'react';
import { useWorkspaceName } from '../app/workspace.ts';

interface PageHeadProps {
  title: string;
  /** What stands before the title, as a link to where one came from: `<Link to="/people">People</Link>`. */
  crumb?: ReactNode;
  /** One line beside the title. */
  sub?: ReactNode;
  /** Between title and buttons: steps of a wizard, segments. */
  children?: ReactNode;
  /** Buttons at the right; one of them primary at most. */
  actions?: ReactNode;
}

/** The head of a page, and with it the title of the window. The title takes the focus when the page is entered. */
export function PageHead({ title, crumb, sub, children, actions }: PageHeadProps) {
  const workspace = useWorkspaceName();
  useEffect(() => {
    document.title = `${title} · ${workspace}`;
  }, [title, workspace]);
  return (
    <div className="page-head">
      <h1 id="page-title" tabIndex={-1} title={title}>
        {crumb && <span className="crumb">{crumb} / </span>}
        {title}
      </h1>
      {children}
      {sub && <p className="sub">{sub}</p>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}

/** Wraps a page: head, body (work area and panel), foot. */
export const Page = ({ children }: { children: ReactNode }) => (
  <div className="page">{children}</div>
);
