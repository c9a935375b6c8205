import type { AuditResult } from '../../rules/result/audit-result.ts';
import { html, type Html } from './markup.ts';
import { SCRIPT } from './script.ts';
import { columnsSection } from './sections/columns.ts';
import { crawlSection } from './sections/crawl.ts';
import { documentsSection } from './sections/documents.ts';
import { findingsSection } from './sections/findings.ts';
import { footerHtml } from './sections/footer.ts';
import { headerHtml } from './sections/header.ts';
import { ipv6Section } from './sections/ipv6.ts';
import { lossesSection } from './sections/losses.ts';
import { portalName } from './sections/portal-name.ts';
import { probesSection } from './sections/probes.ts';
import { scoreTableSection } from './sections/score-table.ts';
import { sectionHtml, type Section } from './sections/section.ts';
import { summarySection } from './sections/summary.ts';
import { uncheckedSection } from './sections/unchecked.ts';
import { unitsSection } from './sections/units.ts';
import { warningsSection } from './sections/warnings.ts';
import { htmlPage } from './shell.ts';
import { STYLE } from './style/style.ts';

const SECTIONS = [
  summarySection,
  lossesSection,
  scoreTableSection,
  warningsSection,
  unitsSection,
  columnsSection,
  documentsSection,
  findingsSection,
  uncheckedSection,
  probesSection,
  ipv6Section,
  crawlSection,
];
const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/**
 * The report of one audit as a single HTML file in Chinese: no request goes out of it, and it is whole without script.
 * Same result, same bytes.
 */
export function renderReport(result: AuditResult): string {
  const sections = SECTIONS.map((section) => section(result));
  return htmlPage(
    {
      title: `${portalName(result)} · 政务公开体检报告 · ${result.asOf}`,
      style: STYLE,
      script: SCRIPT,
      isPrivate: true,
    },
    html`<a class="skip" href="#main">跳到正文</a>
${headerHtml(result)}
<div class="frame">
${contentsHtml(sections)}
<main id="main">
${sections.map((section, index) => sectionHtml(section, numberOf(index)))}</main>
</div>
${footerHtml(result)}`,
  );
}

function contentsHtml(sections: Section[]): Html {
  return html`<nav aria-label="目录"><ol>${sections.map(
    ({ id, title, count }, index) =>
      html`<li><a href="#${id}"><span class="no">${numberOf(index)}</span>${title}${count !== null && html`<span class="count">${count}</span>`}</a></li>`,
  )}</ol></nav>`;
}

function numberOf(index: number): string {
  return NUMBERS[index] ?? String(index + 1);
}
