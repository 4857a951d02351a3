import type { ReactNode } from 'react';

interface SectionProps {
  id: string;
  title: string;
  sub?: ReactNode;
  children: ReactNode;
}

/** One part of the settings, under its own heading. */
export const Section = ({ id, title, sub, children }: SectionProps) => (
  <section id={id} aria-labelledby={`${id}-title`} className="settings-section">
    <h2 id={`${id}-title`}>{title}</h2>
    {sub && <p className="small second">{sub}</p>}
    <div className="settings-body">{children}</div>
  </section>
);
