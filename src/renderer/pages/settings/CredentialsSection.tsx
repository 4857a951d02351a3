import { Button, NumberInput, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../app/client.ts';
import { formatDate, formatNumber } from '../../app/format.ts';
import { notifyProblem } from '../../app/notify.tsx';
import { perform } from '../../app/perform.ts';
import { orpc } from '../../app/queries.ts';
import { useWorkspace, useWorkspaceSettings } from '../../app/workspace.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Mark } from '../../components/Mark.tsx';
import { ErrorState } from '../../components/States.tsx';
import { Section } from './Section.tsx';

/** When renewals are due, and what other currencies are worth: both are hers to say, nothing is fetched. */
export function CredentialsSection() {
  const days = useWorkspaceSettings()?.renewalLeadDays;
  if (days === undefined) return null;
  return (
    <Section
      id="credentials"
      title="Credentials and currencies"
      sub="Kept in the workspace; changes are in its history."
    >
      <div className="settings-fields">
        <LeadDays days={days} />
      </div>
      <Rates />
    </Section>
  );
}

function LeadDays({ days }: { readonly days: number }) {
  const [typed, setTyped] = useState<string | number>(days);
  const [shown, setShown] = useState(days);
  if (shown !== days) {
    setShown(days);
    setTyped(days);
  }
  const wrong = typeof typed !== 'number' || !Number.isInteger(typed) || typed < 0 || typed > 3650;
  return (
    <NumberInput
      label="A renewal is due before expiry"
      description="Where a credential does not say otherwise."
      hideControls
      clampBehavior="none"
      suffix=" days"
      value={typed}
      error={wrong ? 'Whole days, from 0 to 3,650' : null}
      onChange={setTyped}
      onBlur={() => {
        if (!wrong && typed !== days)
          client.settings.updateWorkspace({ renewalLeadDays: typed }).catch(notifyProblem);
      }}
    />
  );
}

/** Exchange rates by the day from which they hold. */
function Rates() {
  const answer = useQuery(orpc.credentials.rates.queryOptions());
  const here = answer.data?.currency ?? '';
  const remove = (id: number, currency: string): void =>
    void perform(client.credentials.removeRate({ id }), `Removed a rate of ${currency}.`);
  return (
    <div className="rates">
      <h3>Exchange rates</h3>
      <p className="small second">
        What one unit of another currency is worth{here && ` in ${here}`}, from a day on. Prices in
        other currencies are compared by these alone; without one they are shown as they are, and
        never guessed.
      </p>
      {answer.error && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && answer.data.wanted.length > 0 && (
        <Mark tone="warn">
          Prices need a rate of {answer.data.wanted.join(', ')}, and there is none.
        </Mark>
      )}
      {answer.data && answer.data.rates.length > 0 && (
        <table className="plain compact flush" aria-label="Exchange rates, latest first">
          <thead>
            <tr>
              <th scope="col">Currency</th>
              <th scope="col">From</th>
              <th scope="col" className="num">
                {here} for one
              </th>
              <th scope="col">
                <span className="hidden-text">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.data.rates.map(({ id, currency, validFrom, rate }) => (
              <tr key={id}>
                <td>{currency}</td>
                <td>{formatDate(validFrom)}</td>
                <td className="num">{formatNumber(rate, decimalsOf(rate))}</td>
                <td className="num">
                  <IconButton
                    icon="remove"
                    label={`Remove the rate of ${currency} of ${formatDate(validFrom)}`}
                    onClick={() => remove(id, currency)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {answer.data && (
        <AddRate key={answer.data.wanted[0]} wanted={answer.data.wanted} here={here} />
      )}
    </div>
  );
}

/** Four places at least, more where the rate is small. */
const decimalsOf = (rate: number): number => (rate >= 0.1 ? 4 : 8);

function AddRate({ wanted, here }: { readonly wanted: readonly string[]; readonly here: string }) {
  const today = useWorkspace()?.asOf ?? null;
  const [currency, setCurrency] = useState(wanted[0] ?? '');
  const [from, setFrom] = useState<string | null>(today);
  const [rate, setRate] = useState<string | number>('');
  const [tried, setTried] = useState(false);
  const isCode = /^[A-Z]{3}$/.test(currency);
  const value = rate === '' ? Number.NaN : Number(rate);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!isCode || currency === here || !(value > 0) || from === null) return;
    const done = await perform(
      client.credentials.setRate({ currency, validFrom: from, rate: value }),
      `1 ${currency} is ${rate} ${here} from ${formatDate(from)}.`,
    );
    if (!done) return;
    setTried(false);
    setCurrency('');
    setRate('');
  };
  return (
    <form className="rate-form" noValidate onSubmit={(event) => void save(event)}>
      <TextInput
        label="One unit of"
        maxLength={3}
        autoComplete="off"
        value={currency}
        error={
          tried && !isCode
            ? 'Three letters'
            : tried && currency === here
              ? 'Another than your own'
              : null
        }
        onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
      />
      <NumberInput
        label={`is worth, in ${here}`}
        hideControls
        allowNegative={false}
        decimalScale={8}
        value={rate}
        error={tried && !(value > 0) ? 'More than 0' : null}
        onChange={setRate}
      />
      <DateInput label="from" value={from} onChange={setFrom} />
      <Button type="submit">Add the rate</Button>
    </form>
  );
}
