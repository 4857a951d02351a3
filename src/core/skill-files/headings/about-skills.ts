import type { SheetGrid } from '#core/tables/index.ts';
import { headingKey } from './meaning.ts';

const SKILL_WORDS =
  /skill|competenc|competent|capabilit|kompetenz|fahigkeit|fertigkeit|competence|savoir faire|habilidad|competencia|habilidade|competenz|vaardighe|competentie|umiejetno|kompetencj|fardighet|kompetens|ferdighet|osaami|beceri|yetkinlik|taxonom|librar|スキル|技能|能力|역량|스킬|навык|компетенц|مهار/u;
const ROLE_WORDS =
  /requirement|required|role profile|job profile|target profile|role matrix|anforderung|soll profil|sollprofil|rollenprofil|stellenprofil|exigence|profil de poste|profils de poste|requis|requisit|requerid|perfil|perfiles|profil|profiel|wymagan|krav|gereksinim|要件|要求|要件定義|岗位要求|요구|직무|требован|профил|متطلبات/u;

/** Whether any of the texts (name of the sheet, titles) speaks of skills. */
export const speaksOfSkills = (...texts: readonly string[]): boolean =>
  texts.some((text) => text.length < 120 && SKILL_WORDS.test(headingKey(text)));

/** Whether any of the texts speaks of what roles require. */
export const speaksOfRequirements = (...texts: readonly string[]): boolean =>
  texts.some((text) => text.length < 120 && ROLE_WORDS.test(headingKey(text)));

/** A name that programs give to sheets by themselves. */
export const isPlainSheetName = ({ name }: Pick<SheetGrid, 'name'>): boolean =>
  /^(?:(?:sheet|tabelle|feuil|feuille|hoja|planilha|foglio|blad|arkusz|blatt|лист|シート|工作表|시트|taul|munka|list)\s*\d*|data|export|table\s*\d*)$/iu.test(
    name.trim(),
  );
