import type { ImportColumn } from '#shared/contract/imports.ts';
import { Mark } from '../../components/Mark.tsx';
import type { Tone } from '../../components/Mark.tsx';

type Check = ImportColumn['checks'][number];

export const TONES: Readonly<Record<Check['severity'], Tone>> = {
  error: 'bad',
  warning: 'warn',
  info: 'info',
};

/** What was noticed in a column; further ones are in the panel. */
export const CheckMark = ({
  check,
  more = 0,
}: {
  readonly check: Check;
  readonly more?: number;
}) => (
  <Mark tone={TONES[check.severity]}>
    {check.message}
    {more > 0 && ` (${more} more)`}
  </Mark>
);
