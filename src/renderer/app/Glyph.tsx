/** The mark of the program: three bars on a dark square, in the colours of the text. */
export const Glyph = () => (
  <svg className="glyph" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
    <rect x="1" y="1" width="16" height="16" rx="3" fill="var(--text-primary)" />
    <path d="M5 13V9.5M9 13V7M13 13V4.5" stroke="var(--surface-page)" strokeWidth="2" />
  </svg>
);
