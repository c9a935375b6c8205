import { describe, expect, it } from 'vitest';
import { placeOf, type Clause } from '../../rules/evaluate/checklist.ts';
import type { Plan } from '../../rules/evaluate/plan.ts';
import { seedPlan } from '../helpers/seed-plan.ts';

/** Clauses of each source document, as counted when they were read. */
const DOCUMENTS = {
  'dongzhi-2020': 116,
  'youyi-2020': 73,
  'tiantai-2020': 131,
  'yanting-2023': 70,
  'county-template-2020': 87,
} as const;
const SOURCES = Object.keys(DOCUMENTS);
const ALL = [...SOURCES, 'county', 'national-2019-19'];

function clausesOf(plan: Plan): [id: string, criterion: string, clause: Clause][] {
  return plan.criteria.flatMap(({ entry }) =>
    entry.clauses.map((clause): [string, string, Clause] => [clause.id, entry.criterion, clause]),
  );
}

describe('the clauses of the five documents', () => {
  it.each(Object.entries(DOCUMENTS))('%s: all %i stand in exactly one criterion', (id, count) => {
    const ids = clausesOf(seedPlan(id)).map(([clause]) => clause);
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
  });

  it('are 477, each once in the merged list too, under the criterion that its own document has it under', () => {
    const own = new Map(SOURCES.flatMap((id) => clausesOf(seedPlan(id))).map(([id, criterion]) => [id, criterion]));
    const merged = clausesOf(seedPlan('county'));
    expect(own.size).toBe(477);
    expect(merged).toHaveLength(477);
    expect(new Set(merged.map(([id]) => id))).toEqual(new Set(own.keys()));
    expect(merged.filter(([id, criterion]) => own.get(id) !== criterion).map(([id]) => id)).toEqual([]);
  });

  it('say in a few words of our own what is asked, and where, the document first', () => {
    for (const id of SOURCES) {
      const plan = seedPlan(id);
      for (const [clause, , { text = '', ...rest }] of clausesOf(plan)) {
        expect(text.length, clause).toBeGreaterThan(3);
        expect(text.length, clause).toBeLessThanOrEqual(45);
        expect(placeOf(rest, plan.checklist), clause).toMatch(/^(东至|友谊|天台|盐亭|范本)20\d\d \S/);
      }
    }
  });

  it('are due on a day that can be, where a day is stated', () => {
    for (const id of SOURCES)
      for (const { entry } of seedPlan(id).criteria)
        if (entry.deadline !== undefined)
          expect(entry.deadline >= '2020-08-01' && entry.deadline <= '2023-12-31').toBe(true);
  });
});

/** What the documents ask to be published and not to be kept in a column: that no column is called so is no fault. */
const SOFT = [
  'development-topics',
  'environment-column',
  'epidemic-and-health',
  'executive-meeting',
  'key-policy-topics',
  'livelihood-columns',
  'market-rules-column',
  'new-media-matrix',
  'project-and-resource-columns',
  'proposals-handling',
  'public-enterprise-column',
  'statutory-disclosure-complete',
];

it.each(SOURCES)('%s: a column that the document does not ask for by name is a lead', (id) => {
  for (const { criterion, checks } of seedPlan(id).criteria)
    if (SOFT.includes(criterion.id)) expect(checks[0]?.params, criterion.id).toMatchObject({ leadsOnly: true });
});

it.each(ALL)('%s: every criterion says how it is decided', (id) => {
  for (const { criterion } of seedPlan(id).criteria) expect(criterion.how, criterion.id).not.toBe('');
});

describe('manual sheets', () => {
  it.each(ALL)('%s: tell how to check step by step, what to keep and what to choose from', (id) => {
    for (const { entry, criterion, checks } of seedPlan(id).criteria) {
      const sheet = checks.find(({ rule }) => rule.scope === 'manual');
      expect(entry.take.by === 'ask', criterion.id).toBe(sheet !== undefined);
      if (sheet === undefined || entry.take.by !== 'ask') continue;
      const { steps, evidence } = sheet.params as { steps: string[]; evidence: string };
      expect(steps.length, criterion.id).toBeGreaterThanOrEqual(2);
      expect(evidence, criterion.id).not.toBe('');
      expect(entry.take.choices.length, criterion.id).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('bonus lines', () => {
  it('of 东至 are worth what the document says, without a cap', () => {
    const worth = seedPlan('dongzhi-2020').criteria.flatMap(({ entry }) => [
      ...(entry.bonus === undefined ? [] : [[entry.criterion, entry.bonus] as const]),
      ...entry.clauses.flatMap(({ id, bonus }) => (bonus === undefined ? [] : [[id, bonus] as const])),
    ]);
    expect(worth).toEqual([
      ['policy-closed-loop', { each: 8, unit: 'percent-of-full', cap: null }],
      ['open-meeting', { each: 3, unit: 'percent-of-full', cap: null }],
      ['dz-43', { each: 2, unit: 'percent-of-full', cap: null }],
      ['dz-44b', { each: 5, unit: 'percent-of-full', cap: null }],
      ['dz-44c', { each: 2, unit: 'percent-of-full', cap: null }],
    ]);
  });
});

describe('国办秘函〔2019〕19号', () => {
  const plan = seedPlan('national-2019-19');
  const marksOf = (group: string): number =>
    plan.criteria.filter(({ entry }) => entry.group === group).reduce((sum, { entry }) => sum + entry.marks, 0);

  it('has a hundred marks, 25 of them for services, a bonus of 30 above 80 and a pass line of 60', () => {
    expect(plan.checklist.groups.reduce((sum, { id }) => sum + marksOf(id), 0)).toBe(100);
    expect([marksOf('service'), marksOf('veto'), marksOf('bonus')]).toEqual([25, 0, 0]);
    expect(plan.checklist).toMatchObject({ full: 100, bonus: { gate: 80, cap: 30 }, grades: [{ from: 60 }] });
  });

  it('shows every mark as an estimate but those that a source was seen for', () => {
    const stated = plan.criteria.filter(({ entry }) => entry.marks > 0 && !entry.estimate);
    expect(stated.map(({ entry }) => [entry.criterion, entry.marks])).toEqual([
      ['policy-column', 5],
      ['service-statistics', 2],
      ['message-column', 3],
    ]);
  });

  it('vetoes at the numbers that the source states', () => {
    const limits = plan.criteria.flatMap(({ entry }) =>
      entry.vetoAt === undefined ? [] : [[entry.criterion, entry.vetoAt.count]],
    );
    expect(limits).toEqual([
      ['key-columns-stale', 5],
      ['long-stale-columns', 10],
      ['blank-columns', 5],
      ['hollow-guides', 5],
    ]);
  });
});
