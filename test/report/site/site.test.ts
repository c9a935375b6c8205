import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { editionSchema } from '../../../report/packet/model/edition.ts';
import { bandsOf, heatOf } from '../../../report/packet/model/charts.ts';
import { makePacket } from '../../../report/packet/model/packet.ts';
import { readPeriod } from '../../../report/packet/model/period.ts';
import { type Issue, portalTrend, rankCounties, standingIssues } from '../../../report/site/model.ts';
import { makeSite } from '../../../report/site/pages.ts';
import { lineChart } from '../../../report/site/svg.ts';
import { inputOf, makeCounty, makeProblem, makeUnit, NOVEMBER } from '../packet/county.ts';

function issueOf(
  county: string,
  period: string,
  part: { score?: number | null; version?: string; edition?: number; low?: number } = {},
): Issue {
  const printed = editionSchema.parse(makePacket(inputOf(makeCounty(NOVEMBER), { period: readPeriod(period) })));
  const { score = 90, version = printed.checklist.version, edition = 1, low = score ?? 0 } = part;
  return {
    portal: county,
    county,
    score,
    full: 100,
    undecided: { marks: 10, low, high: 100 },
    isAgain: false,
    printed: { ...printed, edition, checklist: { ...printed.checklist, version } },
  };
}

const MONTHS = [issueOf('青溪县', '2026-10'), issueOf('青溪县', '2026-11', { score: 92.5 })];
const pathsIn = (svg: string): string[] => [...svg.matchAll(/<path class="line" d="([^"]*)"/g)].map(([, d = '']) => d);

describe('several counties and months', () => {
  it('have the last edition of each period, in the order of time', () => {
    const second = issueOf('青溪县', '2026-10', { edition: 2 });
    expect(
      standingIssues([MONTHS[1]!, MONTHS[0]!, second]).map(({ printed }) => [printed.period.id, printed.edition]),
    ).toEqual([
      ['2026-10', 2],
      ['2026-11', 1],
    ]);
  });

  it('are ranked with equal scores sharing a rank, one without a score last', () => {
    const issues = [
      issueOf('甲县', '2026-11', { score: 80 }),
      issueOf('乙县', '2026-11', { score: 95 }),
      issueOf('丙县', '2026-11', { score: 80 }),
      issueOf('丁县', '2026-11', { score: null }),
      issueOf('戊县', '2026-10'),
    ];
    const [list] = rankCounties(issues, '2026-11');
    expect(list?.map(({ issue, rank }) => [issue.county, rank])).toEqual([
      ['乙县', 1],
      ['丙县', 2],
      ['甲县', 2],
      ['丁县', null],
    ]);
  });

  it('are not compared where their checklists differ: two rankings, and a line that is broken', () => {
    const other = issueOf('甲县', '2026-11', { version: 'other' });
    expect(rankCounties([other, MONTHS[1]!], '2026-11')).toHaveLength(2);
    const trend = portalTrend([...MONTHS, issueOf('青溪县', '2026-12', { version: 'other' })]);
    expect(pathsIn(lineChart('x', trend, 100).markup)).toHaveLength(1);
    expect(pathsIn(lineChart('x', portalTrend([MONTHS[0]!, { ...MONTHS[1]!, score: null }]), 100).markup)).toEqual([]);
  });

  it('show how many problems each column has in each period, and how scores are spread', () => {
    const printed = editionSchema.parse(
      makePacket(inputOf(makeCounty([makeProblem('a', '县教育局'), makeProblem('b', '县教育局')]))),
    );
    expect(heatOf([{ ...printed, problems: [] }, printed], 5)).toEqual([{ name: '空白栏目', counts: [0, 2] }]);
    expect(bandsOf(printed.ranking).map(({ count }) => count)).toEqual([0, 0, 0, 0, 6]);
  });
});

describe('the fleet', () => {
  const pageOf = (issues: Issue[]): string =>
    makeSite(issues).find(({ path }) => path === 'report.html')?.content ?? '';
  const figuresIn = (page: string): string[] => page.split('<figure>').slice(1);

  it('shows each county by its newest period: score, the range that is open, how it came there', () => {
    const figures = figuresIn(
      pageOf([
        ...MONTHS,
        issueOf('甲县', '2026-11', { score: 95, low: 88 }),
        issueOf('乙县', '2026-11', { score: null, low: 0 }),
      ]),
    );
    expect(figures).toHaveLength(3);
    const [first = '', second = '', third = ''] = figures;
    expect(first).toMatch(/甲县.*第 1 名[^]*95\.00[^]*88\.00/);
    expect(second).toMatch(/青溪县.*第 2 名[^]*92\.50[^]*▲ 2\.50/);
    expect(pathsIn(second)).toHaveLength(1);
    expect(third).toMatch(/乙县.*未排名[^]*不评分/);
  });

  it('ranks and averages only what stands under one checklist, and says how the rest becomes comparable', () => {
    const issues = ['甲县', '乙县', '丙县'].map((name) => issueOf(name, '2026-11'));
    const alike = pageOf(issues);
    expect(alike).toContain('平均 90.00 分');
    expect(alike).not.toContain('--judge-again');
    const other = pageOf([...issues.slice(0, 2), issueOf('丙县', '2026-11', { score: 99, version: 'other' })]);
    expect(other).not.toContain('平均');
    expect(other.match(/第 1 名/g)).toHaveLength(3);
    expect(other).toContain('--judge-again');
    expect(pageOf([...MONTHS.slice(0, 1), issueOf('青溪县', '2026-11', { version: 'other' })])).toContain(
      '与上期不可比',
    );
  });
});

describe('the site', () => {
  it('is the same bytes twice, loads nothing and every link in it leads to a page', () => {
    const pages = makeSite(MONTHS);
    expect(makeSite(MONTHS)).toEqual(pages);
    expect(pages.map(({ path }) => path)).toEqual([
      'index.html',
      'report.html',
      'portal-1/2026-10.html',
      'portal-1/2026-11.html',
    ]);
    const known = new Set(pages.map(({ path }) => path));
    for (const { path, content } of pages) {
      expect(content).not.toMatch(/<script|src=|@import|url\(/);
      const links = DomUtils.getElementsByTagName('a', parseDocument(content)).map(
        ({ attribs }) => attribs['href'] ?? '',
      );
      for (const href of links) expect(known).toContain(new URL(href, `http://x/${path}`).pathname.slice(1));
    }
  });

  it('says neither the address of a page with a fault nor what a hostile name would make of it', () => {
    const name = '<script>alert(1)</script>"&\u202e局';
    const findings = [makeProblem('a', name)];
    const packet = makePacket(inputOf(makeCounty(findings, [makeUnit(name, findings)])));
    const pages = makeSite([{ ...MONTHS[0]!, county: name, printed: editionSchema.parse(packet) }]);
    for (const { content } of pages) {
      expect(content).not.toContain('<script');
      expect(content).not.toContain('\u202e');
      expect(content).not.toContain('www.qingxi.gov.cn/a/');
    }
  });
});
