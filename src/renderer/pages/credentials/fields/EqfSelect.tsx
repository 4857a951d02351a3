import { Select } from '@mantine/core';

const LEVELS = [
  { value: '0', label: 'Has none, as stated' },
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((level) => ({ value: String(level), label: `EQF ${level}` })),
];

/** Level of the European Qualifications Framework; that it has none can be stated too. */
export const EqfSelect = (props: {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) => (
  <Select
    label="Level of the qualifications framework"
    placeholder="not stated"
    clearable
    clearButtonProps={{ 'aria-label': 'Level: not stated' }}
    data={LEVELS}
    value={props.value === null ? null : String(props.value)}
    onChange={(chosen) => props.onChange(chosen === null ? null : Number(chosen))}
  />
);
