import { Checkbox } from '@mantine/core';
import { TEXT_FILTER_FIELDS } from '#shared/contract/people.ts';
import { FacetFilter } from '../people/FacetFilter.tsx';
import { fieldLabel } from '../people/field-label.ts';
import { FilterTags } from '../people/FilterTags.tsx';
import type { FilterField } from '../people/people-search.ts';
import type { Question } from './use-question.ts';

const USUAL: readonly FilterField[] = ['department', 'role', 'location'];

interface WhoFiltersProps {
  readonly question: Question;
  readonly onChange: (change: Partial<Pick<Question, 'who' | 'staying' | 'nearly'>>) => void;
}

/** Whom the search may find, apart from their skills. */
export function WhoFilters({ question, onChange }: WhoFiltersProps) {
  const { who, staying, nearly } = question;
  const fields = TEXT_FILTER_FIELDS.filter(
    (field) => USUAL.includes(field) || who[field] !== undefined,
  );
  const set = (part: object): void => onChange({ who: dropEmpty({ ...who, ...part }) });
  return (
    <div className="asked-who">
      {fields.map((field) => (
        <FacetFilter
          key={field}
          field={field}
          label={fieldLabel(field)}
          search={who}
          openAtOnce={false}
          onChange={(values) => set({ [field]: values.length > 0 ? values : undefined })}
        />
      ))}
      <FilterTags search={who} onChange={set} />
      <Checkbox
        label="Without people who leave or are on leave"
        checked={staying}
        onChange={(event) => onChange({ staying: event.currentTarget.checked })}
      />
      <Checkbox
        label="Also those one level short"
        checked={nearly}
        onChange={(event) => onChange({ nearly: event.currentTarget.checked })}
      />
    </div>
  );
}

const dropEmpty = (who: object): Question['who'] =>
  Object.fromEntries(Object.entries(who).filter(([, value]) => value !== undefined));
