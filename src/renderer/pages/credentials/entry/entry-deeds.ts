import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';

interface Named {
  readonly id: number;
  readonly title: string;
}

export interface EntryDeeds {
  compare(ids: readonly number[]): void;
  /** Opens the panel in which it becomes one with others. */
  merge(id: number): void;
  archive(entry: Named & { readonly archived: boolean }): void;
  remove(entry: Named): void;
}

/** What may be done with one entry as a whole. @param onGone what is shown once it is taken out */
export function useEntryDeeds(onGone: () => void): EntryDeeds {
  const navigate = useNavigate();
  return useMemo(
    () => ({
      compare: (ids) =>
        void navigate({ to: '/credentials', search: { show: 'compare', compare: [...ids] } }),
      merge: (id) =>
        void navigate({ to: '/credentials', search: { credential: id, show: 'merge' } }),
      archive: ({ id, title, archived }) =>
        void perform(
          client.credentials.update({ ids: [id], patch: { archived: !archived } }),
          archived ? `${title} is in use again.` : `Archived ${title}.`,
        ),
      remove: ({ id, title }) =>
        void perform(client.credentials.remove({ ids: [id] }), `Removed ${title}.`).then(
          (done) => done && onGone(),
        ),
    }),
    [navigate, onGone],
  );
}
