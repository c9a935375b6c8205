import { COLOURS } from '../html/style/colours.ts';
import { PAGE } from '../html/style/page.ts';
import { SCORE } from '../html/style/score.ts';
import { TABLES } from '../html/style/tables.ts';

/** What pages of many counties and periods have besides: charts, and many small ones beside each other. */
const CHARTS = `
.site{max-width:1240px;margin:0 auto;padding:0 32px 40px}
.site>section{padding:22px 0 26px;border-bottom:1px solid var(--line)}
.site>section:last-child{border-bottom:0}
.crumbs{display:flex;flex-wrap:wrap;gap:4px 18px;margin-top:8px;font-size:14px}
.gist{font-size:16px;margin:0 0 10px}
.many{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,270px),1fr));gap:22px 28px}
.many figure{border-top:1.5px solid var(--ink);padding-top:8px;min-width:0}
figcaption{display:flex;flex-wrap:wrap;gap:0 10px;align-items:baseline;font-weight:600}
figcaption .rank{color:var(--soft);font-weight:400;font-size:13px;margin-left:auto}
.many .total{font-size:30px;line-height:1.2;font-weight:700;color:var(--azure)}
.many .total small:not([class]){color:var(--soft)}.many .total small{font-size:13px;font-weight:400;margin-left:8px}
.many .none{color:var(--ochre);font-size:20px}
.many .up{color:var(--malachite)}.many .down{color:var(--cinnabar)}
.small{font-size:13px;color:var(--soft)}
.chart{width:100%;height:auto;max-width:540px}
.chart.wide{width:auto;max-width:none}
.swipe{overflow-x:auto}
.site .num{width:5.5em;min-width:4em}
.grid{stroke:var(--line);fill:none}
.line{stroke:var(--azure);stroke-width:2;fill:none}
.dot,.chart .bar,.heat{fill:var(--azure)}
.chart text.axis{font-size:11px;fill:var(--soft)}
.chart text.value{font-size:11px;fill:var(--ink)}
.chart text.on{fill:var(--paper)}
@media screen and (max-width:700px){.site{padding-left:18px;padding-right:18px}}
@media print{.site{max-width:none;padding:0}.many figure,tr{break-inside:avoid}}
`;

export const SITE_STYLE = [COLOURS, PAGE, SCORE, TABLES, CHARTS].join('');
