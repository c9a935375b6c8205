import type { AuditResult } from '../../../rules/result/audit-result.ts';
import { clip, formatDay, formatInstant } from '../../format.ts';
import { urlLink } from '../link.ts';
import { html, type Html } from '../markup.ts';
import { portalName } from './portal-name.ts';

/** Whose report it is, by which checklist, of which day, and how far a person stands behind it. */
export function headerHtml(result: AuditResult): Html {
  const { portal, checklist } = result;
  return html`<header class="top">
<p class="kind">政务公开体检报告 ${basisLabel(result)}</p>
<h1><bdi>${portalName(result)}</bdi></h1>
<p class="address">${urlLink(portal.url)}</p>
<dl class="facts">
<div><dt>测评依据</dt><dd><bdi>${checklist.title}</bdi>（${checklist.edition}）</dd></div>
<div><dt>测评截至</dt><dd>${formatDay(result.asOf)}</dd></div>
<div><dt>检查时间</dt><dd>${formatInstant(result.startedAt)} 至 ${formatInstant(result.finishedAt)}（北京时间）</dd></div>
<div><dt>网站标识码</dt><dd><bdi>${clip(portal.siteIdCode ?? '—', 40)}</bdi></dd></div>
</dl>
</header>
`;
}

function basisLabel({ score }: AuditResult): Html {
  return score.basis === 'machine'
    ? html`<strong class="basis">机评(预评分)</strong><span class="basis-note">尚未经人工复核，不作为通报依据</span>`
    : html`<strong class="basis confirmed">复核后</strong><span class="basis-note">仅人工确认的问题扣分</span>`;
}
