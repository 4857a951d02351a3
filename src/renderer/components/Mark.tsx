import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'unknown';

const ICONS: Record<Tone, IconName> = {
  good: 'check',
  warn: 'warn',
  bad: 'bad',
  info: 'info',
  unknown: 'unknown',
};

/** A verdict: colour, drawing and word together, never colour alone. */
export const Mark = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className={`mark ${tone}`}>
    <Icon name={ICONS[tone]} size={14} />
    <span>{children}</span>
  </span>
);

/** A small label on a thing. Without a tone it only says; with `line` it is outlined. */
export const Tag = ({
  tone,
  line = false,
  children,
}: {
  tone?: Exclude<Tone, 'unknown'>;
  line?: boolean;
  children: ReactNode;
}) => (
  <span className={['tag', tone, line ? 'line' : ''].filter(Boolean).join(' ')}>{children}</span>
);

/** A sentence or two set apart from what stands around it. */
export const Note = ({
  tone,
  children,
}: {
  tone?: Exclude<Tone, 'unknown'>;
  children: ReactNode;
}) => (
  <div className={tone ? `note ${tone}` : 'note'}>
    {tone && <Icon name={ICONS[tone]} />}
    <div>{children}</div>
  </div>
);
