import type { Decision } from '../../../rules/decide/decision.ts';
import { decisionId } from '../../../rules/decide/decisions.ts';
import { checklistSchema, criterionSchema, readData } from '../../../rules/evaluate/checklist.ts';
import { makePlan, type Plan } from '../../../rules/evaluate/plan.ts';
import type { AuditResult } from '../../../rules/result/audit-result.ts';
import { article, list, platform, unitPlatform } from './site-pages.ts';

// A checklist and a county of five units for the tests of judging them.

const ask = {
  by: 'ask',
  choices: [
    { name: '已落实', keeps: 1 },
    { name: '未落实', keeps: 0 },
  ],
} as const;
const BOTH = ['县政府各部门', '各乡镇政府'];

export function makeTestPlan(
  more: Record<string, unknown> = {},
  entry: Record<string, Record<string, unknown>> = {},
): Plan {
  const line = (criterion: string, marks: number, rest: Record<string, unknown>): Record<string, unknown> => ({
    criterion,
    group: 'a',
    marks,
    take: { by: 'each', marks: 2 },
    clauses: [],
    units: BOTH,
    ...rest,
    ...entry[criterion],
  });
  return makePlan(
    readData(
      checklistSchema,
      {
        id: 'test',
        title: '试评',
        edition: '1',
        source: '试',
        full: 100,
        marksBasis: '试',
        grades: [{ name: '合格', from: 60 }],
        groups: [{ id: 'a', title: '甲' }],
        criteria: [
          line('dates', 20, {}),
          line('links', 30, { take: { by: 'share' } }),
          line('columns', 20, {}),
          line('power', 10, { take: { by: 'any' } }),
          line('sheet', 10, { take: ask, clauses: [{ id: 'x-1', place: '第1项', text: '有制度' }] }),
          line('office', 5, { units: ['县政务公开办'] }),
          line('ipv6', 5, { take: { by: 'any' } }),
        ],
        ...more,
      },
      'test',
    ),
    [
      ['dates', 'date-integrity', {}],
      ['links', 'dark-links', {}],
      ['columns', 'column-freshness', { cadence: { news: 14, notice: 30 } }],
      ['power', 'required-column', { columns: [{ name: '权责清单' }] }],
      ['sheet', 'manual-sheet', { steps: ['看', '记'], evidence: '图' }],
      ['office', 'expired-notice', {}],
      ['ipv6', 'ipv6', {}],
    ].map(([id, rule, params]) =>
      readData(criterionSchema, { id, title: id, rule, severity: 'major', how: '试', params }, 'c'),
    ),
  );
}

export const plan = makeTestPlan();
const UNITS = [
  ['县民政局', '/zfxxgk/mzj/'],
  ['县财政局', '/zfxxgk/czj/'],
  ['县水利局', '/zfxxgk/slj/'],
  ['县教育局', '/zfxxgk/jyj/'],
  ['文昌镇', '/zfxxgk/wcz/'],
] as const;
const HIDDEN = '请查看附件。<a href="http://lucky.example/" style="display:none">电子游艺 注册送彩金</a>';

/** A county whose first `seen` units have platforms; `late` and `links` say how many pages of each unit have which fault. */
export function county(
  seen: number,
  late: readonly number[] = [],
  links: readonly number[] = [],
): Record<string, string> {
  const pages: Record<string, string> = {
    '/': '<div class="nav"><a href="/zfxxgk/">政府信息公开</a><a href="/qzqd/">权责清单</a></div>',
    '/zfxxgk/': platform(UNITS),
    '/qzqd/': list([['权责清单', '/qzqd/']], [['/q.html', '云溪县政府部门权责清单', '2024-04-01']]),
  };
  UNITS.forEach(([name, path], n) => {
    const steps = [
      ['政府信息公开', '/zfxxgk/'],
      [name, path],
    ] as const;
    if (n < seen) pages[path] = unitPlatform(name, path);
    for (let i = 0; i < (late[n] ?? 0); i++)
      pages[`${path}late${i}.html`] = article(`关于第${i}号事项的通知`, { steps, date: '2024-08-01' });
    for (let i = 0; i < (links[n] ?? 0); i++)
      pages[`${path}link${i}.html`] = article(`关于第${i}号名单的公示`, { steps, text: HIDDEN, date: '2024-04-01' });
    pages[`${path}plain.html`] = article('关于开展工作的通知', { steps, date: '2024-04-01' });
  });
  return pages;
}

export const unitOf = ({ units }: AuditResult, name: string) => units.find((unit) => unit.name === name);

export const say = (about: Decision['about'], more: Partial<Decision>): Decision => {
  const decision = {
    at: '2024-05-21T00:00:00.000Z',
    by: '甲',
    about,
    verdict: 'confirm' as const,
    why: '',
    proofHash: '',
    ...more,
  };
  return { ...decision, id: decisionId(decision) };
};
