import { type ProblemType, typeOf } from '../model/problem-types.ts';
import type { Office } from '../model/office.ts';
import type { Packet } from '../model/packet.ts';
import type { Problem } from '../model/problem.ts';
import type { Paragraph } from './body.ts';

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** What was seen, in one sentence; how often and whose stands behind it. */
const SEEN: Readonly<Record<ProblemType, string>> = {
  栏目更新不及时: '部分栏目超过规定周期未更新',
  空白栏目: '部分栏目没有信息，也未发布情况说明',
  栏目设置不到位: '应设置的栏目或入口在公开平台上未见',
  信息发布不规范: '部分信息要素不全或标注不规范',
  政策解读不到位: '部分政策文件没有解读，或与解读材料未互相关联',
  意见征集与反馈不对应: '部分意见征集的草案、说明或采纳情况公开不全',
  链接不可用: '部分链接打不开',
  附件打不开: '部分附件打不开',
  '外链、暗链': '页面中存在不应有的外部链接',
  个人信息保护不到位: '公开的信息中含有未作处理的个人信息',
  互动回应不及时: '部分来信来件未在规定时限内答复公开',
  文件公开不及时: '部分文件形成后超过20个工作日公开',
  年度报告不规范: '政府信息公开工作年度报告不符合规定格式',
  检索不可用: '已发布的信息通过站内检索未能找到',
  网站运行不规范: '网站标识、安全、可访问性等运行要求落实不到位',
};

/** 二、存在的主要问题: the types that cost most, each with the units by how often they show it. */
export function tellProblems({ problems }: Packet, { types, named }: Office): Paragraph[] {
  const order = new Map([...new Set(problems.map(({ unit }) => unit))].map((unit, index) => [unit, index]));
  const byType = [...Map.groupBy(problems, ({ fault }) => typeOf(fault))]
    .map(([type, list]) => ({ type, list, lost: list.reduce((sum, { taken }) => sum + (taken ?? 0), 0) }))
    .toSorted((a, b) => b.lost - a.lost || b.list.length - a.list.length);
  const left = byType.slice(types).reduce((sum, { list }) => sum + list.length, 0);
  return [
    ...byType.slice(0, types).map(({ type, list }, index): Paragraph => ({
      kind: 'text',
      lead: `（${ORDINALS[index]}）${type}。`,
      text: `${SEEN[type]}，共${list.length}处：${tellUnits(list, named, order)}。`,
    })),
    ...(left === 0 ? [] : [{ kind: 'text' as const, text: `其他类型问题${left}处，详见附件3。` }]),
  ];
}

function tellUnits(list: readonly Problem[], most: number, order: ReadonlyMap<string, number>): string {
  const units = [...Map.groupBy(list, ({ unit }) => unit)]
    .map(([unit, own]) => ({ unit, count: own.length }))
    .toSorted((a, b) => b.count - a.count || (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0));
  const said = units.slice(0, most).map(({ unit, count }) => `${unit}（${count}处）`);
  return `${said.join('、')}${units.length > most ? `等${units.length}个单位（详见附件3）` : ''}`;
}
