import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indentJson } from './indent-json.ts';

test('what was written stays as it was written', () => {
  expect(indentJson('{"a":1.0,"b":[{},[ ],"\\u00e9: [,]\\"{"],"n":1e-7 }')).toBe(
    [
      '{',
      '  "a": 1.0,',
      '  "b": [',
      '    {},',
      '    [],',
      '    "\\u00e9: [,]\\"{"',
      '  ],',
      '  "n": 1e-7',
      '}',
    ].join('\n'),
  );
});

test('any JSON is indented as JSON is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 4 }), (value, spaces) => {
      expect(indentJson(JSON.stringify(value, null, spaces))).toBe(JSON.stringify(value, null, 2));
    }),
  );
});
