const PATHS = {
  home: 'M2.5 7.5 8 3l5.5 4.5V13H10V9.5H6V13H2.5z',
  person: 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 13.5c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  people:
    'M5.5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM2 12.5c.2-2 1.6-3.2 3.5-3.2s3.3 1.2 3.5 3.2M10.5 7.5a1.8 1.8 0 1 0-.3-3.5M11 9.3c1.8.1 2.8 1.3 3 3.2',
  history: 'M8 4.5V8l2.5 1.5M3.2 5.5A5.5 5.5 0 1 1 2.5 8M2.7 2.8v2.9h2.9',
  import: 'M8 2.5v7M5 7l3 3 3-3M2.5 10.5v3h11v-3',
  export: 'M8 10V3M5 5.500 8 2.500l3 3M2.5 10.5v3h11v-3',
  settings:
    'M3 5h6M12 5h1.5M3 11h1.5M7.5 11h6M10.5 6.8a1.8 1.8 0 1 0 0-3.600 1.8 1.8 0 0 0 0 3.600ZM6 12.800a1.8 1.8 0 1 0 0-3.600 1.8 1.8 0 0 0 0 3.600Z',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  forward: 'M6 3.5 10.5 8 6 12.5',
  undo: 'M5.5 3.5 2.5 6.5l3 3M2.5 6.5h7a4 4 0 0 1 0 7H6',
  redo: 'M10.5 3.5l3 3-3 3M13.5 6.5h-7a4 4 0 0 0 0 7H10',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5l3 3',
  file: 'M4 2.5h5.5l3 3v8H4zM9.5 2.5v3h3M6 8.5h4.5M6 11h4.5',
  folder: 'M2 4.5h4.500l1.500 1.500H14v6.500H2z',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.5 8.5l3 3 6-7',
  warn: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1',
  bad: 'M4 4l8 8M12 4l-8 8',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.500v3.500M8 5v.1',
  unknown:
    'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.300 6.500a1.700 1.700 0 1 1 2.600 1.500c-.6.4-.9.7-.9 1.400M8 11.300v.1',
  plus: 'M8 3.500v9M3.500 8h9',
  down: 'M4.500 6.500 8 10l3.500-3.500',
  up: 'M4.500 9.500 8 6l3.500 3.500',
  right: 'M6.500 4.500 10 8l-3.500 3.500',
  ascending: 'M8 13V3.500M4.500 7 8 3.500 11.500 7',
  descending: 'M8 3v9.500M4.500 9 8 12.500 11.500 9',
  more: 'M3.500 8h.1M8 8h.1M12.500 8h.1',
  filter: 'M2.500 3.500h11L9.500 8.500v4.500l-3-1.500v-3z',
  columns: 'M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10',
  edit: 'M3 13l.6-2.800 7-7a1.200 1.200 0 0 1 1.700 0l.5.5a1.200 1.200 0 0 1 0 1.700l-7 7zM9.500 4.300l2.200 2.200',
  remove: 'M3 4.500h10M6.500 4.500v-2h3v2M4.500 4.500l.5 9h6l.5-9M6.800 7v4M9.200 7v4',
  save: 'M3 2.500h8l2.500 2.500v8.500h-11v-11zM5 2.500v3.500h5v-3.500M5 13.500v-4h6v4',
  print: 'M4.500 6V2.500h7V6M4.500 11.500h-2V6h11v5.500h-2M4.500 9.500h7v4h-7z',
  copy: 'M5.500 5.500v-3h8v8h-3M2.500 5.500h8v8h-8z',
  drag: 'M6 4h.1M10 4h.1M6 8h.1M10 8h.1M6 12h.1M10 12h.1',
  link: 'M6.500 9.500l3-3M7 5l1.500-1.500a2.500 2.500 0 0 1 4 4L11 9M9 11l-1.500 1.500a2.500 2.500 0 0 1-4-4L5 7',
  keyboard: 'M1.500 4.500h13v7h-13zM4 7h.1M6.700 7h.1M9.300 7h.1M12 7h.1M5 9.300h6',
  theme: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 2v12',
  gaps: 'M2.500 2.500H7V7H2.500zM9 2.500h4.500V7H9zM2.500 9H7v4.500H2.500zM9 9h4.500v4.500H9z',
  chart: 'M2.500 13V3M2.500 13h11M5 10.500h3M5 7.500h6M5 4.500h8',
  award:
    'M8 9.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM5.800 9l-1 4.500L8 12l3.200 1.500-1-4.500',
  skills: 'M2.500 2.500v11M2.500 4.500h10M2.500 8h5.500M2.500 11.500h8',
  matrix: 'M2.500 3h11v10h-11zM2.500 6.300h11M2.500 9.700h11M6.200 3v10M9.800 3v10',
  calendar: 'M2.500 4h11v9.500h-11zM2.500 7h11M5.500 2.500V5M10.500 2.500V5',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 16 px in the colour of the text; decoration only, so a word must stand beside it or on the button. */
export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
