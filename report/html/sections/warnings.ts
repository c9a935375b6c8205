import type { AuditResult } from '../../../rules/result/audit-result.ts';
import type { Warning } from '../../../rules/result/warnings.ts';
import { WARNING_WORDS } from '../../../rules/words.ts';
import { urlLink } from '../link.ts';
import { html, type Content } from '../markup.ts';
import { table } from '../table.ts';
import { emptyNote, moreNote, type Section } from './section.ts';

const SHOWN = 100;

/** What is in order today and near its limit; costs nothing. */
export function warningsSection({ warnings, criteria }: AuditResult): Section {
  const titles = new Map(criteria.map(({ id, title }) => [id, title]));
  const shown = warnings.slice(0, SHOWN);
  const body =
    warnings.length === 0
      ? emptyNote('没有临近期限或接近否决线的事项。')
      : html`<p class="note">以下事项目前符合要求，不扣分；越靠前的越紧迫。</p>
${table({
  caption: '预警事项，按紧迫程度',
  className: 'warnings',
  columns: [
    { title: '事项', kind: 'wide' },
    { title: '类别', kind: 'narrow' },
    { title: '还有', kind: 'num' },
    { title: '指标' },
  ],
  groups: [{ rows: shown.map((warning) => ({ cells: cellsOf(warning, titles) })) }],
})}${moreNote(warnings.length - shown.length, '条预警')}`;
  return { id: 'warnings', title: '预警', count: String(warnings.length), body };
}

function cellsOf(warning: Warning, titles: ReadonlyMap<string, string>): Content[] {
  return [
    html`<bdi>${warning.message}</bdi><small>${urlLink(warning.url)}${warning.unit !== null && ` · ${warning.unit}`}</small>`,
    WARNING_WORDS[warning.kind],
    warning.daysLeft === null ? '—' : `${warning.daysLeft + 1} 天`,
    titles.get(warning.criterion) ?? warning.criterion,
  ];
}
