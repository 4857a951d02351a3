import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';

/** The two sides of a role: what it requires, and who is nearest to it. */
export function RoleTabs({ nearest }: { readonly nearest: boolean }) {
  const navigate = useNavigate({ from: '/roles/$id' });
  return (
    <SegmentedControl
      aria-label="What is shown"
      value={nearest ? 'nearest' : 'requirements'}
      data={[
        { value: 'requirements', label: 'Requirements' },
        { value: 'nearest', label: 'Nearest people' },
      ]}
      onChange={(value) =>
        void navigate({
          search: ({ show: _show, ...rest }) =>
            value === 'nearest' ? { ...rest, show: 'nearest' } : rest,
          replace: true,
        })
      }
    />
  );
}
