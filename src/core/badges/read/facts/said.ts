/**
 * Elements of the EU recommendation for which Open Badges has no field of its own, under the names that issuers give them:
 * the extensions of edubadges (SURF) for 2.0 and 3.0 (ECTS, EQF, learning outcome, time investment, participation, assessment,
 * quality assurance) and of Open Badges' own registry. Only a field so called counts; nothing is concluded from prose.
 */
import type { JsonObject, JsonValue } from '../../types.ts';
import { isObject } from '../json/read-json.ts';
import { many } from '../version.ts';
import { present, words } from './words.ts';

/** Names of fields, lower case and letters only. */
const FIELDS = {
  outcomes: ['learningoutcome', 'learningoutcomes'],
  ects: ['ects', 'ectscredits', 'ectscreditpoints'],
  hours: [
    'timeinvestment',
    'studyload',
    'workload',
    'workloadinhours',
    'workloadhours',
    'learninghours',
  ],
  level: ['eqf', 'eqflevel', 'educationallevel', 'educationalframeworklevel'],
  assessment: ['assessmenttype', 'assessmentmethod', 'assessment'],
  participation: ['participationtype', 'participation', 'deliverymode', 'deliverytype'],
  quality: ['qualityassurance', 'qualityassurancename', 'qualityassurancedescription'],
} as const;
type Said = keyof typeof FIELDS;

const plainName = (name: string): string =>
  name
    .replace(/^.*[/#:]/, '')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/extension$/, '');

function textOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'boolean') return null;
  if (!isObject(value)) return words(value);
  return words(value) ?? words(value['name']) ?? words(value['description']);
}

/** What the objects, or extensions within them, say under a name; the first that says something. */
export function said(objects: readonly JsonObject[], what: Said): string | null {
  const names: readonly string[] = FIELDS[what];
  for (const object of objects)
    for (const [name, value] of Object.entries(object)) {
      const own = names.includes(plainName(name)) ? textOf(value) : null;
      if (present(own)) return own;
      if (!name.startsWith('extensions:') || !isObject(value)) continue;
      for (const [inner, text] of Object.entries(value))
        if (names.includes(plainName(inner)) && present(textOf(text))) return textOf(text);
    }
  return null;
}

/** “3 ECTS”, “75 hours”, or both; credits that do not say of what kind stay “credits”. */
export function workloadOf(
  objects: readonly JsonObject[],
  credits: JsonValue | undefined,
): string | null {
  const ects = said(objects, 'ects');
  const hours = said(objects, 'hours');
  const parts = [
    ects === null ? null : /[a-z]/i.test(ects) ? ects : `${ects} ECTS`,
    hours === null ? null : /[a-z]/i.test(hours) ? hours : `${hours} hours`,
  ].filter(present);
  if (parts.length > 0) return parts.join(', ');
  const plain = words(credits);
  return plain === null ? null : `${plain} ${plain === '1' ? 'credit' : 'credits'}`;
}

/** Words by which an alignment names a framework of qualifications, where levels belong. */
const QUALIFICATIONS = /\bEQF\b|qualifications? framework/i;

/** The level of a qualifications framework: a field so called, or an alignment to a framework. */
export function levelOf(
  objects: readonly JsonObject[],
  alignments: JsonValue | undefined,
): string | null {
  const own = said(objects, 'level');
  if (own !== null) return /^\d$/.test(own) ? `EQF level ${own}` : own;
  for (const alignment of many(alignments).filter(isObject)) {
    const { targetFramework, targetName, targetCode, targetType } = alignment;
    const named = [targetFramework, targetName, targetType].map(words).filter(present);
    if (!named.some((name) => QUALIFICATIONS.test(name))) continue;
    const [name, code] = [words(targetName), words(targetCode)];
    return (
      [name, code === null || name?.includes(code) ? null : code].filter(present).join(' ') || null
    );
  }
  return null;
}

/** “Data analysis (ESCO)” for each alignment. */
export const alignmentsOf = (value: JsonValue | undefined): (string | null)[] =>
  many(value)
    .filter(isObject)
    .map(({ targetName, targetFramework, targetCode }) => {
      const name = words(targetName) ?? words(targetCode);
      const framework = words(targetFramework);
      return name !== null && framework !== null ? `${name} (${framework})` : name;
    });
