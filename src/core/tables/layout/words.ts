/** First words of a row of totals, in the languages of the files people bring. */
const TOTAL =
  /^(?:(?:grand|sub|running|column|overall)[- ]?)?(?:totals?|sum|summe|gesamt(?:summe|ergebnis)?|zwischensumme|insgesamt|somme|total g[ée]n[ée]ral|sous-total|suma(?: total)?|total general|totale|totaal|subtotaal|razem|suma ko[nń]cowa|soma|итого|всего|合計|小計|総計|总计|合计|小计|總計|합계|총계|소계|المجموع|الإجمالي)\b/iu;
const TOTAL_CJK =
  /^(?:合計|小計|総計|总计|合计|小计|總計|합계|총계|소계|المجموع|الإجمالي|итого|всего)/iu;
const AVERAGE =
  /^(?:average|avg|mean|median|min(?:imum)?|max(?:imum)?|count|head ?count|durchschnitt|mittelwert|anzahl|moyenne|effectif|promedio|media|gemiddelde|[śs]rednia|平均|人数|평균)\b[ :]*/iu;

export const beginsTotal = (text: string): boolean =>
  text.length <= 40 && (TOTAL.test(text) || TOTAL_CJK.test(text) || AVERAGE.test(text));

/** What version control leaves in a text file that two people changed. */
export const isConflictMarker = (text: string): boolean =>
  /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(text);
