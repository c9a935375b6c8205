import { compare } from '../../../rules/text/compare.ts';
import { averageOf, scoredOf } from './averages.ts';
import type { Edition, RankRow } from './edition.ts';
import type { Period } from './period.ts';

/** What is drawn, as figures: each series has a value for each name on the axis, null for a gap. */
export interface Chart {
  kind: 'line' | 'column' | 'bar' | 'heat';
  title: string;
  /** Of a value: 分 has two decimals, 个 and 处 none. */
  unit: '分' | '个';
  names: string[];
  series: { name: string; values: (number | null)[] }[];
}

/** Two editions say the same of a score only under one checklist and basis. */
export function scaleOf({ checklist, basis }: Pick<Edition, 'checklist' | 'basis'>): string {
  return `${checklist.id} ${checklist.version} ${basis}`;
}

/** The edition that stands of each period, in the order of their days. */
function standingEditions(editions: readonly Edition[]): Edition[] {
  const last = new Map(editions.map((edition) => [edition.period.id, edition]));
  return [...last.values()].toSorted(({ period: a }, { period: b }) => comparePeriods(a, b));
}

/** In the order of their days. */
export function comparePeriods(a: Period, b: Period): number {
  return compare(a.from, b.from) || compare(a.to, b.to) || compare(a.id, b.id);
}

const MOST_ROWS = 16;
const MOST_PERIODS = 12;

/**
 * The charts of a period: averages over the periods that may be compared with it, scores by tens, problems by type, and columns
 * by periods. What there are no figures for is left out.
 * @param editions what was issued before and this one
 */
export function makeCharts(now: Edition, editions: readonly Edition[]): Chart[] {
  const until = standingEditions([...editions, now]).filter(({ period }) => period.from <= now.period.from);
  const groups = [...new Set(now.ranking.map(({ group }) => group))];
  const same = until.slice(1 + until.findLastIndex((edition) => scaleOf(edition) !== scaleOf(now)));
  const charts: Chart[] = [
    {
      kind: 'line',
      title: '各组平均分走势',
      unit: '分',
      names: same.length < 2 ? [] : same.map(({ period }) => period.words),
      series: groups.map((group) => ({ name: group, values: same.map((edition) => averageIn(edition, group)) })),
    },
    {
      kind: 'column',
      title: '得分分布（得分率，%）',
      unit: '个',
      names: BANDS.map(({ name }) => name),
      series: groups.map((group) => ({
        name: group,
        values: bandsOf(now.ranking.filter((row) => row.group === group)).map(({ count }) => count),
      })),
    },
    barsOf(now),
    heatChart(until),
  ];
  return charts
    .map((chart) => ({ ...chart, series: chart.series.filter(hasValue) }))
    .filter(({ names, series }) => names.length > 0 && series.length > 0);
}

function hasValue({ values }: Chart['series'][number]): boolean {
  return values.some((value) => value !== null && value !== 0);
}

function averageIn({ ranking }: Edition, group: string): number | null {
  const rows = scoredOf(ranking.filter((row) => row.group === group));
  return rows.length === 0 ? null : averageOf(rows);
}

const BANDS = [
  { name: '60以下', from: -Infinity, to: 60 },
  { name: '60–70', from: 60, to: 70 },
  { name: '70–80', from: 70, to: 80 },
  { name: '80–90', from: 80, to: 90 },
  { name: '90以上', from: 90, to: Infinity },
];

/** Scores in tens of a hundred, the lowest below 60. */
export function bandsOf(ranking: readonly RankRow[]): { name: string; count: number }[] {
  const names = scoredOf(ranking).map(({ score, full }) => bandOf((100 * score) / full));
  return BANDS.map(({ name }) => ({ name, count: names.filter((one) => one === name).length }));
}

export function bandNames(): string[] {
  return BANDS.map(({ name }) => name);
}

/** Which ten a share of the full marks lies in. @param share 0 to 100 */
export function bandOf(share: number): string {
  return BANDS.find(({ from, to }) => share >= from && share < to)?.name ?? '';
}

/** Problems by type, the most frequent first. */
export function typesOf({ problems }: Pick<Edition, 'problems'>): { name: string; count: number }[] {
  return [...Map.groupBy(problems, ({ type }) => type)]
    .map(([name, list]) => ({ name, count: list.length }))
    .toSorted((a, b) => b.count - a.count || compare(a.name, b.name));
}

function barsOf(now: Edition): Chart {
  const types = typesOf(now);
  return {
    kind: 'bar',
    title: '问题类型',
    unit: '个',
    names: types.map(({ name }) => name),
    series: [{ name: '问题数', values: types.map(({ count }) => count) }],
  };
}

function heatChart(editions: readonly Edition[]): Chart {
  const shown = editions.slice(-MOST_PERIODS);
  return {
    kind: 'heat',
    title: '各栏目问题数',
    unit: '个',
    names: shown.map(({ period }) => period.words),
    series: heatOf(shown, MOST_ROWS).map(({ name, counts }) => ({ name, values: counts })),
  };
}

/** How many problems each place has in each edition, the worst first: columns, or where there is none, types. */
export function heatOf(editions: readonly Edition[], most: number): { name: string; counts: number[] }[] {
  const names = new Map<string, number[]>();
  editions.forEach(({ problems }, at) => {
    for (const { column, type } of problems) {
      const name = column === '' ? type : column;
      const counts = names.get(name) ?? editions.map(() => 0);
      counts[at] = (counts[at] ?? 0) + 1;
      names.set(name, counts);
    }
  });
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  return [...names]
    .map(([name, counts]) => ({ name, counts }))
    .toSorted((a, b) => sum(b.counts) - sum(a.counts) || compare(a.name, b.name))
    .slice(0, most);
}
