import type { Piece } from '../engine/model.ts';
import { paragraphs } from '../engine/text.ts';

export interface YearFigures {
  year: number;
  id: number;
  published: string;
  /** Normative documents: made, abolished, in force at the year's end. */
  normative: [number, number, number];
  licences: number;
  penalties: number;
  fees: string;
  /** Requests of natural persons and of firms: new, carried over, granted, partly, refused, impossible, not handled, carried on. */
  persons: Requests;
  firms: Requests;
  /** Reviews and suits: upheld, corrected, other, open. */
  reviews: [number, number, number, number];
  suits: [number, number, number, number];
  work: string;
  gaps: string;
  /** Added to the total of table four, so that it no longer adds up. */
  wrongBy?: number;
  /** Section left out, 1 to 6. */
  without?: number;
}

type Requests = [
  fresh: number,
  carried: number,
  granted: number,
  partly: number,
  refused: number,
  impossible: number,
  unhandled: number,
  onward: number,
];

const SECTIONS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** A year's report on disclosure, in six sections with three tables. */
export function annualReport(figures: YearFigures): Piece {
  const bodies = [
    paragraphs(
      `${figures.year}年，全县主动公开、依申请公开、政府信息管理、平台建设和监督保障工作总体平稳。${figures.work}`,
    ),
    [tableTwo(figures)],
    [tableThree(figures)],
    [tableFour(figures)],
    paragraphs(figures.gaps),
    paragraphs('本年度未收取政府信息公开信息处理费。落实年度政务公开工作要点情况：各项重点任务已按计划推进。'),
  ];
  const kept = SECTIONS.map((name, i) => ({ name, body: bodies[i] ?? [] })).filter((_, i) => i + 1 !== figures.without);
  return {
    id: figures.id,
    column: '/zwgk/zfxxgk/nb/',
    title: `云汀县${figures.year}年政府信息公开工作年度报告`,
    published: `${figures.published} 10:20`,
    source: '县政府办公室',
    main: kept.flatMap(({ name, body }, i) => [`<h3>${'一二三四五六'[i] ?? ''}、${name}</h3>`, ...body]),
  };
}

function cells(values: readonly (string | number)[], tag = 'td'): string {
  return values.map((value) => `<${tag}>${value}</${tag}>`).join('');
}

function tableTwo({ normative: [made, gone, left], licences, penalties, fees }: YearFigures): string {
  return `<table class="data report">
<tr><td colspan="4">第二十条第（一）项</td></tr>
<tr>${cells(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'])}</tr>
<tr>${cells(['规章', 0, 0, 0])}</tr>
<tr>${cells(['行政规范性文件', made, gone, left])}</tr>
<tr><td colspan="4">第二十条第（五）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政许可</td><td colspan="3">${licences}</td></tr>
<tr><td colspan="4">第二十条第（六）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政处罚</td><td colspan="3">${penalties}</td></tr>
<tr><td>行政强制</td><td colspan="3">0</td></tr>
<tr><td colspan="4">第二十条第（八）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
<tr><td>行政事业性收费</td><td colspan="3">${fees}</td></tr>
</table>`;
}

function tableThree({ persons, firms }: YearFigures): string {
  const row = (label: string, at: number | number[]): string => {
    const of = (who: Requests): number => [at].flat().reduce((sum, i) => sum + (who[i] ?? 0), 0);
    return `<tr>${cells([label, of(persons), of(firms), 0, 0, 0, 0, of(persons) + of(firms)])}</tr>`;
  };
  return `<table class="data report">
<tr><td rowspan="2">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td>自然人</td><td colspan="5">法人或其他组织</td><td>总计</td></tr>
<tr><td></td>${cells(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'])}<td></td></tr>
${row('一、本年新收政府信息公开申请数量', 0)}
${row('二、上年结转政府信息公开申请数量', 1)}
${row('三、本年度办理结果（一）予以公开', 2)}
${row('（二）部分公开', 3)}
${row('（三）不予公开', 4)}
${row('（四）无法提供', 5)}
${row('（五）不予处理', 6)}
<tr>${cells(['（六）其他处理', 0, 0, 0, 0, 0, 0, 0])}</tr>
${row('（七）总计', [2, 3, 4, 5, 6])}
${row('四、结转下年度继续办理', 7)}
</table>`;
}

function tableFour({ reviews, suits, wrongBy = 0 }: YearFigures): string {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const names = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return `<table class="data report">
<tr><td colspan="5">行政复议</td><td colspan="5">行政诉讼：未经复议直接起诉</td><td colspan="5">行政诉讼：复议后起诉</td></tr>
<tr>${cells([...names, ...names, ...names])}</tr>
<tr>${cells([...reviews, sum(reviews) + wrongBy, ...suits, sum(suits), 0, 0, 0, 0, 0])}</tr>
</table>`;
}
