import type { Finding } from '../../../rules/result/audit-result.ts';
import { CONFIDENCE_WORDS, FAULT_WORDS, STATUS_WORDS } from '../../../rules/words.ts';
import { clip, formatCount, formatInstant } from '../../format.ts';
import { outLink } from '../link.ts';
import { html, type Html } from '../markup.ts';
import { severityTag } from '../state-mark.ts';
import { proofHtml } from './proof.ts';

const PROOFS = 5;

/** One problem: what, how bad, how sure, whose, and the proof. */
export function findingHtml(finding: Finding): Html {
  const more = finding.proof.length - PROOFS;
  return html`<li class="finding" data-severity="${finding.severity}">
<p class="what">${severityTag(finding.severity)}<b>${FAULT_WORDS[finding.fault]}</b> <bdi>${clip(finding.message, 400)}</bdi></p>
<p class="about">${aboutOf(finding)}</p>
${finding.proof.slice(0, PROOFS).map((proof) => proofHtml(proof, finding.url))}${more > 0 && html`<p class="more">另有证据 ${more} 条，见 audit.json。</p>`}
</li>
`;
}

/** The facts beside a problem, parted by dots. */
function aboutOf(finding: Finding): Html[] {
  const { column, file, unit, count } = finding;
  const parts = [
    html`<span class="status-${finding.status}">${STATUS_WORDS[finding.status]}</span>`,
    html`${CONFIDENCE_WORDS[finding.confidence]}`,
    count > 1 && html`<b>共 ${formatCount(count)} 处</b>`,
    unit !== null &&
      html`责任单位 <bdi>${clip(unit, 40)}${finding.unitWhy !== undefined && `（${clip(finding.unitWhy, 60)}）`}</bdi>`,
    column !== null && html`栏目 ${outLink(column.url, clip(column.path.join(' › ') || column.name, 80))}`,
    file !== null && fileHtml(file),
    finding.firstSeen !== finding.lastSeen && html`首次发现 ${formatInstant(finding.firstSeen)}`,
  ].filter((part) => part !== false);
  return parts.map((part) => html`<span>${part}</span>`);
}

function fileHtml({ url, name, sheet, page, row }: NonNullable<Finding['file']>): Html {
  const place = [
    sheet !== null && `工作表“${clip(sheet, 40)}”`,
    page !== null && `第${page}页`,
    row !== null && `第${row}行`,
  ];
  return html`附件 ${outLink(url, clip(name, 60))} <bdi>${place.filter(Boolean).join('')}</bdi>`;
}
