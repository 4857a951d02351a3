/** What of a person a pasted line may name. */
export interface NamedPerson {
  readonly id: number;
  readonly name: string;
  readonly employeeNumber: string | null;
  readonly email: string | null;
}

export interface MatchedPeople<P extends NamedPerson> {
  readonly found: readonly P[];
  /** A line that fits several: she says which. */
  readonly several: readonly { readonly text: string; readonly people: readonly P[] }[];
  /** Lines that name nobody. */
  readonly unknown: readonly string[];
}

const keyOf = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();

/** "Brandt, Ada" is Ada Brandt. */
function turned(name: string): string | null {
  const [last, first, ...more] = name.split(',');
  if (last === undefined || first === undefined || more.length > 0) return null;
  return keyOf(`${first} ${last}`);
}

function indexOf<P extends NamedPerson>(people: readonly P[]): (text: string) => readonly P[] {
  const byKey = new Map<string, P[]>();
  for (const person of people)
    for (const text of [person.employeeNumber, person.email, person.name]) {
      if (text === null) continue;
      const key = keyOf(text);
      const known = byKey.get(key);
      if (!known) byKey.set(key, [person]);
      else if (!known.includes(person)) known.push(person);
    }
  return (text) => byKey.get(keyOf(text)) ?? byKey.get(turned(text) ?? '') ?? [];
}

/**
 * Finds people by whole number, e-mail or name, one a line. Of cells copied from a table the first that names somebody
 * counts. Nothing is guessed: what is only alike is unknown.
 */
export function matchPeople<P extends NamedPerson>(
  text: string,
  people: readonly P[],
): MatchedPeople<P> {
  const find = indexOf(people);
  const found = new Map<number, P>();
  const several: { text: string; people: readonly P[] }[] = [];
  const unknown: string[] = [];
  for (const line of text.split(/[\r\n;]+/u)) {
    const cells = line.split('\t').filter((cell) => cell.trim() !== '');
    if (cells.length === 0) continue;
    const hits = [line, ...cells].map(find).filter((one) => one.length > 0);
    const fit = hits.find((one) => one.length === 1) ?? hits[0] ?? [];
    const [only] = fit;
    if (only === undefined) unknown.push(line.trim());
    else if (fit.length === 1) found.set(only.id, only);
    else several.push({ text: cells.join(' ').trim(), people: fit });
  }
  return { found: [...found.values()], several, unknown };
}
