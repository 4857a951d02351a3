/**
 * Sets of components that people hold, each kept once however many hold it: a person's is found by adding their components one
 * by one, always in the same order.
 */
export class Patterns {
  /** What a pattern adds to the one before it; of the empty one, 0, nothing. */
  readonly #components: number[] = [0];
  readonly #before: number[] = [0];
  readonly #after = new Map<number, number>();

  /** The pattern with the component; the same where it was the last to be added. */
  with(pattern: number, component: number): number {
    if (pattern > 0 && this.#components[pattern] === component) return pattern;
    // Ids stay below 2³¹, and there are fewer patterns than a thousandth of that.
    const key = pattern * 2 ** 31 + component;
    let found = this.#after.get(key);
    if (found === undefined) {
      found = this.#components.push(component) - 1;
      this.#before.push(pattern);
      this.#after.set(key, found);
    }
    return found;
  }

  /** Its components, in the order in which they were added. */
  of(pattern: number): number[] {
    const found: number[] = [];
    for (let at = pattern; at > 0; at = this.#before[at] ?? 0) {
      found.push(this.#components[at] ?? 0);
    }
    return found.toReversed();
  }
}
