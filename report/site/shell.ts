import { createHash } from 'node:crypto';
import { html, trusted, type Html } from '../html/markup.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1b2420; --soft: #5b6762; --line: #d5dcd8; --deep: #14654a; --paper: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #e5ece8; --soft: #9fb0a8; --line: #34433c; --deep: #5fc79f; --paper: #141a17 } }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; color: var(--ink); background: var(--paper); font: 16px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem } a { color: var(--deep) } p.note { color: var(--soft) }
table { border-collapse: collapse; width: 100%; font-size: .92rem } th, td { border-bottom: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
.many { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem } figure { margin: 0 } figcaption { font-size: .9rem; color: var(--soft) }
.chart { width: 100%; height: auto; max-width: 34rem } .chart.wide { max-width: 52rem } .grid { stroke: var(--line); fill: none } .line { stroke: var(--deep); stroke-width: 2; fill: none } .dot, .bar, .heat { fill: var(--deep) }
.axis { font-size: 11px; fill: var(--soft) } .value { font-size: 11px; fill: var(--ink) }
@media print { body { max-width: none; padding: 0 } }
`;

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** A page that loads and sends nothing, without script. Same content, same bytes. */
export function pageOf(title: string, content: readonly Html[]): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${content}
</body>
</html>
`.markup;
}
