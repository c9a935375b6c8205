import { formatMarks, roundHalfUp } from '../../format.ts';
import { figuresOf } from '../tables/rankings.ts';
import { sumOf as rectificationSum } from '../tables/rectification.ts';
import type { Table } from '../tables/table.ts';
import { cellsOf, countBy, rankingsOf, sumOf, tableOf, type Check, type Printed } from './check.ts';
import { textAgrees } from './text.ts';

/** 1. A unit has as many problems in 附件3 as in the ranking and in its own sheet. */
export const problemsAgree: Check = (printed) => {
  const problems = tableOf(printed, 'problems');
  const listed = countBy(problems === undefined ? [] : cellsOf(problems, '单位'));
  return rankingsOf(printed).flatMap((table) => {
    const counts = cellsOf(table, '问题数');
    return cellsOf(table, '单位').flatMap((unit, index) => {
      const sheet = sheetOf(printed, unit);
      const inSheet = sheet === undefined ? null : sumOf(cellsOf(sheet, '问题数')) / 100;
      const inList = listed.get(unit) ?? 0;
      return counts[index] === inList && inSheet === inList
        ? []
        : [`${unit}：附件3有${inList}个问题，排名表为${counts[index]}个，扣分明细表为${inSheet ?? '—'}个`];
    });
  });
};

/** 2. What a sheet takes is what the ranking takes, and the score is what is left. */
export const marksAgree: Check = (printed) =>
  rankingsOf(printed).flatMap((table) => {
    const scores = cellsOf(table, '得分');
    const taken = cellsOf(table, '扣分');
    const bonus = cellsOf(table, '加分');
    return cellsOf(table, '单位').flatMap((unit, index) => {
      const [score, lost] = [scores[index], taken[index]];
      const sheet = sheetOf(printed, unit);
      const model = printed.packet.sheets.find((one) => one.unit === unit);
      if (typeof score !== 'number' || typeof lost !== 'number' || sheet === undefined || model === undefined)
        return [];
      const { full } = model.rank;
      const extra = typeof bonus[index] === 'number' ? bonus[index] : 0;
      const marks = sumOf(cellsOf(sheet, '分值')) / 100;
      const inLines = model.rows.reduce((sum, row) => sum + (row.taken ?? 0), 0);
      const expected = marks === 0 ? 0 : roundHalfUp(full - roundHalfUp(((marks - inLines) * full) / marks));
      return [
        ...(Math.round(score * 100) === Math.round((full - lost + extra) * 100)
          ? []
          : [
              `${unit}：满分${formatMarks(full)}－扣分${formatMarks(lost)}＋加分${formatMarks(extra)}不等于得分${formatMarks(score)}`,
            ]),
        // Totals come from unrounded marks, so the last digit may differ from that of the sum over shown ones.
        ...(Math.abs(expected - lost) < 0.011
          ? []
          : [`${unit}：扣分明细合计${formatMarks(expected)}，排名表扣分${formatMarks(lost)}`]),
        ...(blocksAgree(table, index, score - extra) ? [] : [`${unit}：基本信息、重点领域得分之和不等于得分`]),
        ...cellsOf(sheet, '分值').flatMap((line, at) => {
          const [kept, gone] = [cellsOf(sheet, '得分')[at], cellsOf(sheet, '扣分')[at]];
          return typeof line !== 'number' || sumOf([kept ?? null, gone ?? null]) === Math.round(line * 100)
            ? []
            : [`${unit}：扣分明细第${at + 1}行得分与扣分之和不等于分值`];
        }),
      ];
    });
  });

/** The two usual blocks are the whole score; each is rounded by itself. */
function blocksAgree(table: Table, index: number, base: number): boolean {
  const blocks = ['基本信息得分', '重点领域得分'].map((title) => cellsOf(table, title)[index] ?? null);
  if (!blocks.some((cell) => typeof cell === 'number')) return true;
  return Math.abs(sumOf(blocks) - Math.round(base * 100)) <= 2;
}

/** 3. Average, best and worst below a ranking and in the paper are those of its rows; ranks are those of its scores. */
export const rankingsAgree: Check = (printed) => [...tablesAgree(printed), ...textAgrees(printed)];

const tablesAgree: Check = (printed) =>
  rankingsOf(printed).flatMap((table) => {
    const { packet } = printed;
    const units = cellsOf(table, '单位');
    const scores = cellsOf(table, '得分');
    const ranks = cellsOf(table, '排名');
    const rows = packet.ranking
      .filter(({ unit }) => units.includes(unit))
      .map((row) => {
        const at = units.indexOf(row.unit);
        return { ...row, score: numberIn(scores[at]), rank: numberIn(ranks[at]) };
      });
    const figures = figuresOf(rows).filter((line) => !table.foot.includes(line));
    const wrong = rows.filter(
      ({ rank, score }) =>
        rank !== null &&
        rank !== 1 + rows.filter((other) => other.rank !== null && (other.score ?? 0) > (score ?? 0)).length,
    );
    return [
      ...figures.map((line) => `${table.name}：表下数字与表中不符，应为“${line}”`),
      ...wrong.map(({ unit, rank }) => `${table.name}：${unit}的排名${rank}与得分不符`),
    ];
  });

/** 5. Figures of the last period are those that were printed then. */
export const previousAgrees: Check = (printed) => {
  const of = printed.packet.rectified?.of;
  if (of === undefined) return [];
  const rows = tableOf(printed, 'rectification');
  const numbers = new Set(rows === undefined ? [] : cellsOf(rows, '问题编号'));
  const missing = of.problems.filter(({ number }) => !numbers.has(number));
  const scores = rankingsOf(printed).flatMap((table) => {
    const before = cellsOf(table, '上期得分');
    const ranks = cellsOf(table, '上期排名');
    return cellsOf(table, '单位').filter((unit, index) => {
      const was = of.ranking.find((row) => row.unit === unit);
      return (
        (before[index] !== null && before[index] !== was?.score) ||
        (ranks[index] !== null && ranks[index] !== was?.rank)
      );
    });
  });
  return [
    ...(missing.length === 0 ? [] : [`上期问题整改情况表缺少${missing.length}个上期问题`]),
    ...scores.map((unit) => `${unit}：上期得分、排名与上期印发的不同`),
  ];
};

/** 6. Shares are printed with what they are shares of. */
export const ratesAgree: Check = (printed) => {
  const { rectified } = printed.packet;
  const table = tableOf(printed, 'rectification');
  if (rectified === null || table === undefined) return [];
  const outcomes = countBy(cellsOf(table, '整改情况'));
  const onTime = countBy(cellsOf(table, '按期整改')).get('是') ?? 0;
  const isCounted =
    onTime === rectified.rows.filter((row) => row.onTime).length &&
    rectified.rows.every(
      ({ outcome }) => outcomes.get(outcome) === rectified.rows.filter((row) => row.outcome === outcome).length,
    );
  const sum = rectificationSum(rectified.rows);
  const isPrinted = table.foot.includes(sum);
  const isSaid = printed.body.paragraphs.some(({ text }) => text.startsWith(sum));
  return [
    ...(isCounted && isPrinted ? [] : ['上期问题整改情况表：合计与各行不符']),
    ...(isSaid ? [] : ['正文的上期问题整改情况与整改情况表不符']),
  ];
};

function sheetOf(printed: Printed, unit: unknown): ReturnType<typeof tableOf> {
  const sheet = printed.books
    .flatMap(({ tables }) => tables)
    .find(({ id, name }) => id.startsWith('unit-') && name === unit);
  return sheet;
}

function numberIn(cell: unknown): number | null {
  return typeof cell === 'number' ? cell : null;
}
