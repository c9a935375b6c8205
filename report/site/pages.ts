import { formatMarks } from '../format.ts';
import { html, type Html } from '../html/markup.ts';
import { EXEMPT } from '../packet/model/ranking.ts';
import { bandsOf, heatOf, scaleOf, typesOf } from '../packet/model/charts.ts';
import { groupTrend, type Issue, portalTrend, rankCounties, standingIssues, unitTrend } from './model.ts';
import { pageOf } from './shell.ts';
import { barChart, heatMap, lineChart } from './svg.ts';

export interface SitePage {
  /** Within the site: `a/2026-11.html`. */
  path: string;
  content: string;
}

/**
 * All that was issued as pages that any web server can show: the counties side by side, and for each of them its periods.
 * They say scores and counts, and neither addresses of pages with faults nor evidence.
 */
export function makeSite(issues: readonly Issue[]): SitePage[] {
  const standing = standingIssues(issues);
  const portals = [...Map.groupBy(standing, ({ portal }) => portal).values()];
  const folders = new Map(portals.map(([first], index) => [first?.portal ?? '', `portal-${index + 1}`]));
  return [
    { path: 'index.html', content: indexPage(standing, folders) },
    ...portals.flatMap((own) => {
      const folder = folders.get(own[0]?.portal ?? '') ?? '';
      return own.map((issue, at) => ({
        path: `${folder}/${issue.printed.period.id}.html`,
        content: periodPage(issue, own.slice(0, at + 1), own),
      }));
    }),
  ];
}

function indexPage(issues: readonly Issue[], folders: ReadonlyMap<string, string>): string {
  const periods = [...new Set(issues.map(({ printed }) => printed.period.id))].toReversed();
  const counties = [...Map.groupBy(issues, ({ portal }) => portal)];
  const link = ({ portal, county, printed }: Issue): Html =>
    html`<a href="${folders.get(portal)}/${printed.period.id}.html">${county}</a>`;
  return pageOf('政务公开测评', [
    html`<h1>政务公开测评</h1>`,
    html`<h2>各网站得分走势</h2><div class="many">${counties.map(([, own]) => {
      const [last] = own.slice(-1);
      return last === undefined
        ? null
        : html`<figure>${lineChart(`${last.county}得分走势`, portalTrend(own), FULL)}<figcaption>${link(last)}</figcaption></figure>`;
    })}</div><p class="note">清单或计分依据变了的两期之间不连线，也不作比较。</p>`,
    ...periods.map((period) => {
      const lists = rankCounties(issues, period);
      const words = issues.find(({ printed }) => printed.period.id === period)?.printed.period.words ?? period;
      return html`<h2>${words}</h2>${lists.map(
        ({
          checklist,
          counties: ranked,
        }) => html`<p class="note">清单 ${checklist}，版本 ${ranked[0]?.issue.printed.checklist.version}，${ranked[0]?.issue.printed.basis === 'confirmed' ? '复核后' : '机评'}</p>
<table><thead><tr><th class="n">排名</th><th>网站</th><th class="n">得分</th><th class="n">问题</th><th class="n">单位</th></tr></thead><tbody>${ranked.map(({ rank, issue }) => html`<tr><td class="n">${rank ?? '—'}</td><td>${link(issue)}</td><td class="n">${shown(issue.score)}</td><td class="n">${issue.printed.problems.length}</td><td class="n">${issue.printed.ranking.length}</td></tr>`)}</tbody></table>`,
      )}${lists.length > 1 && html`<p class="note">清单不同的网站分别排名。</p>`}`;
    }),
  ]);
}

const FULL = 100;
const MOST_ROWS = 25;

function periodPage(issue: Issue, until: readonly Issue[], all: readonly Issue[]): string {
  const { county, printed } = issue;
  const groups = [...Map.groupBy(printed.ranking, ({ group }) => group)];
  const types = typesOf(printed);
  const before = until.at(-2);
  const isOther = before !== undefined && scaleOf(before.printed) !== scaleOf(printed);
  return pageOf(`${county}${printed.period.words}政务公开测评`, [
    html`<p><a href="../index.html">全部网站</a></p><h1>${county}${printed.period.words}政务公开测评${printed.edition > 1 && '（复核后）'}</h1>`,
    html`<p>各期：${all.map(({ printed: { period } }) => (period.id === printed.period.id ? html`<b>${period.words}</b> ` : html`<a href="${period.id}.html">${period.words}</a> `))}</p>`,
    html`<p>网站得分 ${shown(issue.score)}，参评单位 ${printed.ranking.length} 个，问题 ${printed.problems.length} 个；判定截至 ${printed.asOf}，成文 ${printed.issued}。</p>`,
    isOther ? html`<p class="note">测评清单或计分依据与上期不同，得分不作比较。</p>` : html``,
    html`<h2>走势</h2><div class="many"><figure>${lineChart('网站得分', portalTrend(until), FULL)}<figcaption>网站得分</figcaption></figure>${groups.map(([group, rows]) => html`<figure>${lineChart(`${group}平均分`, groupTrend(until, group), rows[0]?.full ?? FULL)}<figcaption>${group}平均分</figcaption></figure>`)}</div>`,
    html`<h2>得分分布</h2>${barChart('得分分布', bandsOf(printed.ranking))}`,
    html`<h2>问题类型</h2>${types.length === 0 ? html`<p>没有问题。</p>` : barChart('问题类型', types)}`,
    html`<h2>栏目问题数</h2>${heatMap(
      '栏目问题数',
      heatOf(
        until.map((one) => one.printed),
        MOST_ROWS,
      ),
      until.map(({ printed: { period } }) => period.id),
    )}`,
    ...groups.map(
      ([group, rows]) =>
        html`<h2>${group}</h2><table><thead><tr><th class="n">排名</th><th>单位</th><th class="n">得分</th><th class="n">问题</th><th>备注</th></tr></thead><tbody>${rows.map(({ rank, unit, score, problems, notes }) => html`<tr><td class="n">${rank ?? '—'}</td><td>${unit}</td><td class="n">${shown(score)}</td><td class="n">${problems}</td><td>${notes.join('；')}</td></tr>`)}</tbody></table>`,
    ),
    html`<h2>各单位走势</h2><div class="many">${printed.ranking.filter(({ notes }) => !notes.some((note) => note.startsWith(EXEMPT))).map(({ unit, full }) => html`<figure>${lineChart(`${unit}得分走势`, unitTrend(until, unit), full)}<figcaption>${unit}</figcaption></figure>`)}</div>`,
  ]);
}

function shown(score: number | null): string {
  return score === null ? '—' : formatMarks(score);
}
