import { Button, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useEffect, useRef, useState } from 'react';
import type { Award } from '#shared/contract/awards.ts';
import { formatDate } from '../../../../app/format.ts';
import { useToday } from '../../use-today.ts';
import { saveAward } from './AwardFields.tsx';

/** Taking an award back from a day on, with a reason; and taking that back. */
export function Revocation({ award }: { readonly award: Award }) {
  const today = useToday();
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (asking) form.current?.querySelector('textarea')?.focus();
  }, [asking]);
  if (award.revokedOn !== null)
    return (
      <section className="stack">
        <h3>Revoked</h3>
        <p>
          Since {formatDate(award.revokedOn)}
          {award.revocationReason === null
            ? ', no reason is given.'
            : `: ${award.revocationReason}`}
        </p>
        <div>
          <Button
            onClick={() =>
              saveAward(award, { revokedOn: null, revocationReason: null }, 'counts again')
            }
          >
            Let it count again
          </Button>
        </div>
      </section>
    );
  if (!asking)
    return (
      <section>
        <button type="button" className="link" onClick={() => setAsking(true)}>
          Revoke this award
        </button>
      </section>
    );
  return (
    <section>
      <form
        ref={form}
        className="panel-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (day === null) return;
          saveAward(
            award,
            { revokedOn: day, revocationReason: reason.trim() || null },
            `revoked from ${formatDate(day)}`,
          );
        }}
      >
        <h3>Revoke this award</h3>
        <DateInput
          label="From"
          description="From this day on it certifies nothing."
          value={day}
          onChange={setDay}
        />
        <Textarea
          label="Reason (optional)"
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" disabled={day === null}>
            Revoke
          </Button>
          <Button variant="subtle" onClick={() => setAsking(false)}>
            Cancel
          </Button>
        </div>
      </form>
    </section>
  );
}
