import type { SalaryPeriod } from '#shared/person-fields.ts';

/** What says of a column or a cell which time its amount is for. Parts of words, without case and accents. */
export const PERIOD_WORDS: Readonly<Record<SalaryPeriod, string>> = {
  year: 'annual|annually|annum|year|yearly|per annum|p a|pa|jahr|jahres|jährlich|p j|annuel|annuelle|an|par an|annee|anual|año|anualmente|ano|annuo|annua|annuale|anno|jaar|jaarlijks|rok|roczne|roczna|roczny|rocznie|年収|年俸|年額|年間|年薪|年|연봉|연간|년|سنوي|سنويا|ral|annualized|annualised|yr',
  month:
    'monthly|month|monat|monats|monatlich|mtl|p m|pm|mensuel|mensuelle|mois|par mois|mensual|mes|mensualmente|mensal|mês|mensalmente|mensile|mese|maand|maandelijks|miesięczne|miesięczna|miesięczny|miesięcznie|miesiąc|月給|月収|月額|月|月薪|月工资|基本月薪|월급|월급여|월|월간|شهري|شهريا|m|mth',
  week: 'weekly|week|woche|wöchentlich|semaine|hebdomadaire|hebdo|semana|semanal|settimana|settimanale|tydzień|tygodniowo|tygodniowe|週給|週|周薪|周|주급|주|أسبوعي|اسبوعي|wk|wkly',
  day: 'daily|day|tag|täglich|tages|jour|journalier|día|diario|diaria|dia|diário|giorno|giornaliero|dag|dagelijks|dzień|dziennie|dzienna|日給|日薪|일급|يومي',
  hour: 'hourly|hour|hr|stunde|stunden|stündlich|stundenlohn|heure|horaire|hora|por hora|ora|orario|oraria|uur|uurloon|godzina|godzinowa|godzinowo|時給|時薪|时薪|시급|ساعة|بالساعة|h',
};
