import { makeDocx, paragraph } from '../documents/make/office.ts';
import { toPagesPdf } from '../documents/make/table-pdf.ts';
import { docxTable, htmlTable, type TableRows } from '../documents/make/task-table.ts';

/** The form of 国办公开办函〔2021〕30号 with its merged cells, and what a test may put wrong into it. */

const SECTIONS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

export interface ReportForm {
  owner?: string;
  year?: number;
  published?: string;
  /** Headings as the page has them; null leaves one out. */
  headings?: readonly (string | null)[];
  /** 制发, 废止, 现行有效. */
  normative?: readonly [number, number, number];
  /** Requests: new and carried over; natural persons ask for all of them. */
  fresh?: number;
  carried?: number;
  onward?: number;
  /** Replaces a cell of table three: row by its label, column from 0. */
  wrong?: { row: string; column: number; text: string };
  /** Table four's fifteen figures. */
  disputes?: readonly number[];
  /** Cells are left empty for 0. */
  noZeros?: boolean;
  /** Instead of the text, files by these names, as `f1`, `f2`. */
  asFile?: string | readonly string[];
}

const GROUPS: [string, string[]][] = [
  ['（一）予以公开', []],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', []],
  [
    '（三）不予公开',
    [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ],
  ],
  ['（四）无法提供', ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确']],
  [
    '（五）不予处理',
    [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ],
  ],
  [
    '（六）其他处理',
    [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ],
  ],
];

function tableThree({ fresh = 40, carried = 3, onward = 2, wrong }: ReportForm): TableRows {
  const figures = (label: string, persons: number): string[] =>
    [persons, 0, 0, 0, 0, 0, persons].map((figure, column) =>
      wrong !== undefined && label.includes(wrong.row) && column === wrong.column ? wrong.text : `${figure}`,
    );
  const results = GROUPS.flatMap(([name, parts], group): TableRows[number][] =>
    parts.length === 0
      ? [[{ text: name, across: 2 }, ...figures(name, group === 0 ? fresh + carried - onward : 0)]]
      : parts.map((part, index) => [
          ...(index === 0 ? [{ text: name, down: parts.length }] : []),
          part,
          ...figures(part, 0),
        ]),
  );
  const rows = [...results, [{ text: '（七）总计', across: 2 }, ...figures('（七）总计', fresh + carried - onward)]];
  return [
    [
      { text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', across: 3, down: 3 },
      { text: '申请人情况', across: 7 },
    ],
    [
      { text: '自然人', down: 2 },
      { text: '法人或其他组织', across: 5 },
      { text: '总计', down: 2 },
    ],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    [{ text: '一、本年新收政府信息公开申请数量', across: 3 }, ...figures('本年新收', fresh)],
    [{ text: '二、上年结转政府信息公开申请数量', across: 3 }, ...figures('上年结转', carried)],
    ...rows.map((row, index) => [...(index === 0 ? [{ text: '三、本年度办理结果', down: rows.length }] : []), ...row]),
    [{ text: '四、结转下年度继续办理', across: 3 }, ...figures('结转下年度', onward)],
  ];
}

function tableFour({ disputes = [3, 1, 0, 0, 4, 2, 0, 1, 0, 3, 0, 0, 0, 0, 0] }: ReportForm): TableRows {
  const names = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return [
    [
      { text: '行政复议', across: 5 },
      { text: '行政诉讼', across: 10 },
    ],
    [
      ...names.map((text) => ({ text, down: 2 })),
      { text: '未经复议直接起诉', across: 5 },
      { text: '复议后起诉', across: 5 },
    ],
    [...names, ...names],
    disputes.map((figure) => `${figure}`),
  ];
}

function tableTwo({ normative = [7, 3, 56] }: ReportForm): TableRows {
  return [
    [{ text: '第二十条第（一）项', across: 4 }],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0', '0'],
    ['行政规范性文件', ...normative.map((figure) => `${figure}`)],
    [{ text: '第二十条第（五）项', across: 4 }],
    ['行政许可', { text: '21436', across: 3 }],
  ];
}

type Block = { heading: string } | { text: string } | { table: TableRows };

/** Headings, paragraphs and tables of a report's text. */
function reportBlocks(form: ReportForm): Block[] {
  const withZeros = (rows: TableRows): TableRows =>
    form.noZeros === true ? rows.map((row) => row.map((one) => (one === '0' ? '' : one))) : rows;
  const { year = 2023, headings = SECTIONS.map((name, index) => `${'一二三四五六'[index]}、${name}`) } = form;
  const bodies: Block[] = [
    { text: `${year}年，全县主动公开、依申请公开、政府信息管理、平台建设和监督保障工作平稳有序。` },
    { table: withZeros(tableTwo(form)) },
    { table: withZeros(tableThree(form)) },
    { table: withZeros(tableFour(form)) },
    { text: '个别单位栏目更新不及时，下一步将加强督促。' },
    { text: '本年度未收取信息处理费。' },
  ];
  return headings.flatMap((heading, index): Block[] =>
    heading === null ? [] : [{ heading }, bodies[index] ?? { text: '' }],
  );
}

const titleOf = ({ owner = '云溪县', year = 2023 }: ReportForm): string => `${owner}${year}年政府信息公开工作年度报告`;

/** A report's text as HTML. */
export function reportText(form: ReportForm = {}): string {
  return reportBlocks(form)
    .map((block) => {
      if ('table' in block) return htmlTable(block.table);
      return 'heading' in block ? `<p><strong>${block.heading}</strong></p>` : `<p>${block.text}</p>`;
    })
    .join('\n');
}

/** A report's page. */
export function reportPage(form: ReportForm = {}): string {
  const { year = 2023, published = `${year + 1}-01-20`, asFile } = form;
  const text = reportText(form);
  const links = [asFile].flat().map((name, index) => `<p><a href="f${index + 1}">${name}</a></p>`);
  return `<div>当前位置：<a href="/">首页</a> &gt; <a href="/nb/">政府信息公开年报</a></div><h1>${titleOf(form)}</h1><div>发布时间：${published} 10:00 来源：县政府办</div>
    <div>${asFile === undefined ? text : `<p>年度报告全文见附件。</p>${links.join('')}`}</div>`;
}

/** The same report as a file. */
export const REPORT_FILES = {
  docx: (form: ReportForm = {}): Buffer =>
    makeDocx(
      [
        paragraph(titleOf(form)),
        ...reportBlocks(form).map((block) =>
          'table' in block ? docxTable(block.table) : paragraph('heading' in block ? block.heading : block.text),
        ),
      ].join(''),
    ),
  /** @param linesOnPage of text: where its pages break */
  pdf: (form: ReportForm = {}, linesOnPage = 50): Buffer =>
    toPagesPdf(
      [
        titleOf(form),
        ...reportBlocks(form).map((block) =>
          'table' in block ? block.table : 'heading' in block ? block.heading : block.text,
        ),
      ],
      { linesOnPage },
    ),
};
