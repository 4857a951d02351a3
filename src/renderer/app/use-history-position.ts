import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

// The router keeps the place of an entry in its state under this name.
const indexOf = ({ state: { __TSR_index: index } }: { state: { __TSR_index: number } }): number =>
  index;

/** Whether there is a page to go back or forward to. A new page cuts off whatever lay ahead. */
export function useHistoryPosition(): { canGoBack: boolean; canGoForward: boolean } {
  const { history } = useRouter();
  const [place, setPlace] = useState(() => {
    const index = indexOf(history.location);
    return { index, last: index };
  });
  useEffect(
    () =>
      history.subscribe(({ location, action }) => {
        const index = indexOf(location);
        setPlace((before) => ({
          index,
          last: action.type === 'PUSH' ? index : Math.max(before.last, index),
        }));
      }),
    [history],
  );
  return { canGoBack: place.index > 0, canGoForward: place.index < place.last };
}
