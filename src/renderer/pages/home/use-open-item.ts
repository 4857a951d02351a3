import { useNavigate } from '@tanstack/react-router';
import type { ChartItem } from '../../charts/types.ts';
import type { Entry } from './entry.ts';

/** Opens what is behind an item of an answer: its people, its part of the gaps or of the credentials. */
export function useOpenItem({ people, gaps, credentials }: Entry): (item: ChartItem) => void {
  const navigate = useNavigate();
  return ({ key }) => {
    const search = people[key];
    const part = gaps?.[key];
    const entry = credentials?.[key];
    if (search !== undefined) void navigate({ to: '/people', search });
    else if (part !== undefined) void navigate({ to: '/gaps', search: part });
    else if (entry !== undefined) void navigate({ to: '/credentials', search: entry });
  };
}
