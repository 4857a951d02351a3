import { NumberInput, TextInput } from '@mantine/core';
import { minorDigits, toMinor, type Money } from '#shared/money.ts';

export interface TypedMoney {
  readonly amount: string | number;
  readonly currency: string;
}

export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);

/** The amount in minor units; null where nothing was typed, undefined where it is none. */
export function moneyOf({ amount, currency }: TypedMoney): Money | null | undefined {
  if (amount === '') return null;
  const units = Number(amount);
  if (!Number.isFinite(units) || units < 0 || !isCurrency(currency)) return undefined;
  return { amount: toMinor(units, currency), currency };
}

/** An amount and its currency, side by side. */
export function MoneyFields(props: {
  readonly label: string;
  readonly value: TypedMoney;
  readonly onChange: (value: TypedMoney) => void;
}) {
  const { label, value, onChange } = props;
  return (
    <div className="money-fields">
      <NumberInput
        label={label}
        placeholder="not known"
        hideControls
        allowNegative={false}
        decimalScale={isCurrency(value.currency) ? minorDigits(value.currency) : 2}
        value={value.amount}
        onChange={(amount) => onChange({ ...value, amount })}
      />
      <TextInput
        label="Currency"
        maxLength={3}
        autoComplete="off"
        value={value.currency}
        error={isCurrency(value.currency) ? null : 'Three letters'}
        onChange={(event) =>
          onChange({ ...value, currency: event.currentTarget.value.toUpperCase() })
        }
      />
    </div>
  );
}
