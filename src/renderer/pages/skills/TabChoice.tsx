import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { SkillsTab } from './skills-search.ts';

const TABS = [
  { value: 'library', label: 'Library' },
  { value: 'roles', label: 'Roles' },
  { value: 'scale', label: 'Scale' },
] as const satisfies readonly { value: SkillsTab; label: string }[];

/** Which part of the page is shown; it stands in the address. */
export function TabChoice({ tab }: { readonly tab: SkillsTab }) {
  const navigate = useNavigate();
  return (
    <SegmentedControl
      aria-label="Part of the page"
      value={tab}
      onChange={(value) =>
        void navigate({ to: '/skills', search: value === 'library' ? {} : { tab: value } })
      }
      data={[...TABS]}
    />
  );
}
