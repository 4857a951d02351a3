import { Button, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { Link } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import type { Credential } from '#shared/contract/credentials.ts';
import { toUnits } from '#shared/money.ts';
import { client } from '../../../app/client.ts';
import { formatDate } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { useWorkspaceSettings } from '../../../app/workspace.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { MoneyFields, moneyOf, type TypedMoney } from '../fields/MoneyFields.tsx';
import { useToday } from '../use-today.ts';
import { costWords, moneyWords } from '../words.ts';

interface Typed extends TypedMoney {
  readonly validFrom: string;
  readonly note: string;
  /** The price of that very day is corrected: the day stands. */
  readonly corrects: boolean;
}

/** What it costs from which day on. An earlier price stays what it was then. */
export function Prices({ credential }: { readonly credential: Credential }) {
  const { prices, price, priceHere } = credential;
  const [typed, setTyped] = useState<Typed | null>(null);
  const today = useToday();
  const currency = useWorkspaceSettings()?.defaultCurrency ?? 'EUR';
  const remove = (id: number, from: string): void =>
    void perform(
      client.credentials.removePrice({ id }),
      `${credential.title}: price of ${formatDate(from)} removed.`,
    );
  return (
    <div className="stack">
      {prices.length === 0 && typed === null && (
        <p className="small muted">No price is known. It is then left out of what costs decide.</p>
      )}
      {prices.length > 0 && (
        <table className="plain flush price-table" aria-label="Prices, latest first">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col" className="num">
                Price
              </th>
              <th scope="col">Note</th>
              <th scope="col">
                <span className="hidden-text">Correct or remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {prices.map((one, index) => {
              const holds =
                one.validFrom <= today &&
                !prices.slice(0, index).some((later) => later.validFrom <= today);
              return (
                <tr key={one.id}>
                  <td>{formatDate(one.validFrom)}</td>
                  <td className="num">
                    <span className={holds ? 'medium' : undefined}>{costWords(one)}</span>
                    <span className="under">
                      {one.validFrom > today ? 'not yet' : holds ? 'now' : 'before'}
                    </span>
                  </td>
                  <td className="second">{one.note ?? <span className="muted">none</span>}</td>
                  <td className="price-deeds">
                    <IconButton
                      icon="edit"
                      label={`Correct the price of ${formatDate(one.validFrom)}`}
                      onClick={() =>
                        setTyped({
                          amount: toUnits(one),
                          currency: one.currency,
                          validFrom: one.validFrom,
                          note: one.note ?? '',
                          corrects: true,
                        })
                      }
                    />
                    <IconButton
                      icon="remove"
                      label={`Remove the price of ${formatDate(one.validFrom)}`}
                      onClick={() => remove(one.id, one.validFrom)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {price !== null && price.amount > 0 && priceHere === null && (
        <p className="small second">
          Nobody has said what one {price.currency} is worth.{' '}
          <Link to="/settings">Enter an exchange rate in Settings</Link> to compare it with others.
        </p>
      )}
      {price !== null &&
        price.amount > 0 &&
        priceHere !== null &&
        priceHere.currency !== price.currency && (
          <p className="small second">≈ {moneyWords(priceHere)}, by the exchange rate entered.</p>
        )}
      {typed === null ? (
        <div>
          <Button
            onClick={() =>
              setTyped({
                amount: '',
                currency: price?.currency ?? currency,
                validFrom: today,
                note: '',
                corrects: false,
              })
            }
          >
            {prices.length === 0 ? 'Add a price' : 'Add a new price'}
          </Button>
        </div>
      ) : (
        <PriceForm
          credential={credential}
          typed={typed}
          onType={setTyped}
          onDone={() => setTyped(null)}
        />
      )}
    </div>
  );
}

function PriceForm(props: {
  readonly credential: Credential;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly onDone: () => void;
}) {
  const { credential, typed, onType, onDone } = props;
  const [tried, setTried] = useState(false);
  const money = moneyOf(typed);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!money) return;
    const done = await perform(
      client.credentials.setPrice({
        credentialId: credential.id,
        validFrom: typed.validFrom,
        price: money,
        note: typed.note.trim() || null,
      }),
      `${credential.title}: ${costWords(money)} from ${formatDate(typed.validFrom)}.`,
    );
    if (done) onDone();
  };
  return (
    <form className="price-form" noValidate onSubmit={(event) => void save(event)}>
      <MoneyFields
        label="Price"
        value={typed}
        onChange={(money) => onType({ ...typed, ...money })}
      />
      <DateInput
        label="From"
        readOnly={typed.corrects}
        value={typed.validFrom}
        onChange={(day) => day !== null && onType({ ...typed, validFrom: day })}
      />
      <TextInput
        label="Note (optional)"
        maxLength={1000}
        placeholder="list price, with discount …"
        value={typed.note}
        onChange={(event) => onType({ ...typed, note: event.currentTarget.value })}
      />
      {tried && !money && (
        <p className="small" role="alert">
          Enter an amount, 0 if it costs nothing, and its currency as three letters.
        </p>
      )}
      <div className="row">
        <Button type="submit" variant="filled">
          Save the price
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
