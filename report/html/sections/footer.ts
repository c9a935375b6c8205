import type { AuditResult } from '../../../rules/result/audit-result.ts';
import { html, type Html } from '../markup.ts';

/** The versions that this result was made with. */
export function footerHtml({ tool, schema, checklist, asOf }: AuditResult): Html {
  const versions: [string, string][] = [
    ['工具', `zwgk-audit ${tool.version}`],
    ['结果格式', String(schema)],
    ['规则', String(tool.rules)],
    ['要素提取', String(tool.facts)],
    ['清单', `${checklist.id} ${tool.checklist}`],
    ['数据', tool.seeds],
    ['截至日', asOf],
  ];
  return html`<footer>
<dl>${versions.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p>由政务公开体检（zwgk-audit）生成。同一份抓取内容、同一截至日、同一版本，重新评定的结果逐字节相同。完整数据见同目录的 audit.json。</p>
</footer>
`;
}
