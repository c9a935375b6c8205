import { loadCriteria } from '../../crawler/seeds.ts';

/** A checklist of every criterion with its own parameters, for one mark each. */
export function everyCriterion(): unknown {
  return {
    id: 'all',
    title: '全部评测点',
    edition: '1',
    source: 'bench/faults',
    full: 100,
    marksBasis: '每项1分',
    groups: [{ id: 'all', title: '全部' }],
    criteria: loadCriteria().map(({ id, rule }) => ({
      criterion: id,
      group: 'all',
      marks: 1,
      take: rule === 'manual-sheet' ? { by: 'ask', choices: [{ name: '是', keeps: 1 }, { name: '否', keeps: 0 }] } : { by: 'any' },
      clauses: [],
    })),
  }; // prettier-ignore
}
