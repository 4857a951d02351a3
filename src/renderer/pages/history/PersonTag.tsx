import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../app/queries.ts';
import { Icon } from '../../components/Icon.tsx';

/** Says that only changes of one person are listed, and drops that. */
export function PersonTag({ id, onDrop }: { readonly id: number; readonly onDrop: () => void }) {
  const person = useQuery(orpc.people.get.queryOptions({ input: { id } })).data?.person;
  return (
    <button type="button" className="history-person" onClick={onDrop}>
      Only {person?.name ?? 'one person'} <Icon name="close" size={12} />
      <span className="hidden-text">: show all changes</span>
    </button>
  );
}
