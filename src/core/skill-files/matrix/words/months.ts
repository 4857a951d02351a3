/** Names and abbreviations of the months, January first. */
export const MONTH_NAMES: readonly string[] = [
  'january|jan|januar|jän|jänner|janvier|janv|enero|ene|janeiro|gennaio|gen|januari|styczeń|stycznia|leden|ocak|январь|января|янв',
  'february|feb|februar|febr|février|févr|fév|febrero|fevereiro|fev|febbraio|februari|luty|lutego|únor|şubat|февраль|февраля|фев',
  'march|mar|märz|mär|mrz|mars|marzo|março|maart|mrt|marzec|marca|březen|mart|март|марта',
  'april|apr|avril|avr|abril|abr|aprile|kwiecień|kwietnia|duben|nisan|апрель|апреля|апр',
  'may|mai|mayo|maio|maggio|mag|mei|maj|maja|květen|mayıs|май|мая',
  'june|jun|juni|juin|junio|junho|giugno|giu|czerwiec|czerwca|červen|haziran|июнь|июня',
  'july|jul|juli|juillet|juil|julio|julho|luglio|lug|lipiec|lipca|červenec|temmuz|июль|июля',
  'august|aug|août|aou|agosto|ago|augustus|sierpień|sierpnia|srpen|ağustos|август|августа|авг',
  'september|sep|sept|septembre|septiembre|setiembre|set|setembro|settembre|wrzesień|września|září|eylül|сентябрь|сентября|сен',
  'october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott|październik|października|říjen|ekim|октябрь|октября|окт',
  'november|nov|novembre|noviembre|novembro|listopad|listopada|kasım|ноябрь|ноября',
  'december|dec|dezember|dez|décembre|déc|diciembre|dic|dezembro|dicembre|grudzień|grudnia|prosinec|aralık|декабрь|декабря|дек',
];
