import type { SheetData } from './sheet-data.ts';

/** Which rows are stored and where their cells lie, while a sheet is being read. */
export class RowIndex {
  #numbers = new Int32Array(256);
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);
  #hidden = new Uint8Array(256);
  #count = 0;
  #open = false;
  #rising = true;

  begin(number: number, start: number, hidden: boolean): void {
    const at = this.#count;
    if (at === this.#numbers.length) this.#grow();
    this.#numbers[at] = number;
    this.#starts[at] = start;
    this.#hidden[at] = hidden ? 1 : 0;
    this.#open = true;
  }

  /** Ends the row begun last; forgets it where it holds nothing. */
  end(cellEnd: number): void {
    if (!this.#open) return;
    this.#open = false;
    const at = this.#count;
    if (cellEnd === this.#starts[at]) return;
    this.#ends[at] = cellEnd;
    if (at > 0 && (this.#numbers[at] ?? 0) <= (this.#numbers[at - 1] ?? 0)) this.#rising = false;
    this.#count++;
  }

  finish(): Pick<SheetData, 'rowNumbers' | 'rowStarts' | 'rowEnds' | 'hiddenRows'> {
    const order = Int32Array.from({ length: this.#count }, (_, i) => i);
    if (!this.#rising) {
      order.sort((a, b) => (this.#numbers[a] ?? 0) - (this.#numbers[b] ?? 0) || a - b);
    }
    return {
      rowNumbers: order.map((i) => this.#numbers[i] ?? 0),
      rowStarts: order.map((i) => this.#starts[i] ?? 0),
      rowEnds: order.map((i) => this.#ends[i] ?? 0),
      hiddenRows: Uint8Array.from(order, (i) => this.#hidden[i] ?? 0),
    };
  }

  #grow(): void {
    const size = this.#numbers.length * 2;
    const [numbers, starts, ends] = [this.#numbers, this.#starts, this.#ends].map((array) => {
      const larger = new Int32Array(size);
      larger.set(array);
      return larger;
    });
    const hidden = new Uint8Array(size);
    hidden.set(this.#hidden);
    if (numbers && starts && ends) {
      this.#numbers = numbers;
      this.#starts = starts;
      this.#ends = ends;
    }
    this.#hidden = hidden;
  }
}
