import { html, type Html } from '../html/markup.ts';
import { bandsOf, heatOf, scaleOf, typesOf } from '../packet/model/charts.ts';
import { EXEMPT } from '../packet/model/ranking.ts';
import { fleetPage } from './fleet.ts';
import { groupTrend, type Issue, type Point, portalTrend, rankCounties, standingIssues, unitTrend } from './model.ts';
import { NOT_COMPARED, scaleWords, shownScore, sitePage } from './parts.ts';
import { barChart, heatMap, lineChart } from './svg.ts';

export interface SitePage {
  /** Within the site: `a/2026-11.html`. */
  path: string;
  content: string;
}

/**
 * All that was issued as pages that any web server can show: the counties side by side (`report.html`), period by period, and for
 * each of them its periods. They say scores and counts, and neither addresses of pages with faults nor evidence.
 */
export function makeSite(issues: readonly Issue[]): SitePage[] {
  const standing = standingIssues(issues);
  const portals = [...Map.groupBy(standing, ({ portal }) => portal).values()];
  const folders = new Map(portals.map(([first], index) => [first?.portal ?? '', `portal-${index + 1}`]));
  const link = ({ portal, printed }: Issue, text: string): Html =>
    html`<a href="${folders.get(portal)}/${printed.period.id}.html">${text}</a>`;
  return [
    { path: 'index.html', content: indexPage(standing, link) },
    { path: 'report.html', content: fleetPage(portals, link) },
    ...portals.flatMap((own) => {
      const folder = folders.get(own[0]?.portal ?? '') ?? '';
      return own.map((issue, at) => ({
        path: `${folder}/${issue.printed.period.id}.html`,
        content: periodPage(issue, own.slice(0, at + 1), own),
      }));
    }),
  ];
}

function indexPage(issues: readonly Issue[], link: (issue: Issue, text: string) => Html): string {
  const periods = [...new Set(issues.map(({ printed }) => printed.period.id))].toReversed();
  const crumbs = [html`<a href="report.html">各网站测评概览</a>`];
  const facts = `${new Set(issues.map(({ portal }) => portal)).size} 个网站，${periods.length} 期。`;
  return sitePage(
    { title: '政务公开测评', facts, crumbs },
    periods.map((period) => {
      const lists = rankCounties(issues, period);
      const words = issues.find(({ printed }) => printed.period.id === period)?.printed.period.words ?? period;
      return html`<h2>${words}</h2>${lists.map(
        (ranked) => html`${ranked[0] !== undefined && html`<p class="note">${scaleWords(ranked[0].issue)}</p>`}
<div class="scroll"><table><thead><tr><th class="num">排名</th><th>网站</th><th class="num">得分</th><th class="num">问题</th><th class="num">单位</th></tr></thead><tbody>${ranked.map(({ rank, issue }) => html`<tr><td class="num">${rank ?? '—'}</td><td>${link(issue, issue.county)}</td><td class="num">${shownScore(issue.score)}</td><td class="num">${issue.printed.problems.length}</td><td class="num">${issue.printed.ranking.length}</td></tr>`)}</tbody></table></div>`,
      )}${lists.length > 1 && html`<p class="note">${NOT_COMPARED}</p>`}`;
    }),
  );
}

const MOST_ROWS = 25;

function periodPage(issue: Issue, until: readonly Issue[], all: readonly Issue[]): string {
  const { county, printed, score, full } = issue;
  const groups = [...Map.groupBy(printed.ranking, ({ group }) => group)];
  const types = typesOf(printed);
  const before = until.at(-2);
  const isOther = before !== undefined && scaleOf(before.printed) !== scaleOf(printed);
  const again = printed.edition > 1 ? '（复核后）' : '';
  const assessed = printed.ranking.filter(({ notes }) => !notes.some((note) => note.startsWith(EXEMPT)));
  return sitePage(
    {
      title: `${county}${printed.period.words}政务公开测评${again}`,
      facts: `网站得分 ${shownScore(score)}，参评单位 ${assessed.length} 个，问题 ${printed.problems.length} 个；判定截至 ${printed.asOf}，成文 ${printed.issued}；${scaleWords(issue)}。`,
      crumbs: [
        html`<a href="../index.html">各期排名</a>`,
        html`<a href="../report.html">各网站测评概览</a>`,
        ...all.map(({ printed: { period } }) =>
          period.id === printed.period.id
            ? html`<b>${period.words}</b>`
            : html`<a href="${period.id}.html">${period.words}</a>`,
        ),
      ],
    },
    [
      html`<h2>走势</h2>${isOther && html`<p class="note">测评清单或计分依据与上期不同，得分不作比较。</p>`}<div class="many">${trend('网站得分', portalTrend(until), full)}${groups.map(([group, rows]) => trend(`${group}平均分`, groupTrend(until, group), rows[0]?.full ?? full))}</div>`,
      html`<h2>得分分布</h2>${barChart('得分分布', bandsOf(printed.ranking))}`,
      html`<h2>问题类型</h2>${types.length === 0 ? html`<p>没有问题。</p>` : barChart('问题类型', types)}`,
      html`<h2>栏目问题数</h2><div class="swipe">${heatMap(
        '栏目问题数',
        heatOf(
          until.map((one) => one.printed),
          MOST_ROWS,
        ),
        until.map(({ printed: { period } }) => period.id),
      )}</div>`,
      ...groups.map(
        ([group, rows]) =>
          html`<h2>${group}</h2><div class="scroll"><table><thead><tr><th class="num">排名</th><th>单位</th><th class="num">得分</th><th class="num">问题</th><th>备注</th></tr></thead><tbody>${rows.map(({ rank, unit, score: marks, problems, notes }) => html`<tr><td class="num">${rank ?? '—'}</td><td>${unit}</td><td class="num">${shownScore(marks)}</td><td class="num">${problems}</td><td>${notes.join('；')}</td></tr>`)}</tbody></table></div>`,
      ),
      html`<h2>各单位走势</h2><div class="many">${assessed.map(({ unit, full: of }) => trend(unit, unitTrend(until, unit), of))}</div>`,
    ],
  );
}

function trend(name: string, points: readonly Point[], full: number): Html | false {
  if (points.every(({ value }) => value === null)) return false;
  return html`<figure><figcaption>${name}</figcaption>${lineChart(`${name}走势`, points, full)}</figure>`;
}
