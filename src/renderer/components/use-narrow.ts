import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is narrow: what a panel beside a table says, its columns then need not. */
export const useNarrow = (): boolean =>
  useMediaQuery('(max-width: 1180px)', false, { getInitialValueInEffect: false });
