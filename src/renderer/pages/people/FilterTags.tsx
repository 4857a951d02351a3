import { useQuery } from '@tanstack/react-query';
import { TEXT_FILTER_FIELDS } from '#shared/contract/people.ts';
import { formatDate } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { Icon } from '../../components/Icon.tsx';
import { fieldLabel } from './field-label.ts';
import { FINDING_WORDS } from './finding-words.ts';
import type { PeopleSearch } from './people-search.ts';

interface FilterTagsProps {
  search: PeopleSearch;
  onChange: (change: Partial<Record<keyof PeopleSearch, unknown>>) => void;
}

/** Conditions that come with a link from another page, each with a way to drop it; and a way to drop all. */
export function FilterTags({ search, onChange }: FilterTagsProps) {
  const leader = useQuery(
    orpc.people.get.queryOptions({
      input: { id: search.reportsTo ?? 1 },
      enabled: search.reportsTo !== undefined,
    }),
  ).data?.person.name;
  const tags: (readonly [words: string, drop: Partial<Record<keyof PeopleSearch, undefined>>])[] =
    [];
  if (search.missing) {
    tags.push([`without ${fieldLabel(search.missing).toLowerCase()}`, { missing: undefined }]);
  }
  if (search.finding) tags.push([FINDING_WORDS[search.finding], { finding: undefined }]);
  if (search.reportsTo) tags.push([`below ${leader ?? 'a manager'}`, { reportsTo: undefined }]);
  if (search.hiredFrom || search.hiredTo) {
    const from = search.hiredFrom ? ` from ${formatDate(search.hiredFrom)}` : '';
    const to = search.hiredTo ? ` to ${formatDate(search.hiredTo)}` : '';
    tags.push([`hired${from}${to}`, { hiredFrom: undefined, hiredTo: undefined }]);
  }
  const any = isFiltered(search);
  return (
    <>
      {tags.map(([words, drop]) => (
        <button key={words} type="button" className="filter-tag" onClick={() => onChange(drop)}>
          {words} <Icon name="close" size={12} />
          <span className="hidden-text">: drop this condition</span>
        </button>
      ))}
      {any && (
        <button type="button" className="link small" onClick={() => onChange(NO_FILTER)}>
          Clear all
        </button>
      )}
    </>
  );
}

/** Takes every condition away and leaves the order. */
export const NO_FILTER: Partial<Record<keyof PeopleSearch, undefined>> = {
  q: undefined,
  presence: undefined,
  missing: undefined,
  finding: undefined,
  reportsTo: undefined,
  hiredFrom: undefined,
  hiredTo: undefined,
  view: undefined,
  ...Object.fromEntries(TEXT_FILTER_FIELDS.map((field) => [field, undefined])),
};

export const isFiltered = (search: PeopleSearch): boolean =>
  Object.keys(NO_FILTER).some((key) => key !== 'view' && Reflect.get(search, key) !== undefined);
