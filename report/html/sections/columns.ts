import type { AuditResult, ColumnResult, ColumnState } from '../../../rules/result/audit-result.ts';
import { CAUSE_WORDS, COLUMN_KIND_WORDS } from '../../../rules/words.ts';
import { clip, daysBetween, formatCount } from '../../format.ts';
import { ageBar } from '../age-bar.ts';
import { outLink } from '../link.ts';
import { html, type Content, type Html } from '../markup.ts';
import { columnStateMark } from '../state-mark.ts';
import { table } from '../table.ts';
import { emptyNote, moreNote, type Section } from './section.ts';

const SHOWN = 600;
const ORDER: readonly ColumnState[] = ['blank', 'stale', 'undated', 'unchecked', 'explained', 'fresh'];

/** Every column with its newest entry, measured against how often it should be updated; what needs attention first. */
export function columnsSection({ columns, asOf }: AuditResult): Section {
  const sorted = [...columns].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const shown = sorted.slice(0, SHOWN);
  const body =
    columns.length === 0
      ? emptyNote('没有读到栏目。')
      : html`<p class="note">需要关注的排在前面。横条为距最新信息的天数，竖线为更新期限，条长满格即达到期限的两倍。</p>
${table({
  caption: '栏目及最新信息',
  className: 'columns',
  columns: [
    { title: '栏目', kind: 'wide' },
    { title: '状态', kind: 'narrow' },
    { title: '最新信息', kind: 'wide' },
    { title: '距今与更新期限' },
    { title: '条数', kind: 'num' },
  ],
  groups: [{ rows: shown.map((column) => ({ cells: cellsOf(column, asOf) })) }],
})}${moreNote(columns.length - shown.length, '个栏目')}`;
  return { id: 'columns', title: '栏目更新情况', count: formatCount(columns.length), body };
}

function cellsOf(column: ColumnResult, asOf: string): Content[] {
  const above = column.path.slice(0, -1).map((name) => clip(name, 30));
  const kinds: Partial<Record<string, string>> = COLUMN_KIND_WORDS;
  return [
    html`${outLink(column.url, column.name)}<small><bdi>${above.length > 0 && `${above.join(' › ')} · `}${
      kinds[column.kind] ?? clip(column.kind, 30)
    }${column.unit !== null && ` · ${clip(column.unit, 30)}`}</bdi></small>`,
    html`${columnStateMark(column.state)}${column.cause !== null && html`<small>${CAUSE_WORDS[column.cause]}</small>`}`,
    column.latest === null
      ? '—'
      : html`<time datetime="${column.latest}">${column.latest}</time>${
          column.latestTitle !== null && html`<small><bdi>${clip(column.latestTitle, 60)}</bdi></small>`
        }`,
    ageHtml(column, asOf),
    html`${formatCount(column.items)}${column.claimed !== null && html`<small>页面标称 ${formatCount(column.claimed)}</small>`}`,
  ];
}

function ageHtml({ latest, cadenceDays }: ColumnResult, asOf: string): Html {
  if (latest === null) return html`${cadenceDays === null ? '—' : `期限 ${cadenceDays} 天`}`;
  const age = daysBetween(latest, asOf);
  if (cadenceDays === null) return html`${age} 天<small>不设期限</small>`;
  const over = age - cadenceDays;
  return html`<span class="days">${age} 天 / ${cadenceDays} 天${over > 0 && html` <b class="lost">超期 ${over} 天</b>`}</span>${ageBar(age, cadenceDays)}`;
}
