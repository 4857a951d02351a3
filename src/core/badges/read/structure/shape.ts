import type { JsonObject, JsonValue } from '../../types.ts';
import { isObject } from '../json/read-json.ts';
import { pathOf, type Step } from '../json/path.ts';
import { unsupported } from '../refusal.ts';
import { many, typesOf } from '../version.ts';

/** A place in a credential, and who hears of departures that are bearable. */
export interface Place {
  readonly path: readonly Step[];
  readonly warnings: string[];
}

/** Refuses or warns; says nothing where the value is as it should be. */
export type Rule = (value: JsonValue, place: Place) => void;

export interface Field {
  readonly rule: Rule;
  /** `must`: refused without it; `should`: asked for by the specification, and missed with a warning. */
  readonly need: 'must' | 'should' | 'may';
}

export interface Shape {
  /** One of the values of `type`; null: it need not have one. */
  readonly type: string | null;
  /** Where it says no type at all, that is borne: by its place it can be nothing else. A wrong type is not. */
  readonly untyped?: 'borne';
  readonly fields: Readonly<Record<string, Field>>;
}

const REMEDY = 'Ask the issuer for a badge that follows the specification.';

export const inside = (place: Place, step: Step): Place => ({
  path: [...place.path, step],
  warnings: place.warnings,
});

/** A departure that refuses the badge, naming the field. */
export const wrong = (place: Place, what: string): never => {
  throw unsupported(`The field “${pathOf(place.path)}” ${what}.`, REMEDY);
};

export const departs = (place: Place, what: string): void => {
  place.warnings.push(`The field “${pathOf(place.path)}” ${what}.`);
};

const shown = (value: JsonValue): string => {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

export const must = (rule: Rule): Field => ({ rule, need: 'must' });
export const should = (rule: Rule): Field => ({ rule, need: 'should' });
export const may = (rule: Rule): Field => ({ rule, need: 'may' });

/** Text, or text with its language (JSON-LD 1.1, section 4.2.4): `{"@value": "…", "@language": "de"}`, one or several. */
export const text: Rule = (value, place) => {
  if (typeof value === 'number') {
    departs(place, 'is a number, where text is asked for');
    return;
  }
  const isText = (item: JsonValue): boolean =>
    typeof item === 'string' || (isObject(item) && typeof item['@value'] === 'string');
  if (!many(value).every(isText)) wrong(place, `must be text, but is ${shown(value)}`);
};

/** An absolute IRI: a scheme and something after it. Whether anything stands there is never looked up. */
export const iri: Rule = (value, place) => {
  if (typeof value !== 'string') wrong(place, `must be an address, but is ${shown(value)}`);
  else if (!/^[a-z][a-z\d+.-]*:\S|^_:\S/i.test(value))
    departs(place, `should be an address with a scheme, but is ${shown(value)}`);
};

export const number: Rule = (value, place) => {
  if (typeof value === 'number') return;
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    departs(place, 'is a number written as text');
  else wrong(place, `must be a number, but is ${shown(value)}`);
};

export const flag: Rule = (value, place) => {
  if (typeof value !== 'boolean') wrong(place, `must be true or false, but is ${shown(value)}`);
};

export const anything: Rule = () => {};

const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]|24):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** An instant in ISO 8601. A day alone, or one without a zone, is taken as of UTC with a warning. */
export const dateTime: Rule = (value, place) => {
  const found = typeof value === 'string' ? INSTANT.exec(value) : null;
  const [, year, month, day, hour, , , zone] = found ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (
    found === null ||
    date.getUTCDate() !== Number(day) ||
    date.getUTCMonth() !== Number(month) - 1
  )
    wrong(place, `must be a date and time such as 2026-09-30T00:00:00Z, but is ${shown(value)}`);
  else if (hour === undefined) departs(place, 'is a day without a time; it is taken as of UTC');
  else if (zone === undefined) departs(place, 'says no time zone; it is taken as of UTC');
};

export const oneOf =
  (...allowed: readonly string[]): Rule =>
  (value, place) => {
    if (!many(value).some((item) => typeof item === 'string' && allowed.includes(item)))
      wrong(place, `must be “${allowed.join('” or “')}”, but is ${shown(value)}`);
  };

/** One or many, each by the rule. */
export const each =
  (rule: Rule): Rule =>
  (value, place) => {
    if (Array.isArray(value)) value.forEach((item, index) => rule(item, inside(place, index)));
    else rule(value, place);
  };

/** A reference by its address, or the thing itself. */
export const refOr =
  (rule: Rule): Rule =>
  (value, place) =>
    (typeof value === 'string' ? iri : rule)(value, place);

/** An object of a shape. The shape is asked for late, so that shapes can hold one another. */
export const object =
  (shape: () => Shape): Rule =>
  (value, place) => {
    if (isObject(value)) checkShape(value, shape(), place);
    else wrong(place, `must be an object, but is ${shown(value)}`);
  };

/** One object, for which some issuers write a list of one. */
export const single =
  (rule: Rule): Rule =>
  (value, place) => {
    if (!Array.isArray(value)) rule(value, place);
    else if (value.length === 1) {
      departs(place, 'should be an object, but is a list of one');
      rule(value[0] ?? null, inside(place, 0));
    } else wrong(place, `must be one object, but is a list of ${value.length}`);
  };

export function checkShape(value: JsonObject, shape: Shape, place: Place): void {
  if (shape.type !== null) checkType(value, shape, shape.type, inside(place, 'type'));
  for (const [name, { rule, need }] of Object.entries(shape.fields)) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given !== undefined && given !== null) rule(given, inside(place, name));
    else if (need === 'must') wrong(inside(place, name), 'is missing');
    else if (need === 'should') departs(inside(place, name), 'is missing');
  }
}

function checkType(value: JsonObject, shape: Shape, type: string, place: Place): void {
  const types = typesOf(value);
  if (types.includes(type)) return;
  if (types.length > 0)
    wrong(place, `must say “${type}”, but says “${types.join('”, “').slice(0, 100)}”`);
  else if (shape.untyped === 'borne') departs(place, `is missing; it should say “${type}”`);
  else wrong(place, `is missing; it must say “${type}”`);
}
