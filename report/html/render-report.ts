import { createHash } from 'node:crypto';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import { html, trusted, type Html } from './markup.ts';
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

/** Nothing may load, run or be sent but the style and the script that stand in the file. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashSource(STYLE)}'`,
  `script-src '${hashSource(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The report of one audit as a single HTML file in Chinese: no request goes out of it, and it is whole without script.
 * Same result, same bytes.
 */
export function renderReport(result: AuditResult): string {
  const sections = SECTIONS.map((section) => section(result));
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<title>${portalName(result)} · 政务公开体检报告 · ${result.asOf}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
${headerHtml(result)}
<div class="frame">
${contentsHtml(sections)}
<main id="main">
${sections.map((section, index) => sectionHtml(section, numberOf(index)))}</main>
</div>
${footerHtml(result)}
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.markup;
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

function hashSource(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
