import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { PersonTab } from '../people/people-search.ts';

const TABS = [
  { value: 'skills', label: 'Skills' },
  { value: 'credentials', label: 'Credentials' },
  { value: 'profile', label: 'Profile' },
  { value: 'moves', label: 'Moves' },
] as const satisfies readonly { value: PersonTab; label: string }[];

/** The sides of a person's page. */
export function PersonTabs({ tab }: { readonly tab: PersonTab }) {
  const navigate = useNavigate({ from: '/people/$id' });
  return (
    <SegmentedControl
      aria-label="What is shown"
      value={tab}
      data={[...TABS]}
      onChange={(value) => {
        const next = TABS.find((one) => one.value === value)?.value;
        void navigate({
          search: (now) => {
            const { tab: former, ...rest } = now;
            return next === former || next === undefined || next === 'skills'
              ? rest
              : { ...rest, tab: next };
          },
          replace: true,
        });
      }}
    />
  );
}
