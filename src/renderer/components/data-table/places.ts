const places = new Map<string, number>();

/** Where a list was scrolled to when it was last seen in this session: going back finds it there. */
export const recallPlace = (list: string | undefined): number =>
  list === undefined ? 0 : (places.get(list) ?? 0);

export function rememberPlace(list: string | undefined, top: number): void {
  if (list !== undefined) places.set(list, top);
}
