import { formatMarks, roundHalfUp } from '../format.ts';
import { html, type Html } from '../html/markup.ts';
import { CROWDED_SHORT, scoreRuler } from '../html/ruler.ts';
import { averageOf, LEAST_FOR_AVERAGE } from '../packet/model/averages.ts';
import { bandNames, bandOf, scaleOf } from '../packet/model/charts.ts';
import { type Issue, portalTrend, rankIssues } from './model.ts';
import { NOT_COMPARED, scaleWords, shownScore, sitePage } from './parts.ts';
import { barChart, lineChart } from './svg.ts';

/**
 * All counties on one page, each by what was last issued for it: score, the range that is still open, and how it came there.
 * Those under one checklist and basis stand and are ranked together.
 * @param counties all that stands of each portal, in the order of time
 */
export function fleetPage(counties: readonly (readonly Issue[])[], link: (issue: Issue, text: string) => Html): string {
  const newest = counties.flatMap((own) => own.slice(-1));
  const before = new Map(counties.map((own) => [own.at(-1), own]));
  const scales = [...Map.groupBy(newest, ({ printed }) => scaleOf(printed)).values()];
  const days = newest.map(({ printed }) => printed.asOf).toSorted();
  return sitePage(
    {
      title: '各网站测评概览',
      facts: `${newest.length} 个网站，各取最近一期${days.length === 0 ? '' : `；判定截至 ${[...new Set([days[0], days.at(-1)])].join(' 至 ')}`}。`,
      crumbs: [html`<a href="index.html">各期排名</a>`],
    },
    [
      ...scales.map((issues) => scaleSection(issues, (issue) => countyFigure(issue, before.get(issue) ?? [], link))),
      ...(scales.length > 1 ? [html`<p class="note">${NOT_COMPARED}</p>`] : []),
    ],
  );
}

function scaleSection(issues: readonly Issue[], figure: (issue: Issue) => (rank: number | null) => Html): Html {
  const [first] = issues;
  const scored = issues.flatMap(({ score }) => (score === null ? [] : [{ score }]));
  const scores = scored.map(({ score }) => score);
  const gist =
    scored.length < LEAST_FOR_AVERAGE
      ? null
      : `平均 ${formatMarks(averageOf(scored))} 分，最高 ${formatMarks(Math.max(...scores))} 分，最低 ${formatMarks(Math.min(...scores))} 分。`;
  const bands = bandNames().map((name) => ({
    name,
    count: issues.filter(({ score, full }) => score !== null && bandOf((100 * score) / full) === name).length,
  }));
  return html`<h2>${first !== undefined && scaleWords(first)}（${issues.length} 个）</h2>
${gist !== null && html`<p class="gist">${gist}</p>${barChart('网站得分分布', bands)}`}
<div class="many">${rankIssues(issues).map(({ issue, rank }) => figure(issue)(rank))}</div>`;
}

function countyFigure(
  issue: Issue,
  own: readonly Issue[],
  link: (issue: Issue, text: string) => Html,
): (rank: number | null) => Html {
  const { county, printed, score, full, undecided } = issue;
  return (
    rank,
  ) => html`<figure><figcaption>${link(issue, county)}<span class="rank">${rank === null ? '未排名' : `第 ${rank} 名`}</span></figcaption>
<p class="${score === null ? 'total none' : 'total'}">${score === null ? '待定过多，不评分' : shownScore(score)}${changeOf(issue, own.at(-2))}</p>
${scoreRuler({ full, total: score, undecided }, CROWDED_SHORT)}
${own.some((one) => one.score !== null) && own.length > 1 && lineChart(`${county}得分走势`, portalTrend(own), full)}
<p class="small">${printed.period.words}，问题 ${printed.problems.length} 个，待定 ${formatMarks(undecided.marks)} 分</p></figure>`;
}

function changeOf({ printed, score }: Issue, before: Issue | undefined): Html | false {
  if (before === undefined || score === null || before.score === null) return false;
  if (scaleOf(before.printed) !== scaleOf(printed)) return html`<small>与上期不可比</small>`;
  const by = roundHalfUp(score - before.score);
  if (by === 0) return html`<small>与上期持平</small>`;
  return html`<small class="${by > 0 ? 'up' : 'down'}">${by > 0 ? '▲' : '▼'} ${formatMarks(Math.abs(by))}</small>`;
}
