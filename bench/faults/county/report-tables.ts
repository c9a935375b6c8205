/** Figures of a year's report; natural persons and firms ask, everything else is nought. */
export interface ReportFigures {
  persons: { fresh: number; carried: number; onward: number };
  firms: { fresh: number; carried: number; onward: number };
  normative: [made: number, gone: number, inForce: number];
  /** Reviews, suits without and with a review before: upheld, corrected, other, open. */
  disputes: number[][];
  /** Added to the first total of table four. */
  wrongTotal: number;
  /** Added to what persons were granted in table three. */
  wrongCell: number;
}

const row = (cells: readonly (string | number)[]): string => `<tr>${cells.join('')}</tr>`;
const cell = (text: string | number, spans = ''): string => `<td${spans}>${text}</td>`;

export function normativeTable({ normative }: ReportFigures): string {
  return `<table border="1">${[
    row([cell('第二十条第（一）项', ' colspan="4"')]),
    row(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => cell(text))),
    row(['规章', 0, 0, 0].map((text) => cell(text))),
    row(['行政规范性文件', ...normative].map((text) => cell(text))),
    row([cell('第二十条第（五）项', ' colspan="4"')]),
    row([cell('信息内容'), cell('本年处理决定数量', ' colspan="3"')]),
    row([cell('行政许可'), cell(1264, ' colspan="3"')]),
    row([cell('第二十条第（六）项', ' colspan="4"')]),
    row([cell('行政处罚'), cell(318, ' colspan="3"')]),
    row([cell('行政强制'), cell(12, ' colspan="3"')]),
    row([cell('第二十条第（八）项', ' colspan="4"')]),
    row([cell('行政事业性收费'), cell('286.5', ' colspan="3"')]),
  ].join('')}</table>`;
}

const RESULTS: readonly [group: string, parts: readonly string[]][] = [
  ['（一）予以公开', []],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', []],
  ['（三）不予公开', ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”', '4.保护第三方合法权益', '5.属于三类内部事务信息', '6.属于四类过程性信息', '7.属于行政执法案卷', '8.属于行政查询事项']],
  ['（四）无法提供', ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确']],
  ['（五）不予处理', ['1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请', '5.要求行政机关确认或重新出具已获取信息']],
  ['（六）其他处理', ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '3.其他']],
]; // prettier-ignore

export function requestTable({ persons, firms, wrongCell }: ReportFigures): string {
  const line = (person: number, firm: number): string =>
    [person, firm, 0, 0, 0, 0, person + firm].map((figure) => cell(figure)).join('');
  const done = {
    person: persons.fresh + persons.carried - persons.onward,
    firm: firms.fresh + firms.carried - firms.onward,
  };
  const granted = line(done.person, done.firm).replace(/\d+/, (figure) => String(Number(figure) + wrongCell));
  const results = RESULTS.flatMap(([group, parts], index) =>
    parts.length === 0
      ? [`${cell(group, ' colspan="2"')}${index === 0 ? granted : line(0, 0)}`]
      : parts.map((part, n) => `${n === 0 ? cell(group, ` rowspan="${parts.length}"`) : ''}${cell(part)}${line(0, 0)}`),
  );
  const rows = [...results, `${cell('（七）总计', ' colspan="2"')}${line(done.person, done.firm)}`];
  return `<table border="1">
${row([cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ' colspan="3" rowspan="3"'), cell('申请人情况', ' colspan="7"')])}
${row([cell('自然人', ' rowspan="2"'), cell('法人或其他组织', ' colspan="5"'), cell('总计', ' rowspan="2"')])}
${row(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => cell(text)))}
${row([cell('一、本年新收政府信息公开申请数量', ' colspan="3"'), line(persons.fresh, firms.fresh)])}
${row([cell('二、上年结转政府信息公开申请数量', ' colspan="3"'), line(persons.carried, firms.carried)])}
${rows.map((cells, n) => `<tr>${n === 0 ? cell('三、本年度办理结果', ` rowspan="${rows.length}"`) : ''}${cells}</tr>`).join('\n')}
${row([cell('四、结转下年度继续办理', ' colspan="3"'), line(persons.onward, firms.onward)])}</table>`;
}

export function disputeTable({ disputes, wrongTotal }: ReportFigures): string {
  const names = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const figures = disputes.flatMap((group, index) => [
    ...group,
    group.reduce((a, b) => a + b, 0) + (index === 0 ? wrongTotal : 0),
  ]);
  return `<table border="1">
${row([cell('行政复议', ' colspan="5" rowspan="2"'), cell('行政诉讼', ' colspan="10"')])}
${row([cell('未经复议直接起诉', ' colspan="5"'), cell('复议后起诉', ' colspan="5"')])}
${row([...names, ...names, ...names].map((text) => cell(text)))}
${row(figures.map((figure) => cell(figure)))}</table>`;
}
