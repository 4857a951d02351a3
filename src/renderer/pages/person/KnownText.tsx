import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SharedTextField } from '#shared/person-fields.ts';
import { orpc } from '../../app/queries.ts';
import { fieldLabel } from '../people/field-label.ts';

interface KnownTextProps {
  field: SharedTextField;
  value: string;
  label?: string;
  placeholder?: string;
  onChange: (value: string) => void;
}

/** A text of which others exist already: those are offered, any other may be typed. */
export function KnownText({ field, value, label, placeholder, onChange }: KnownTextProps) {
  const [asked, setAsked] = useState(false);
  const known = useQuery(
    orpc.people.facets.queryOptions({
      input: { field, filter: { presence: 'all' } },
      enabled: asked,
    }),
  ).data;
  const texts = (known ?? []).flatMap((one) => (one.value === null ? [] : [one.value]));
  return (
    <Autocomplete
      label={label ?? fieldLabel(field)}
      placeholder={placeholder ?? ''}
      data={texts}
      limit={50}
      value={value}
      onFocus={() => setAsked(true)}
      onChange={onChange}
    />
  );
}
