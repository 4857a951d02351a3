import type { ReactNode } from 'react';

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

/** The head of a page. The title takes the focus when the page is entered. */
export const PageHead = ({ title, crumb, sub, children, actions }: PageHeadProps) => (
  <div className="page-head">
    <h1 id="page-title" tabIndex={-1}>
      {crumb && <span className="crumb">{crumb} / </span>}
      {title}
    </h1>
    {children}
    {sub && <p className="sub">{sub}</p>}
    {actions && <div className="actions">{actions}</div>}
  </div>
);

/** Wraps a page: head, body (work area and panel), foot. Sets the title of the window. */
export const Page = ({ children }: { children: ReactNode }) => (
  <div className="page">{children}</div>
);
