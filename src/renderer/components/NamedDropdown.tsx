import { Popover } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface NamedDropdownProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What a button folds out, under a name of its own: else it would bear the words of the button, value and all. */
export function NamedDropdown({ label, className = '', children }: NamedDropdownProps) {
  const id = useId();
  return (
    <Popover.Dropdown aria-labelledby={id} className={className}>
      <span id={id} hidden>
        {label}
      </span>
      {children}
    </Popover.Dropdown>
  );
}
