import { Tooltip } from '@mantine/core';
import type { ComponentProps, Ref } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'ref'> {
  icon: IconName;
  /** What it does; read aloud and shown as a tooltip. */
  label: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with a drawing only; its words are in the tooltip. */
export const IconButton = ({ icon, label, className, ...rest }: IconButtonProps) => (
  <Tooltip label={label}>
    <button
      type="button"
      aria-label={label}
      className={className ? `icon-button ${className}` : 'icon-button'}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  </Tooltip>
);
