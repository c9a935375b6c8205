import { expect, test } from 'vitest';
import { auditSite } from '../../bench/facts/generated/site/audit-site.ts';
import { FLAVOURS } from '../../bench/facts/generated/site/flavours/index.ts';
import { planSite } from '../../bench/facts/generated/site/plan.ts';

test.each(FLAVOURS.map((flavour) => [flavour.name, flavour] as const))(
  'a whole portal of %s: latest date and state of every column',
  async (_, flavour) => {
    const { comparisons } = await auditSite(planSite(700), flavour);
    const judged = comparisons.filter(({ field }) => field === 'column.latest' || field === 'column.state');
    expect(judged.length).toBeGreaterThan(30);
    expect(judged.filter(({ right }) => !right)).toEqual([]);
  },
  120_000,
);
