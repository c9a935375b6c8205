import * as z from 'zod';
import { expect, it } from 'vitest';
import { PARAM_WORDS } from '../../rules/param-words.ts';
import { RULES } from '../../rules/rule/index.ts';

it.each(RULES.map((rule) => [rule.id, rule] as const))('every parameter of %s has its words', (id, rule) => {
  const shape = rule.params instanceof z.ZodObject ? Object.keys(rule.params.shape) : [];
  expect(shape.filter((name) => (PARAM_WORDS[id]?.[name] ?? '') === '')).toEqual([]);
});
