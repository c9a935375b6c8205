import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../bench/faults/families/index.ts';
import { makeSite } from '../../bench/faults/make-site.ts';
import { NOT_PLANTED } from '../../bench/faults/not-planted.ts';
import { FAULTS } from '../../rules/faults.ts';

describe('generated county sites', () => {
  it.each(FAMILIES.map((family) => [family.id, family] as const))(
    'of %s are the same from the same seed',
    (_, family) => {
      const [one, again] = [makeSite(family, 7), makeSite(family, 7)];
      expect(again.truth).toEqual(one.truth);
      expect(again.paths).toEqual(one.paths);
      for (const path of one.paths.filter((__, index) => index % 9 === 0))
        expect(Buffer.compare(again.respond(path).body, one.respond(path).body)).toBe(0);
      expect(makeSite(family, 8).truth).not.toEqual(one.truth);
    },
  );

  it('show each page on which a fault is planted', () => {
    for (const [index, family] of FAMILIES.entries()) {
      const site = makeSite(family, 20 + index);
      const gone = site.truth.filter(({ as, path }) => as === 'planted' && site.respond(path).status !== 200);
      expect(gone.map(({ fault, path }) => `${family.id}: ${fault} ${path}`)).toEqual([]);
    }
  });

  it('plant every fault there is, but for those said to be tested elsewhere', () => {
    const planted = new Set<string>();
    for (let seed = 1; seed <= 24; seed++)
      for (const { fault, as } of makeSite(FAMILIES[seed % 11]!, seed).truth) if (as === 'planted') planted.add(fault);
    expect([...planted].filter((fault) => !FAULTS.some((known) => known === fault))).toEqual([]);
    expect(FAULTS.filter((fault) => !planted.has(fault))).toEqual(FAULTS.filter((fault) => fault in NOT_PLANTED));
  });
});
