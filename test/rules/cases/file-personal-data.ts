import type { FileHit, FileLeak } from '../../../rules/facts/file-facts.ts';
import type { RuleCase } from './case.ts';

const hit = (confidence: FileHit['confidence']): FileHit => ({
  masked: '349001********001X',
  confidence,
  noun: '居民身份证号码',
  place: '工作表“名单”第3行',
  quote: '张*｜349001********001X',
  sheet: '名单',
  page: null,
  row: 2,
});

const leak = (more: Partial<FileLeak> = {}): FileLeak => ({
  kind: 'id-card',
  findings: 1,
  leads: 0,
  people: { 居民身份证号码: 1 },
  hits: [hit('certain')],
  ...more,
});

/** Every kind that a list may publish is found in the same way. */
const OTHERS = ['mobile', 'bank-card'] as const;

export const cases: RuleCase[] = [
  {
    name: 'fault: identity numbers in a table that a page offers',
    pages: {},
    files: { '/f/list.xlsx': { leaks: [leak()] } },
    expect: { faults: ['id-card'] },
  },
  {
    name: 'fault: one a kind and file',
    pages: {},
    files: {
      '/f/a.xlsx': {
        leaks: [leak({ people: { 居民身份证号码: 40 }, findings: 40 }), ...OTHERS.map((kind) => leak({ kind }))],
      },
      '/f/b.docx': { leaks: [leak()] },
    },
    expect: { faults: ['id-card', ...OTHERS, 'id-card'] },
  },
  {
    name: 'fault: what was read before the reader gave up counts, and the rest is unchecked',
    pages: {},
    files: { '/f/long.pdf': { leaks: [leak()], cause: 'over-budget' } },
    expect: { faults: ['id-card'], unchecked: ['over-budget'] },
  },
  {
    name: 'candidate: nothing but leads',
    pages: {},
    files: { '/f/list.xlsx': { leaks: [leak({ findings: 0, leads: 1, hits: [hit('lead')] })] } },
    expect: { candidates: ['id-card'] },
  },
  { name: 'ok: nobody’s data in it', pages: {}, files: { '/f/plan.pdf': {} }, expect: {} },
  {
    name: 'ok: a kind that is not asked for',
    pages: {},
    params: { kinds: ['mobile'] },
    files: { '/f/list.xlsx': { leaks: [leak()] } },
    expect: {},
  },
  { name: 'not concerned: no files', pages: {}, expect: 'not-concerned' },
];
