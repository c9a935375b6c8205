import type { AuditResult } from '../../../rules/result/audit-result.ts';
import type { UnitLine, UnitResult } from '../../../rules/result/units.ts';
import { clip, formatCount, formatMarks } from '../../format.ts';
import { groupUnits, type UnitGroup } from '../../model/unit-groups.ts';
import { jump } from '../anchor.ts';
import { html, type Content, type Html } from '../markup.ts';
import { stateMark } from '../state-mark.ts';
import { table } from '../table.ts';
import { emptyNote, type Section } from './section.ts';

/** The units by group in the order of their ranking, and a sheet for each. */
export function unitsSection(result: AuditResult): Section {
  const { units } = result;
  const titles = new Map(result.criteria.map(({ id, title }) => [id, title]));
  const ids = new Map(units.map(({ name }, index) => [name, `u-${index + 1}`]));
  const body =
    units.length === 0
      ? emptyNote('清单没有给单位的任务，或网站上没有读到单位名录。')
      : html`<p class="note">栏目和网页按网站说明文件、发布机构、公开平台的次序认定责任单位；认定不了的不归任何单位。没有读到公开平台的单位不下结论。</p>
${groupUnits(units).map((group) => rankingHtml(group, ids))}
<h3>各单位扣分明细</h3>
${units.map((unit) => sheetHtml(unit, { id: ids.get(unit.name) ?? '', titles }))}`;
  return { id: 'units', title: '单位得分', count: units.length === 0 ? null : String(units.length), body };
}

function rankingHtml({ group, units, full, scored, average }: UnitGroup, ids: ReadonlyMap<string, string>): Html {
  return html`<h3>${group}（${units.length} 个）</h3>
${table({
  caption: `${group}得分排名`,
  className: 'ranking',
  columns: [
    { title: '单位', kind: 'wide' },
    { title: '排名', kind: 'num' },
    { title: '得分', kind: 'num' },
    { title: '扣分', kind: 'num' },
    { title: '待定', kind: 'num' },
    { title: '问题', kind: 'num' },
    { title: '备注', kind: 'wide' },
  ],
  groups: [{ rows: units.map((unit) => ({ cells: rankCells(unit, ids) })) }],
})}
<p class="note">满分 ${formatMarks(full)}；${scored} 个单位有得分${average !== null && html`，平均 ${formatMarks(average)}`}。得分相同的名次相同；单项否决、没有得分和本期不参评的不排名。</p>`;
}

function rankCells(unit: UnitResult, ids: ReadonlyMap<string, string>): Content[] {
  const { score, rank } = unit;
  return [
    html`${jump(ids.get(unit.name) ?? '', unit.name)}`,
    rank,
    score.total === null ? '' : formatMarks(score.total),
    formatMarks(score.taken),
    formatMarks(score.undecided.marks),
    formatCount(unit.findings.length),
    remarkOf(unit),
  ];
}

function remarkOf({ exempt, score, isSeen }: UnitResult): string {
  if (exempt !== null) return `本期不参评：${exempt}`;
  if (score.veto.length > 0) return `单项否决：${clip(score.veto[0]?.reason ?? '', 60)}`;
  if (!isSeen) return `没有读到该单位的公开平台，${score.total === null ? '没有得分' : '不排名'}`;
  return score.total === null ? '待定分值过半，没有得分' : '';
}

function sheetHtml(unit: UnitResult, { id, titles }: { id: string; titles: ReadonlyMap<string, string> }): Html {
  const { name, group, score, rank, lines } = unit;
  const told = lines.filter((line) => OTHERS.every(({ holds }) => !holds(line)));
  const sum = score.total === null ? '没有得分' : `得分 ${formatMarks(score.total)}`;
  return html`<details class="unit" id="${id}">
<summary><h4>${name}</h4><span class="sum">${group} · ${sum}${rank !== null && ` · 第 ${rank} 名`} · 扣 ${formatMarks(score.taken)} 分 · 问题 ${formatCount(unit.findings.length)} 个</span></summary>
<p class="more">${formulaOf(unit)} 读到网页 ${formatCount(unit.pages)} 页、栏目 ${formatCount(unit.columns)} 个。认定依据：<bdi>${clip(unit.why, 80)}</bdi>。</p>
${
  told.length > 0 &&
  table({
    caption: `${name}扣分明细`,
    className: 'sheet',
    columns: [
      { title: '指标', kind: 'wide' },
      { title: '状态', kind: 'narrow' },
      { title: '分值', kind: 'num' },
      { title: '扣分', kind: 'num' },
      { title: '失分原因', kind: 'wide' },
    ],
    groups: [{ rows: told.map((line) => ({ cells: lineCells(line, titles) })) }],
    foot: { cells: ['计分合计（含未能检查的）', '', formatMarks(score.marks), formatMarks(score.taken), ''] },
  })
}
${othersHtml(lines, titles)}
</details>
`;
}

/** How the score comes about; only what is true of it. */
function formulaOf({ score }: UnitResult): string {
  if (score.total === null || score.base === null)
    return `计分分值 ${formatMarks(score.marks)}，待定 ${formatMarks(score.undecided.marks)}，没有得分。`;
  const bonus = score.bonus === 0 ? '' : `，加分 ${formatMarks(score.bonus)}`;
  return `(${formatMarks(score.marks)} − ${formatMarks(score.taken)}) ÷ ${formatMarks(score.marks)} × ${formatMarks(score.full)} = ${formatMarks(score.base)}${bonus}；待定部分判定后在 ${formatMarks(score.undecided.low)} 至 ${formatMarks(score.undecided.high)} 之间。`;
}

function lineCells(
  { criterion, state, marks, taken, reason }: UnitLine,
  titles: ReadonlyMap<string, string>,
): Content[] {
  const isOpen = state === 'needs-review';
  return [
    titles.get(criterion) ?? criterion,
    stateMark(state),
    formatMarks(marks),
    taken > 0 ? html`<b class="lost">${formatMarks(taken)}</b>` : isOpen ? '待定' : formatMarks(0),
    taken > 0 || isOpen ? html`<bdi>${reason}</bdi>` : '',
  ];
}

/** Lines of which there is nothing to say one by one. */
const OTHERS: readonly { word: string; holds: (line: UnitLine) => boolean }[] = [
  {
    word: '待人工填写核查表，暂不扣分',
    holds: ({ state, findings, checked, reason }) =>
      state === 'needs-review' && findings.length === 0 && checked === 0 && reason.startsWith('网站上看不出'),
  },
  { word: '不适用，不计分', holds: ({ state }) => state === 'not-applicable' },
  { word: '未到期，不计分', holds: ({ state }) => state === 'not-due' },
  { word: '未能检查，不扣分', holds: ({ state }) => state === 'unchecked' },
];

function othersHtml(lines: readonly UnitLine[], titles: ReadonlyMap<string, string>): Html[] {
  return OTHERS.flatMap(({ word, holds }) => {
    const named = lines.filter(holds).map(({ criterion }) => titles.get(criterion) ?? criterion);
    return named.length === 0 ? [] : [html`<p class="more">${word}（${named.length} 项）：${named.join('；')}。</p>`];
  });
}
