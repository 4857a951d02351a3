/** The classes of Open Badges 2.0 (IMS Global, 2018-04-12, section 4) as far as an assertion holds them. */
import type { JsonValue } from '../../types.ts';
import { pathOf } from '../json/path.ts';
import { isObject } from '../json/read-json.ts';
import {
  dateTime,
  departs,
  each,
  flag,
  inside,
  iri,
  may,
  must,
  object,
  oneOf,
  refOr,
  should,
  text,
  wrong,
  type Place,
  type Rule,
  type Shape,
} from './shape.ts';

const image = refOr(
  object(() => ({ type: null, fields: { id: must(iri), caption: may(text), author: may(text) } })),
);

const RECIPIENT: Shape = {
  type: null,
  // The examples of Open Badges 2.0 leave `hashed` out themselves.
  fields: { identity: must(text), type: must(text), hashed: should(flag), salt: may(text) },
};

const EVIDENCE: Shape = {
  type: null,
  fields: { id: may(text), narrative: may(text), name: may(text), description: may(text) },
};

const VERIFICATION: Shape = {
  type: null,
  fields: {
    type: must(oneOf('hosted', 'signed', 'HostedBadge', 'SignedBadge')),
    creator: may(iri),
    url: may(iri),
  },
};

/** `Profile` is an alias of `Issuer` in 2.0. */
const PROFILE: Shape = {
  type: null,
  fields: {
    id: must(iri),
    type: must(oneOf('Issuer', 'Profile')),
    name: must(text),
    url: should(iri),
    email: should(text),
  },
};

const ALIGNMENT: Shape = {
  type: null,
  fields: {
    targetName: must(text),
    targetUrl: should(iri),
    targetFramework: may(text),
    targetCode: may(text),
  },
};

const BADGE_CLASS: Shape = {
  type: 'BadgeClass',
  fields: {
    id: must(iri),
    name: must(text),
    description: should(text),
    image: should(image),
    criteria: must(
      refOr(object(() => ({ type: null, fields: { id: may(iri), narrative: may(text) } }))),
    ),
    issuer: must(refOr(object(() => PROFILE))),
    alignment: may(each(object(() => ALIGNMENT))),
    tags: may(text),
  },
};

/** Extensions carry their own rules as a schema at an address, which is not fetched. */
function extensions(value: JsonValue, place: Place): void {
  if (!isObject(value)) return;
  const names = Object.keys(value).filter(
    (name) => name.startsWith('extensions:') && isObject(value[name]),
  );
  if (names.length > 0)
    place.warnings.push(
      `The rules of ${names.length === 1 ? 'an extension' : 'extensions'} stand elsewhere and were not looked at: ${names
        .map((name) => pathOf([...place.path, name]))
        .join(', ')
        .slice(0, 300)}.`,
    );
}

const ASSERTION_SHAPE: Shape = {
  type: 'Assertion',
  fields: {
    id: must(iri),
    recipient: must(object(() => RECIPIENT)),
    badge: must(refOr(object(() => BADGE_CLASS))),
    issuedOn: must(dateTime),
    expires: may(dateTime),
    image: may(image),
    evidence: may(each(refOr(object(() => EVIDENCE)))),
    narrative: may(text),
    revoked: may(flag),
    revocationReason: may(text),
  },
};

export const ASSERTION: Rule = (value, place) => {
  object(() => ASSERTION_SHAPE)(value, place);
  if (!isObject(value)) return;
  // `verify` is an alias of it in the context of 2.0, as Open Badges 1 called it.
  const name =
    value['verification'] === undefined && value['verify'] !== undefined
      ? 'verify'
      : 'verification';
  const verification = value[name];
  if (verification === undefined) wrong(inside(place, name), 'is missing');
  else object(() => VERIFICATION)(verification, inside(place, name));
  const recipient = value['recipient'];
  if (
    isObject(recipient) &&
    recipient['hashed'] === true &&
    !/^[a-z\d-]+\$[\da-f]+$/i.test(String(recipient['identity']))
  )
    departs(inside(inside(place, 'recipient'), 'identity'), 'is said to be hashed and is not');
  // Open Badges 2.0, section 4.1: the picture of an assertion is a baked one; 1EdTech's validator refuses data URLs here.
  if (typeof value['image'] === 'string' && value['image'].startsWith('data:'))
    departs(
      inside(place, 'image'),
      'should be the address of a baked picture, not a picture itself',
    );
  extensions(value, place);
  extensions(value['badge'] ?? null, inside(place, 'badge'));
};
