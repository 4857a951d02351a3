import { Select } from '@mantine/core';

interface ChoiceSelectProps<Value extends string> {
  readonly label: string;
  readonly placeholder?: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

/** One of a few words, or nothing: "not stated". */
export function ChoiceSelect<Value extends string>(props: ChoiceSelectProps<Value>) {
  const { label, placeholder = 'not stated', words, value, onChange } = props;
  const known = Object.keys(words) as Value[];
  return (
    <Select
      label={label}
      placeholder={placeholder}
      clearable
      clearButtonProps={{ 'aria-label': `${label}: not stated` }}
      data={known.map((one) => ({ value: one, label: words[one] }))}
      value={value}
      onChange={(chosen) => onChange(known.find((one) => one === chosen) ?? null)}
    />
  );
}
