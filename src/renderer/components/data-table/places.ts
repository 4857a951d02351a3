interface Place {
  readonly top: number;
  readonly active: number;
}

const START: Place = { top: 0, active: -1 };
const places = new Map<string, Place>();

/** Where a list was when it was last seen in this session: going back finds it there. */
export const recallPlace = (list: string | undefined): Place =>
  list === undefined ? START : (places.get(list) ?? START);

export function rememberPlace(list: string | undefined, place: Place): void {
  if (list !== undefined) places.set(list, place);
}
