import { Document, isMap, isSeq } from 'yaml';
import type { AuditResult, ColumnResult } from '../../../../rules/result/audit-result.ts';
import { COLUMN_KINDS, type ColumnKind } from '../../../../rules/site/site-facts.ts';
import type { PortalNotes } from '../../../../rules/units/portal-notes.ts';
import { columnKey, pageKey } from '../../../../rules/url.ts';
import { checkPortal } from '../../../portal-file.ts';

interface DraftColumn {
  name: string;
  url: string;
  unit?: string;
  kind?: ColumnKind;
  cadenceDays?: number;
}

interface DraftUnit {
  name: string;
  group: string;
  aliases?: readonly string[];
  url?: string;
  exempt?: string;
}

/** A portal's file as a crawl suggests it. */
export interface PortalDraft {
  portal: {
    name: string;
    url: string;
    hosts?: readonly string[];
    siteIdCode?: string;
    unverified: true;
    columns: DraftColumn[];
    units: DraftUnit[];
  };
  /** What would contradict the rest of the file, in words. */
  left: string[];
}

/** What a crawl shows of columns and units; what the operator has said before wins. */
export function draftPortal(
  { portal, columns, units }: AuditResult,
  { hosts, notes }: { hosts: readonly string[]; notes: PortalNotes },
): PortalDraft {
  const code = portal.siteIdCode;
  const draft: PortalDraft = {
    portal: {
      name: portal.name ?? new URL(portal.url).hostname,
      url: portal.url,
      ...(hosts.length > 0 && { hosts }),
      ...(code !== null && /^(\d{10}|bm\d{8})$/i.test(code) && { siteIdCode: code }),
      unverified: true,
      columns: onceEach(columns).map(toColumn),
      units: units.map(({ name, group, exempt }) => {
        const said = notes.units.find((one) => one.name === name);
        return {
          name,
          group,
          ...(said !== undefined && said.aliases.length > 0 && { aliases: said.aliases }),
          ...(said?.url != null && { url: said.url }),
          ...(exempt !== null && { exempt }),
        };
      }),
    },
    left: [],
  };
  leaveOut(draft);
  return draft;
}

/** By address: the file has one line a column. */
function onceEach(columns: readonly ColumnResult[]): ColumnResult[] {
  const byKey = new Map(columns.map((column) => [columnKey(pageKey(column.url) ?? column.url), column]));
  return [...byKey.values()].filter(({ name, url }) => name.trim() !== '' && URL.canParse(url));
}

function toColumn({ name, url, unit, kind, cadenceDays }: ColumnResult): DraftColumn {
  const known = COLUMN_KINDS.find((one) => one === kind);
  return {
    name,
    url,
    ...(unit !== null && { unit }),
    ...(known !== undefined && known !== 'other' && { kind: known }),
    ...(cadenceDays !== null && { cadenceDays }),
  };
}

/** Takes away, line by line, what a reader of the file would be told off for. */
function leaveOut({ portal, left }: PortalDraft): void {
  for (;;) {
    const [problem] = checkPortal(portal, '');
    const place = /(columns|units)\.(\d+)/.exec(problem?.field ?? '');
    if (problem === undefined || place === null) return;
    const [, list = 'columns', at = '0'] = place;
    const column = portal.columns[Number(at)];
    if (list === 'columns' && column?.unit !== undefined && problem.field.endsWith('.unit')) {
      delete column.unit;
      continue;
    }
    const [gone] = list === 'units' ? portal.units.splice(Number(at), 1) : portal.columns.splice(Number(at), 1);
    left.push(`${gone?.name}：应为${problem.expected}`);
  }
}

const HEAD = `由 zwgk portal init 从抓取结果起草，须由人核定后使用。要做的事：
 1. name、url、hosts、siteIdCode：与网站底部和备案核对；属于本站的其他域名加进 hosts。
 2. columns：删去不考核的；unit 是责任单位，没有责任单位的写 null；kind 是类别，cadenceDays 是最长多少天要有更新
    （没有周期的写 null）。
 3. units：合并同一单位的不同叫法（写进 aliases），改正组别（group），本期不考核的写 exempt 和原因。
 4. 核完后删去 unverified。
 kind 可写：${COLUMN_KINDS.join(' ')}`;

/** The draft as a file for people: one line a column or unit, with what the crawl saw of it. */
export function writePortal({ portal, left }: PortalDraft, { columns, units, crawl }: AuditResult): string {
  const document = new Document(portal, { aliasDuplicateObjects: false });
  const partly = crawl.complete ? '' : `\n 只抓到 ${crawl.pages} 页，没有抓完：可能还有别的栏目和单位。`;
  const odd = left.map((one) => `\n 没有写进来：${one}`).join('');
  document.commentBefore = ` ${HEAD}${partly}${odd}`;
  const seen = new Map(columns.map((column) => [column.url, column]));
  eachLine(document.get('columns'), (line) => {
    const column = seen.get(String(line.get('url')));
    if (column === undefined) return;
    const latest = column.latest === null ? '没有日期' : `最新 ${column.latest}`;
    const why = column.unitWhy === undefined ? '' : `；单位据${column.unitWhy}`;
    line.comment = oneLine(` ${column.path.join(' > ')}；${column.items} 条，${latest}${why}`);
  });
  const known = new Map(units.map((unit) => [unit.name, unit]));
  eachLine(document.get('units'), (line) => {
    const unit = known.get(String(line.get('name')));
    if (unit !== undefined) line.comment = oneLine(` 据${unit.why}；${unit.pages} 页，${unit.columns} 个栏目`);
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** What a site says must not end the comment it stands in. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replace(/^ ?/, ' ');
}

function eachLine(
  list: unknown,
  act: (line: { get: (key: string) => unknown; comment?: string | null }) => void,
): void {
  if (!isSeq(list)) return;
  for (const item of list.items) {
    if (!isMap(item)) continue;
    item.flow = true;
    act(item);
  }
}
