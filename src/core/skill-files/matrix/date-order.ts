/** In which order the dates of a sheet are written. */
export interface DateOrder {
  readonly monthFirst: boolean;
  /** A date that could be read either way where no other shows the order; null: there is none. */
  readonly unsure: string | null;
}

const DATE = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})(?!\d)/u;

/** The order that most written dates show: a day beyond 12 tells. Day before month where nothing does. */
export function dateOrder(texts: Iterable<string>): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let unsure: string | null = null;
  for (const text of texts) {
    if (text.length < 6 || text.length > 60) continue;
    const match = DATE.exec(text);
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12) dayFirst++;
    else if (second > 12) monthFirst++;
    else if (first !== second && !match[0].includes('.')) unsure ??= match[0];
  }
  return { monthFirst: monthFirst > dayFirst, unsure: dayFirst + monthFirst > 0 ? null : unsure };
}

/** What to tell where the order is not known. */
export const unsureNote = ({ unsure }: DateOrder): readonly string[] =>
  unsure === null
    ? []
    : [
        `Dates such as “${unsure}” can be read two ways; the day was taken first. Where the month stands first, write the dates as 2024-03-31 in the file.`,
      ];
