import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatNumber } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { useListQuery } from '../people/use-people.ts';

/** The person before and after, in the order of the list one came from. */
export function Neighbours({ id }: { id: number }) {
  const { edit: _, ...search } = useSearch({ from: '/people/$id' });
  const navigate = useNavigate();
  const ids = useQuery(orpc.people.ids.queryOptions({ input: useListQuery(search) })).data;
  const place = ids?.indexOf(id) ?? -1;
  if (!ids || place < 0) return null;
  const go = (to: number | undefined) =>
    to !== undefined &&
    void navigate({ to: '/people/$id', params: { id: String(to) }, search, replace: true });
  const before = ids[place - 1];
  const after = ids[place + 1];
  return (
    <div className="neighbours">
      <span className="small muted wide-only">
        {formatNumber(place + 1)} of {formatNumber(ids.length)}
      </span>
      <IconButton
        icon="up"
        label="The person before in the list"
        disabled={before === undefined}
        onClick={() => go(before)}
      />
      <IconButton
        icon="down"
        label="The person after in the list"
        disabled={after === undefined}
        onClick={() => go(after)}
      />
    </div>
  );
}
