import { nextTurn } from '#core/workspace/index.ts';
import { XML_HEAD, escapeXml } from './xml.ts';
import type { ZipWriter } from './zip-writer.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Excel holds no longer text in a cell. */
const LONGEST = 32_767;
const BATCH = 2000;

/** The texts of a workbook, each different one once. */
export class Texts {
  readonly #places = new Map<string, number>();
  #uses = 0;

  /** The number that a cell refers to the text by. */
  place(text: string): number {
    const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text;
    this.#uses += 1;
    const known = this.#places.get(cut);
    if (known !== undefined) return known;
    this.#places.set(cut, this.#places.size);
    return this.#places.size - 1;
  }

  /** Writes the part that holds them; to be done after the last sheet. */
  async write(zip: ZipWriter): Promise<void> {
    const part = await zip.open('xl/sharedStrings.xml');
    await part.write(
      `${XML_HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${this.#places.size}">`,
    );
    let batch: string[] = [];
    for (const text of this.#places.keys()) {
      batch.push(`<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
      if (batch.length < BATCH) continue;
      await part.write(batch.join(''));
      batch = [];
      await nextTurn();
    }
    await part.write(`${batch.join('')}</sst>`);
    await part.end();
  }
}
