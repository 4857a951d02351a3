import { NumberInput } from '@mantine/core';
import { useState } from 'react';

export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly decimals?: number;
}

/** A number from what was typed; null: nothing. Undefined: not one that the field takes. */
export function numberOf(
  typed: string | number,
  { least, most, decimals = 0 }: Bounds,
): number | null | undefined {
  if (typed === '') return null;
  const value = Number(typed);
  const fits = Number.isFinite(value) && value >= least && value <= most;
  return fits && (decimals > 0 || Number.isInteger(value)) ? value : undefined;
}

interface NumberFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  /** Shown inside the field, after the figure. */
  readonly unit: string;
  readonly bounds: Bounds;
  readonly value: string | number;
  readonly onChange: (typed: string | number) => void;
  /** One leaves the field, or presses Enter. */
  readonly onLeave?: () => void;
}

/** A figure with its unit in the field. Empty: not stated. */
export const NumberField = (props: NumberFieldProps) => {
  const { label, unit, bounds, value, onLeave } = props;
  return (
    <NumberInput
      label={label}
      placeholder={props.placeholder ?? 'not stated'}
      hideControls
      allowNegative={false}
      decimalScale={bounds.decimals ?? 0}
      clampBehavior="none"
      rightSection={<span className="small muted">{unit}</span>}
      rightSectionWidth={unit.length * 7 + 14}
      rightSectionPointerEvents="none"
      value={value}
      error={
        numberOf(value, bounds) === undefined
          ? `From ${bounds.least} to ${bounds.most}, or nothing`
          : null
      }
      onChange={props.onChange}
      {...(onLeave === undefined
        ? {}
        : { onBlur: onLeave, onKeyDown: (event) => event.key === 'Enter' && onLeave() })}
    />
  );
};

interface SavedNumberProps extends Bounds {
  readonly label: string;
  readonly placeholder?: string;
  readonly unit: string;
  readonly value: number | null;
  readonly onSave: (value: number | null) => void;
}

/** A figure that is saved when one leaves the field or presses Enter, where it has changed and is right. */
export function SavedNumber({ value, onSave, least, most, decimals, ...rest }: SavedNumberProps) {
  const [shown, setShown] = useState(value);
  const [typed, setTyped] = useState<string | number>(value ?? '');
  if (shown !== value) {
    setShown(value);
    setTyped(value ?? '');
  }
  const bounds = { least, most, ...(decimals === undefined ? {} : { decimals }) };
  const save = (): void => {
    const read = numberOf(typed, bounds);
    if (read !== undefined && read !== value) onSave(read);
  };
  return <NumberField {...rest} bounds={bounds} value={typed} onChange={setTyped} onLeave={save} />;
}
