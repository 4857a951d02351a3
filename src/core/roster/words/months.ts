/** Names and abbreviations of the months, January first, in the languages that do not merely number them. */
export const MONTH_NAMES: readonly string[] = [
  'january|jan|januar|jän|jänner|janvier|janv|enero|ene|janeiro|gennaio|gen|januari|styczeń|stycznia|sty|يناير|كانون الثاني|جانفي',
  'february|feb|februar|febr|février|févr|fév|febrero|fevereiro|fev|febbraio|februari|luty|lutego|lut|فبراير|شباط|فيفري',
  'march|mar|märz|mär|mrz|mars|marzo|março|maart|mrt|marzec|marca|مارس|آذار',
  'april|apr|avril|avr|abril|abr|aprile|kwiecień|kwietnia|kwi|أبريل|ابريل|إبريل|نيسان|أفريل',
  'may|mai|mayo|maio|maggio|mag|mei|maj|maja|مايو|أيار|ماي',
  'june|jun|juni|juin|junio|junho|giugno|giu|czerwiec|czerwca|cze|يونيو|حزيران|جوان',
  'july|jul|juli|juillet|juil|julio|julho|luglio|lug|lipiec|lipca|lip|يوليو|تموز|جويلية',
  'august|aug|août|aou|agosto|ago|augustus|sierpień|sierpnia|sie|أغسطس|اغسطس|آب|أوت',
  'september|sep|sept|septembre|septiembre|setiembre|set|setembro|settembre|wrzesień|września|wrz|سبتمبر|أيلول',
  'october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott|październik|października|paź|أكتوبر|اكتوبر|تشرين الأول',
  'november|nov|novembre|noviembre|novembro|listopad|listopada|lis|نوفمبر|تشرين الثاني',
  'december|dec|dezember|dez|décembre|déc|diciembre|dic|dezembro|dicembre|grudzień|grudnia|gru|ديسمبر|كانون الأول',
];
