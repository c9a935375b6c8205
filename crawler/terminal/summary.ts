import type { AuditResult, CriterionResult, Finding } from '../../rules/result/audit-result.ts';
import { CAUSE_WORDS, FAULT_WORDS, SEVERITY_WORDS, STATE_WORDS, stopWords } from '../../rules/words.ts';
import { timeInShanghai } from '../../rules/text/shanghai-time.ts';
import { fit, padEnd, padStart, widthOf } from './width.ts';

const MOST_LINES = 10;
const MOST_FINDINGS = 8;
const MOST_WARNINGS = 5;
const WEIGHT = { veto: 0, major: 1, minor: 2, lead: 3 };

/** An audit in one screen, in Chinese: score and range, what cost marks, the gravest findings, what could not be checked. */
export function renderSummary(
  result: AuditResult,
  files: { audit: string; report: string; needsBrowser: string; forBrowser: number },
  columns: number,
): string {
  const width = Math.min(columns, 100);
  const lines = [
    '',
    ...headLines(result, width),
    ...section('失分项', lostLines(result, width)),
    ...section('主要问题', findingLines(result, width)),
    ...section('预警', warningLines(result, width)),
    ...section('单位', unitLines(result, width)),
    ...section('无法检查', uncheckedLines(result, width)),
    '',
    `报告  ${files.report}`,
    `数据  ${files.audit}`,
    ...(files.forBrowser === 0 ? [] : [`待看  ${files.forBrowser} 页需在浏览器里打开核对，见 ${files.needsBrowser}`]),
    '',
  ];
  return lines.join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function headLines(
  { portal, checklist, asOf, score, crawl, startedAt, finishedAt, findings }: AuditResult,
  width: number,
): string[] {
  const { total, full, grade, gradeNote, undecided, basis, veto } = score;
  const label = basis === 'machine' ? '机评（预评分）' : '复核后';
  const value =
    total === null ? '未定分值过半，暂无得分' : `${total.toFixed(2)} / ${full}${grade === null ? '' : `  ${grade}`}`;
  const range =
    undecided.marks > 0
      ? `未定 ${undecided.marks.toFixed(2)} 分，区间 ${undecided.low.toFixed(2)}–${undecided.high.toFixed(2)}`
      : '';
  const failed = Object.values(crawl.errors).reduce((sum, n) => sum + n, 0);
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  const end = crawl.complete ? '' : `（没有抓完：${stopWords(crawl.stoppedBy)}）`;
  return [
    fit(`${portal.name ?? portal.url}${portal.name === null ? '' : `  ${portal.url}`}`, width),
    fit(`${checklist.title}（${checklist.edition}） · 检查日 ${asOf}`, width),
    '',
    `得分  ${value}  ${label}`,
    ...(range === '' ? [] : [`      ${range}`]),
    ...(grade === null && total !== null && gradeNote !== null ? [`      ${gradeNote}`] : []),
    ...veto.map(({ reason }) => fit(`      单项否决：${reason}`, width)),
    `页面  ${crawl.pages} 页${failed > 0 ? `，未取到 ${failed}` : ''}，请求 ${crawl.requests} 次，用时 ${duration(seconds)}${end}`,
    ...(crawl.again === undefined ? [] : [`      ${againWords(crawl.again)}`]),
    `问题  ${findings.length} 个`,
  ];
}

/** What was asked for, where it was not everything. */
export function againWords({ fullAt, kept, same, read }: NonNullable<AuditResult['crawl']['again']>): string {
  return `只问可能有变化的：问了 ${same + read} 页，${read} 页有变化；${kept} 页沿用（每页都抓是在 ${timeInShanghai(fullAt)}）`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} 秒`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} 分` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}

function lostLines({ criteria }: AuditResult, width: number): string[] {
  const lost = criteria.filter(({ taken }) => taken > 0).toSorted((a, b) => b.taken - a.taken);
  const titleWidth = Math.min(Math.max(...lost.map(({ title }) => widthOf(title)), 0), 30);
  const lines = lost
    .slice(0, MOST_LINES)
    .map(({ taken, marks, title, reason }) =>
      fit(
        `  ${padStart(`-${taken.toFixed(2)}`, 6)} / ${padEnd(String(marks), 3)} ${padEnd(title, titleWidth)}  ${reason}`,
        width,
      ),
    );
  return lost.length > MOST_LINES ? [...lines, `  另有 ${lost.length - MOST_LINES} 项，见报告`] : lines;
}

/** What is still in order and near its limit. */
function warningLines({ warnings }: AuditResult, width: number): string[] {
  const lines = warnings.slice(0, MOST_WARNINGS).map(({ message }) => fit(`  ${message}`, width));
  return warnings.length > MOST_WARNINGS ? [...lines, `  另有 ${warnings.length - MOST_WARNINGS} 条，见报告`] : lines;
}

/** One line a group: how many there are, who has a score, who is first and last. */
function unitLines({ units }: AuditResult, width: number): string[] {
  return [...Map.groupBy(units, ({ group }) => group)].map(([group, members]) => {
    const scored = members.filter(({ rank }) => rank !== null);
    const [first, last] = [scored[0], scored.at(-1)];
    const ends = [first, last === first ? undefined : last].filter((unit) => unit !== undefined);
    const named = ends.map(({ name, score }) => `${name} ${score.total?.toFixed(2)}`).join('，末位 ');
    return fit(
      `  ${group} ${members.length} 个，${scored.length} 个有得分${named === '' ? '' : `，首位 ${named}`}`,
      width,
    );
  });
}

function findingLines({ findings }: AuditResult, width: number): string[] {
  const sorted = findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.count - a.count);
  // One line a fault and criterion: thirty documents without a number are one thing to know.
  const groups = Map.groupBy(sorted, ({ criterion, fault }) => `${criterion} ${fault}`);
  const lines = [...groups.values()].slice(0, MOST_FINDINGS).map((group) => findingLine(group, width));
  return groups.size > MOST_FINDINGS ? [...lines, `  另有 ${groups.size - MOST_FINDINGS} 类，见报告`] : lines;
}

function findingLine(group: readonly Finding[], width: number): string {
  const first = group[0]!;
  const where = group.length === 1 ? first.message : `${group.length} 处，如 ${first.message}`;
  return fit(`  [${SEVERITY_WORDS[first.severity]}] ${FAULT_WORDS[first.fault]}：${where}`, width);
}

function uncheckedLines({ criteria }: AuditResult, width: number): string[] {
  const open = criteria.filter(({ state }) => state === 'unchecked' || state === 'needs-review');
  const lines = open.slice(0, MOST_LINES).map((one) => fit(`  ${one.title}：${whyOpen(one)}`, width));
  return open.length > MOST_LINES ? [...lines, `  另有 ${open.length - MOST_LINES} 项，见报告`] : lines;
}

function whyOpen({ state, unchecked, reason }: CriterionResult): string {
  const causes = [...new Set(unchecked.map(({ cause }) => CAUSE_WORDS[cause]))].slice(0, 3);
  return causes.length > 0 ? causes.join('、') : reason === '' ? STATE_WORDS[state] : reason;
}
