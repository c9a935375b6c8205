import { formatMarks, formatPercent, roundHalfUp } from '../../format.ts';
import type { Table } from '../tables/table.ts';
import { cellsOf, countBy, rankingsOf, tableOf, type Check, type Printed } from './check.ts';

// Read back from the words of the paper, and compared with the tables as they are printed.

const MARKS = '(\\d+\\.\\d\\d)';
const GROUP = new RegExp(
  `^(.+?)：参评(\\d+)个，满分${MARKS}分，平均${MARKS}分（得分率${MARKS}%）([^；]*)；最高(.{1,400}?)${MARKS}分，最低(.{1,400}?)${MARKS}分；` +
    `(\\d+)个单位得分([\\d.]+)分以上，(\\d+)个单位低于([\\d.]+)分`,
);

/** 3. What the paper says of a group is what its ranking says; of who rose and fell, and of the number of problems, too. */
export function textAgrees(printed: Printed): string[] {
  const texts = printed.body.paragraphs.map(({ text }) => text);
  const groups = texts.flatMap((text) => {
    const [, group = ''] = GROUP.exec(text) ?? [];
    const table = rankingsOf(printed).find(({ id }) => id.endsWith(`-${group}`));
    return group === '' || table === undefined ? [] : [{ text, group, table }];
  });
  return [
    ...rankingsOf(printed)
      .filter(
        (table) => table.rows.length >= 3 && scoresOf(table).length >= 3 && !groups.some((one) => one.table === table),
      )
      .map(({ name }) => `正文没有${name}的总体情况`),
    ...groups.flatMap(({ text, group, table }) =>
      isGroup(text, table) && isChange(printed, { text, group }) ? [] : [`正文“${group}”的数字与排名表不符`],
    ),
    ...moversIn(texts).flatMap(({ unit, by }) =>
      rankingsOf(printed).some((table) => cellsOf(table, '分差')[cellsOf(table, '单位').indexOf(unit)] === by)
        ? []
        : [`正文中${unit}的分差与排名表不符`],
    ),
    ...totalsAgree(printed, texts),
  ];
}

function isGroup(text: string, table: Table): boolean {
  const [, , count, full, average, rate, , best = '', high, worst = '', low, good, from, poor, below] =
    GROUP.exec(text) ?? [];
  const rows = scoresOf(table);
  const scores = rows.map(({ score }) => score);
  const mean = roundHalfUp(scores.reduce((sum, score) => sum + score, 0) / scores.length);
  const named = (words: string, score: number): boolean => {
    const units = rows.filter((row) => row.score === score).map(({ unit }) => unit);
    return words === units.join('、') || words === `${units[0]}等${units.length}个单位`;
  };
  return (
    Number(count) === rows.length &&
    average === formatMarks(mean) &&
    rate === formatPercent(mean / Number(full)).replace('%', '') &&
    high === formatMarks(Math.max(...scores)) &&
    low === formatMarks(Math.min(...scores)) &&
    named(best, Math.max(...scores)) &&
    named(worst, Math.min(...scores)) &&
    Number(good) === scores.filter((score) => score >= Number(from)).length &&
    Number(poor) === scores.filter((score) => score < Number(below)).length
  );
}

/** Against the average that was printed last time. */
function isChange({ packet }: Printed, { text, group }: { text: string; group: string }): boolean {
  const [, , , , average, , words = ''] = GROUP.exec(text) ?? [];
  const [, way, by] = /较上期(提高|下降)(\d+\.\d\d)分/.exec(words) ?? [];
  if (words === '') return true;
  const rows = packet.rectified?.of.ranking.filter((row) => row.group === group && row.rank !== null) ?? [];
  const before = roundHalfUp(rows.reduce((sum, { score }) => sum + (score ?? 0), 0) / rows.length);
  const change = roundHalfUp(Number(average) - before);
  return way === undefined ? change === 0 : change === (way === '提高' ? 1 : -1) * Number(by);
}

function scoresOf(table: Table): { unit: string; score: number }[] {
  const [scores, ranks] = [cellsOf(table, '得分'), cellsOf(table, '排名')];
  return cellsOf(table, '单位').flatMap((unit, index) => {
    const score = scores[index];
    return typeof score === 'number' && typeof ranks[index] === 'number' ? [{ unit: String(unit), score }] : [];
  });
}

function moversIn(texts: readonly string[]): { unit: string; by: number }[] {
  return texts
    .filter((text) => text.startsWith('较上期'))
    .flatMap((text) => [...text.matchAll(/(?<![^有、；。])([^有、；。]+)（([+-]\d+\.\d\d)分）/g)])
    .map(([, unit = '', by]) => ({ unit, by: Number(by) }));
}

function totalsAgree(printed: Printed, texts: readonly string[]): string[] {
  const table = tableOf(printed, 'problems');
  const types = countBy(table === undefined ? [] : cellsOf(table, '问题类型'));
  const rows = table?.rows.length ?? 0;
  const [, count, rest = ''] =
    texts.map((text) => /共发现问题(\d+)个.*?，其中(.+?)。/.exec(text)).find((m) => m !== null) ?? [];
  if (count === undefined) return rows === 0 ? [] : ['正文没有问题总数'];
  const said = new Map(
    [...rest.matchAll(/(?<![^、\d])([^、\d]+(?:、暗链)?)(\d+)个/g)].map(([, type = '', n]) => [type, Number(n)]),
  );
  const isRight = [...types].every(([type, n]) => said.get(String(type)) === n) && said.size === types.size;
  return Number(count) === rows && isRight ? [] : ['正文的问题总数或分类数与附件3不符'];
}

/** 4. Every unit that the paper names under a type is in 附件3 with that type, as often as it says. */
export const namedAgree: Check = (printed) => {
  const table = tableOf(printed, 'problems');
  const types = table === undefined ? [] : cellsOf(table, '问题类型');
  const units = table === undefined ? [] : cellsOf(table, '单位');
  return printed.body.paragraphs.flatMap(({ lead, text }) => {
    const [, type] = /^（.）(.+)。$/.exec(lead ?? '') ?? [];
    if (type === undefined) return [];
    const own = units.filter((_, index) => types[index] === type);
    const counts = countBy(own);
    const [, all] = /共(\d+)处/.exec(text) ?? [];
    const named = [...text.slice(text.indexOf('：') + 1).matchAll(/(?<![^、（）])([^、（）]+)（(\d+)处）/g)];
    const [, several] = /等(\d+)个单位/.exec(text) ?? [];
    return [
      ...(Number(all) === own.length ? [] : [`正文“${type}”共${all}处，附件3有${own.length}个`]),
      ...named.flatMap(([, unit = '', n]) =>
        counts.get(unit) === Number(n) ? [] : [`正文“${type}”中${unit}${n}处，附件3有${counts.get(unit) ?? 0}个`],
      ),
      ...(Number(several ?? named.length) === counts.size ? [] : [`正文“${type}”的单位数与附件3不符`]),
    ];
  });
};
