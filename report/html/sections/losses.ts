import type { AuditResult, CriterionResult } from '../../../rules/result/audit-result.ts';
import { formatMarks } from '../../format.ts';
import { sumScore } from '../../model/score-sum.ts';
import { groupCriteria } from '../../model/tree-groups.ts';
import { findingsAnchor, jump } from '../anchor.ts';
import { html, type Html } from '../markup.ts';
import { stateMark } from '../state-mark.ts';
import { table } from '../table.ts';
import { emptyNote, type Section } from './section.ts';

/** What lost marks and why, the dearest first, with a sum that adds up. */
export function lossesSection(result: AuditResult): Section {
  const losses = groupCriteria(result)
    .flatMap((group) => group.criteria)
    .filter(({ taken }) => taken > 0)
    .sort((a, b) => b.taken - a.taken);
  const sum = sumScore(result);
  const most = losses[0]?.taken ?? 0;
  const body =
    losses.length === 0
      ? emptyNote(
          result.score.undecided.marks > 0
            ? '没有扣分项。无法检查的内容不扣分，也不视为合格，见“未能检查的内容”。'
            : '没有扣分项。',
        )
      : html`${table({
          caption: '失分项，按扣分从多到少',
          className: 'losses',
          columns: [
            { title: '指标', kind: 'wide' },
            { title: '扣分', kind: 'num' },
            { title: '失分原因', kind: 'wide' },
            { title: '问题', kind: 'narrow' },
          ],
          groups: [{ rows: losses.map((criterion) => ({ cells: lossCells(criterion, most) })) }],
          foot: { cells: ['合计', formatMarks(sum.taken), sum.line, html`${losses.length} 项`] },
        })}
<p class="note">合计按未取整的数值相加，各行显示到两位小数。${
          !sum.agrees &&
          html`<strong>分项扣分合计与评分树（${formatMarks(result.score.tree.taken)} 分）不一致，以 audit.json 的评分树为准。</strong>`
        }</p>`;
  return { id: 'losses', title: '失分原因', count: String(losses.length), body };
}

function lossCells(criterion: CriterionResult, most: number): Html[] {
  const width = Math.max(2, Math.round((criterion.taken / most) * 100));
  return [
    html`${criterion.title}<small>${stateMark(criterion.state)} 分值 ${formatMarks(criterion.marks)}</small>`,
    html`<b class="lost">−${formatMarks(criterion.taken)}</b><svg class="bar" width="100%" height="4" aria-hidden="true"><rect width="${width}%" height="4"/></svg>`,
    html`<bdi>${criterion.reason}</bdi>`,
    findingsLink(criterion),
  ];
}

/** How many findings a criterion has, leading to them. */
export function findingsLink(criterion: CriterionResult): Html {
  const count = criterion.findings.length;
  return count === 0
    ? html``
    : jump(findingsAnchor(criterion.id), html`${count} 个<span class="sr">问题：${criterion.title}</span>`);
}
