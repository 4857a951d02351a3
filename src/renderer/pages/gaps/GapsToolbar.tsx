import { useQuery } from '@tanstack/react-query';
import { GROUP_FIELDS } from '#shared/skills.ts';
import { orpc } from '../../app/queries.ts';
import { ChoiceFilter } from '../../components/ChoiceFilter.tsx';
import {
  GROUP_LABELS,
  MEASURE_LABELS,
  MEASURES,
  SCOPE_FIELDS,
  type GapView,
  type ScopeField,
} from './gaps-search.ts';
import { useGapsSearch } from './use-gaps-search.ts';

/** Which parts of the toolbar a view uses besides whom it is about. */
const PARTS: Readonly<Record<GapView, readonly ('by' | 'measure' | 'category' | 'sort')[]>> = {
  teams: ['by', 'measure', 'category', 'sort'],
  ranking: ['by'],
  trend: [],
  bench: ['by'],
  access: [],
  loose: [],
};

/** Whom the analysis is about, by what it is grouped, and what counts. */
export function GapsToolbar({ view }: { readonly view: GapView }) {
  const { search, change } = useGapsSearch();
  const parts = PARTS[view];
  return (
    <div className="gaps-toolbar" role="toolbar" aria-label="What is shown">
      {SCOPE_FIELDS.map((field) => (
        <ScopeFilter key={field} field={field} />
      ))}
      {parts.includes('by') && (
        <ChoiceFilter
          label="By"
          usual="department"
          value={search.by ?? 'department'}
          choices={GROUP_FIELDS.map((field) => ({ value: field, label: GROUP_LABELS[field] }))}
          onChange={(by) => change({ by: by === 'department' ? undefined : by, group: undefined })}
        />
      )}
      {parts.includes('measure') && (
        <ChoiceFilter
          label="Shows"
          usual="index"
          value={search.measure ?? 'index'}
          choices={MEASURES.map((value) => ({ value, label: MEASURE_LABELS[value] }))}
          onChange={(measure) => change({ measure: measure === 'index' ? undefined : measure })}
        />
      )}
      {parts.includes('category') && <CategoryFilter />}
      {parts.includes('category') && search.group !== undefined && (
        <ChoiceFilter
          label="Columns"
          value={search.columns ?? 'all'}
          usual="all"
          choices={[
            { value: 'all', label: 'All' },
            { value: 'group', label: 'Required there' },
          ]}
          onChange={(columns) => change({ columns: columns === 'group' ? 'group' : undefined })}
        />
      )}
      {parts.includes('sort') && (
        <ChoiceFilter
          label="Order"
          usual="index"
          value={search.sort ?? 'index'}
          choices={[
            { value: 'index', label: 'Largest gap' },
            { value: 'name', label: 'Name' },
          ]}
          onChange={(sort) => change({ sort: sort === 'name' ? 'name' : undefined })}
        />
      )}
      <ChoiceFilter
        label="Stale ratings"
        usual="count"
        value={search.stale ?? 'count'}
        choices={[
          { value: 'count', label: 'Count' },
          { value: 'unrated', label: 'As unrated' },
        ]}
        onChange={(stale) => change({ stale: stale === 'unrated' ? 'unrated' : undefined })}
      />
      <Narrowed part="below" words="Below" back="look at everybody again" />
      <Narrowed part="without" words="Without" back="count this person again" />
    </div>
  );
}

function ScopeFilter({ field }: { readonly field: ScopeField }) {
  const { search, change } = useGapsSearch();
  const { data } = useQuery(orpc.people.facets.queryOptions({ input: { field } }));
  return (
    <ChoiceFilter
      label={GROUP_LABELS[field]}
      value={search[field]}
      choices={(data ?? []).flatMap(({ value, people }) =>
        value === null ? [] : [{ value, label: value, count: people }],
      )}
      onChange={(value) => change({ [field]: value })}
    />
  );
}

function CategoryFilter() {
  const { search, change } = useGapsSearch();
  const { data } = useQuery(orpc.skills.categories.queryOptions());
  return (
    <ChoiceFilter
      label="Skills"
      value={search.category}
      choices={(data ?? []).map(({ name, skills }) => ({
        value: name,
        label: name,
        count: skills,
      }))}
      onChange={(category) => change({ category })}
    />
  );
}

/** A person who narrows down what is shown: those below, or everybody without them. Named, with a way back. */
function Narrowed(props: {
  readonly part: 'below' | 'without';
  readonly words: string;
  readonly back: string;
}) {
  const { part, words, back } = props;
  const { search, change } = useGapsSearch();
  const id = search[part];
  const { data } = useQuery(
    orpc.people.get.queryOptions({ input: { id: id ?? 1 }, enabled: id !== undefined }),
  );
  if (id === undefined) return null;
  return (
    <button type="button" className="without" onClick={() => change({ [part]: undefined })}>
      {words} {data?.person.name ?? '…'} <span aria-hidden="true">×</span>
      <span className="hidden-text">: {back}</span>
    </button>
  );
}
