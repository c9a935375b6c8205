import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../store/json-pieces.ts';

test('pieces together are what JSON.stringify writes', () => {
  const list = fc.array(fc.oneof(fc.jsonValue(), fc.constant(undefined)));
  const objects = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined), list));
  fc.assert(
    fc.property(fc.oneof(objects, fc.jsonValue()), fc.constantFrom(0, 2, 3), (object, indent) => {
      expect([...jsonPieces(object, indent)].join('')).toBe(JSON.stringify(object, null, indent));
    }),
  );
});

test('each entry of a list is a piece of its own', () => {
  expect([...jsonPieces({ list: [{ a: 1 }, { a: 2 }] })]).toEqual(['{"list":[{"a":1}', ',{"a":2}', ']', '}']);
});
