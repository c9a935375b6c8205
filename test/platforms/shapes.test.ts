import { describe, expect, it } from 'vitest';
import { SHAPES } from './shapes/index.ts';
import { UNREADABLE } from './shapes/later.ts';
import { measureShape } from './shapes/measure.ts';

describe('lists as sites write them', () => {
  it.each(SHAPES.map((shape) => [shape.name, shape] as const))('%s', async (_, shape) => {
    const measured = await measureShape(shape);
    for (const { name, expected, found, dated, latest, cause } of measured.columns)
      expect({ name, found, dated, latest, cause }).toEqual({
        name,
        found: expected,
        dated: expected,
        latest: true,
        cause: null,
      });
    expect(measured.strays).toEqual([]);
    // What is there is asked for once.
    expect(measured.doubles).toEqual([]);
  });

  it.each(UNREADABLE.map((shape) => [shape.name, shape] as const))(
    'are told to be incomplete where no request is known: %s',
    async (_, shape) => {
      const { columns, strays } = await measureShape(shape);
      expect(columns).toMatchObject([{ found: 15, latest: true, cause: 'incomplete-list' }]);
      expect(strays).toEqual([]);
    },
  );
});
