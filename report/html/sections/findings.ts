import type { AuditResult, Finding } from '../../../rules/result/audit-result.ts';
import { clip, formatCount, formatMarks } from '../../format.ts';
import { groupFindings, type CriterionFindings, type PageFindings } from '../../model/finding-groups.ts';
import { findingsAnchor } from '../anchor.ts';
import { readable, urlLink } from '../link.ts';
import { html, type Html } from '../markup.ts';
import { findingHtml } from './finding.ts';
import { emptyNote, type Section } from './section.ts';

/** Findings shown in the file; the rest is in audit.json. Keeps the largest report near 2 MB and quick to open. */
const BUDGET = 1200;
/** Groups up to this size stand open. */
const OPEN = 12;

/** Every problem with its proof, by criterion and page. */
export function findingsSection(result: AuditResult): Section {
  const groups = groupFindings(result, BUDGET);
  const body =
    groups.length === 0
      ? emptyNote(result.crawl.pages === 0 ? '没有读到网页，无从判断有无问题。' : '在已检查的范围内没有发现问题。')
      : html`<p class="note">每个问题都附证据：原文、位置、网址、看到的时间和网页内容校验值（SHA-256，前12位；全文见 audit.json）。时间均为北京时间。${
          result.findings.some(isPersonal) && '个人信息只显示掩码；本报告含泄露页面的地址，仅供整改使用，不宜公开发布。'
        }</p>
${filterHtml(
  result.findings,
  groups.some(({ hidden }) => hidden > 0),
)}
${groups.map(groupHtml)}`;
  return { id: 'findings', title: '问题与证据', count: formatCount(result.findings.length), body };
}

function isPersonal(finding: Finding): boolean {
  return finding.rule === 'personal-data';
}

/** Shown by the script only: without it nothing would happen. */
function filterHtml(findings: readonly Finding[], partial: boolean): Html {
  const has = (severity: Finding['severity']): boolean => findings.some((finding) => finding.severity === severity);
  return html`<form class="filter" role="search" aria-label="筛选问题" hidden>
<label>查找 <input type="search" placeholder="栏目、标题、网址、文字…" autocomplete="off"></label>
<label>程度 <select><option value="">全部</option>${has('veto') && html`<option value="veto">单项否决</option>`}${
    has('major') && html`<option value="major">较重</option>`
  }${has('minor') && html`<option value="minor">一般</option>`}${has('lead') && html`<option value="lead">线索</option>`}</select></label>
<button type="button" data-do="open">全部展开</button><button type="button" data-do="close">全部收起</button>
${partial && html`<span class="aside">只在本页列出的问题中查找</span>`}<output aria-live="polite"></output></form>`;
}

function groupHtml(group: CriterionFindings): Html {
  const open = group.total <= OPEN && html` open`;
  const shown = group.total - group.hidden;
  const taken = group.criterion?.taken ?? 0;
  return html`<details class="criterion" id="${findingsAnchor(group.id)}"${open}>
<summary><h3>${group.criterion?.title ?? group.id}</h3><span class="sum">${formatCount(group.total)} 个问题${taken > 0 && html` · 扣 ${formatMarks(taken)} 分`}</span></summary>
${
  group.hidden > 0 &&
  html`<p class="more">共 ${formatCount(group.total)} 个，按严重程度列出前 ${formatCount(shown)} 个；其余 ${formatCount(group.hidden)} 个见同目录的 audit.json。</p>`
}
${group.pages.map(pageHtml)}
</details>
`;
}

function pageHtml({ url, title, findings }: PageFindings): Html {
  const published = findings[0]?.publishedDate;
  return html`<article class="page"><h4><bdi>${clip(title ?? readable(url), 90)}</bdi></h4>
<p class="where">${urlLink(url)}${published && html` <span class="aside">发布于 ${published}</span>`}</p>
<ol>${findings.map(findingHtml)}</ol></article>
`;
}
