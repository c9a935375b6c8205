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
  /** Instead of the text, a file. */
  asFile?: boolean;
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

const cell = (text: string | number, attributes = ''): string => `<td${attributes}><p>${text}</p></td>`;

const withoutZeros = (html: string): string => html.replaceAll('<td><p>0</p></td>', '<td><p>&nbsp;</p></td>');

function tableThree({ fresh = 40, carried = 3, onward = 2, wrong }: ReportForm): string {
  const figures = (label: string, persons: number): string =>
    [persons, 0, 0, 0, 0, 0, persons]
      .map((figure, column) =>
        cell(wrong !== undefined && label.includes(wrong.row) && column === wrong.column ? wrong.text : figure),
      )
      .join('');
  const results = GROUPS.flatMap(([name, parts], group) =>
    parts.length === 0
      ? [`${cell(name, ' colspan="2"')}${figures(name, group === 0 ? fresh + carried - onward : 0)}`]
      : parts.map(
          (part, index) =>
            `${index === 0 ? cell(name, ` rowspan="${parts.length}"`) : ''}${cell(part)}${figures(part, 0)}`,
        ),
  );
  const rows = [...results, `${cell('（七）总计', ' colspan="2"')}${figures('（七）总计', fresh + carried - onward)}`];
  return `<table>
    <tr>${cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ' colspan="3" rowspan="3"')}${cell('申请人情况', ' colspan="7"')}</tr>
    <tr>${cell('自然人', ' rowspan="2"')}${cell('法人或其他组织', ' colspan="5"')}${cell('总计', ' rowspan="2"')}</tr>
    <tr>${['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((name) => cell(name)).join('')}</tr>
    <tr>${cell('一、本年新收政府信息公开申请数量', ' colspan="3"')}${figures('本年新收', fresh)}</tr>
    <tr>${cell('二、上年结转政府信息公开申请数量', ' colspan="3"')}${figures('上年结转', carried)}</tr>
    ${rows.map((row, index) => `<tr>${index === 0 ? cell('三、本年度办理结果', ` rowspan="${rows.length}"`) : ''}${row}</tr>`).join('\n')}
    <tr>${cell('四、结转下年度继续办理', ' colspan="3"')}${figures('结转下年度', onward)}</tr></table>`;
}

function tableFour({ disputes = [3, 1, 0, 0, 4, 2, 0, 1, 0, 3, 0, 0, 0, 0, 0] }: ReportForm): string {
  const names = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return `<table><tr>${cell('行政复议', ' colspan="5"')}${cell('行政诉讼', ' colspan="10"')}</tr>
    <tr>${names.map((name) => cell(name, ' rowspan="2"')).join('')}${cell('未经复议直接起诉', ' colspan="5"')}${cell('复议后起诉', ' colspan="5"')}</tr>
    <tr>${[...names, ...names].map((name) => cell(name)).join('')}</tr><tr>${disputes.map((figure) => cell(figure)).join('')}</tr></table>`;
}

function tableTwo({ normative = [7, 3, 56] }: ReportForm): string {
  return `<table><tr>${cell('第二十条第（一）项', ' colspan="4"')}</tr><tr>${['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((name) => cell(name)).join('')}</tr>
    <tr>${['规章', 0, 0, 0].map((text) => cell(text)).join('')}</tr><tr>${['行政规范性文件', ...normative].map((text) => cell(text)).join('')}</tr>
    <tr>${cell('第二十条第（五）项', ' colspan="4"')}</tr><tr>${cell('行政许可')}${cell(21436, ' colspan="3"')}</tr></table>`;
}

/** A report's page. */
export function reportPage(form: ReportForm = {}): string {
  const {
    owner = '云溪县',
    year = 2023,
    published = `${year + 1}-01-20`,
    headings = SECTIONS.map((name, index) => `${'一二三四五六'[index]}、${name}`),
    asFile = false,
  } = form;
  const bodies = [
    `<p>${year}年，全县主动公开、依申请公开、政府信息管理、平台建设和监督保障工作平稳有序。</p>`,
    tableTwo(form),
    tableThree(form),
    tableFour(form),
    '<p>个别单位栏目更新不及时，下一步将加强督促。</p>',
    '<p>本年度未收取信息处理费。</p>',
  ];
  const text = headings
    .map((heading, index) => (heading === null ? '' : `<p><strong>${heading}</strong></p>${bodies[index] ?? ''}`))
    .join('\n');
  return `<div>当前位置：<a href="/">首页</a> &gt; <a href="/nb/">政府信息公开年报</a></div><h1>${owner}${year}年政府信息公开工作年度报告</h1><div>发布时间：${published} 10:00 来源：县政府办</div>
    <div>${asFile ? '<p>年度报告全文见附件。</p><p><a href="r.pdf">年度报告.pdf</a></p>' : form.noZeros === true ? withoutZeros(text) : text}</div>`;
}
