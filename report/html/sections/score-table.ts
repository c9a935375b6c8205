import type { AuditResult, CriterionResult } from '../../../rules/result/audit-result.ts';
import { formatCount, formatMarks } from '../../format.ts';
import { joinPlaces } from '../../model/places.ts';
import { groupCriteria } from '../../model/tree-groups.ts';
import { html, type Content, type Html } from '../markup.ts';
import { stateMark } from '../state-mark.ts';
import { table } from '../table.ts';
import { findingsLink } from './losses.ts';
import { emptyNote, type Section } from './section.ts';

/** Every criterion of the checklist, those without deductions too. */
export function scoreTableSection(result: AuditResult): Section {
  const groups = groupCriteria(result);
  const { tree } = result.score;
  const body =
    groups.length === 0
      ? emptyNote('清单中没有指标。')
      : html`${table({
          caption: '评分表，按清单的顺序',
          className: 'marks',
          columns: [
            { title: '指标', kind: 'wide' },
            { title: '状态', kind: 'narrow' },
            { title: '分值', kind: 'num' },
            { title: '扣分', kind: 'num' },
            { title: '说明', kind: 'wide' },
            { title: '问题', kind: 'narrow' },
          ],
          groups: groups.map((group) => ({
            heading: html`${group.title}<span class="group-sum">计分 ${formatMarks(group.marks)} · 扣 ${formatMarks(group.taken)}</span>`,
            rows: group.criteria.map((criterion) => ({ cells: cellsOf(criterion) })),
          })),
          foot: {
            cells: [
              '计分合计',
              '',
              formatMarks(tree.marks),
              formatMarks(tree.taken),
              '',
              `${formatCount(result.findings.length)} 个`,
            ],
          },
        })}
<p class="note">括号内的分值不计入合计（不适用或未到期）。“待定”表示无法检查或待人工判定，暂不扣分。${
          result.criteria.some(({ estimate }) => estimate === true) && '标“估算”的分值没有见到写明它的原文。'
        }${result.checklist.marksBasis !== undefined && html`分值来源：${result.checklist.marksBasis}。`}</p>`;
  return { id: 'marks', title: '评分表', count: String(result.criteria.length), body };
}

function cellsOf(criterion: CriterionResult): Content[] {
  const { state, marks } = criterion;
  const counts = state !== 'not-applicable' && state !== 'not-due';
  return [
    html`${criterion.title}${clausesHtml(criterion)}`,
    stateMark(state),
    html`${marks === 0 ? '—' : counts ? formatMarks(marks) : html`<span class="aside">(${formatMarks(marks)})</span>`}${
      criterion.estimate === true && html`<small>估算</small>`
    }`,
    takenHtml(criterion, counts && marks > 0),
    html`${criterion.reason !== '' && html`<bdi>${criterion.reason}</bdi>`}${
      criterion.checked > 0 && html`<small>检查对象 ${formatCount(criterion.checked)} 个</small>`
    }`,
    findingsLink(criterion),
  ];
}

const PLACES = 3;

/** Where the clauses stand; a line that merges many names the first and keeps the rest folded. */
function clausesHtml({ places }: CriterionResult): Html | false {
  if (places.length === 0) return false;
  const first = html`<small>${joinPlaces(places.slice(0, PLACES))}</small>`;
  const rest = places.slice(PLACES);
  if (rest.length === 0) return first;
  return html`${first}<details class="places"><summary>其余 ${rest.length} 条</summary><small>${joinPlaces(rest)}</small></details>`;
}

function takenHtml({ state, taken }: CriterionResult, counts: boolean): Content {
  if (!counts) return '—';
  if (taken > 0) return html`<b class="lost">${formatMarks(taken)}</b>`;
  return state === 'unchecked' || state === 'needs-review' ? '待定' : formatMarks(0);
}
