import { formatDay, formatInstant } from '../../format.ts';
import type { Chart } from '../model/charts.ts';
import type { Office } from '../model/office.ts';
import type { Packet } from '../model/packet.ts';
import type { Table } from '../tables/table.ts';
import { tellDemands } from './demands.ts';
import { tellOverview } from './overview.ts';
import { tellProblems } from './problems.ts';
import { tellRectification } from './rectified.ts';

/** A paragraph: a heading of the first level (一、), or text that may begin with one of the second ((一)). */
export interface Paragraph {
  kind: 'heading' | 'text';
  /** In another type than the rest: （一）栏目更新不及时。 */
  lead?: string;
  text: string;
}

/** The paper itself, paragraph by paragraph; how it looks is the writer's business. */
export interface Body {
  title: string;
  to: string;
  paragraphs: Paragraph[];
  /** Names of the annexes in their order, without 附件 and number; the number stands beside. */
  annexes: { number: string; name: string }[];
  signer: string;
  date: string;
  contact: string | null;
  head: string | null;
  number: string | null;
  copyTo: string | null;
  /** Tables that follow the text, each on pages of its own. */
  tables: Table[];
  /** Drawn behind the tables, under the table of their figures. */
  charts: { table: Table; charts: readonly Chart[] } | null;
}

const NUMBERS = ['一', '二', '三', '四', '五'];

/**
 * The paper of a period. Every figure in it is one of the tables'.
 * @param tables all tables of the packet
 */
export function makeBody(packet: Packet, tables: readonly Table[], office: Office): Body {
  const parts: { title: string; paragraphs: Paragraph[] }[] = [
    { title: '总体情况', paragraphs: tellOverview(packet, office) },
    { title: '存在的主要问题', paragraphs: tellProblems(packet, office) },
    { title: '上期问题整改情况', paragraphs: tellRectification(packet, office) },
    { title: '工作要求', paragraphs: tellDemands(packet, office) },
  ].filter(({ paragraphs }) => paragraphs.length > 0);
  const figures = tables.find(({ id }) => id === 'charts');
  const again = packet.edition > 1 ? '（复核后）' : '';
  return {
    title: `关于${packet.period.words}政务公开测评情况的通报${again}`,
    to: `${office.to}：`,
    paragraphs: [
      { kind: 'text', text: introduce(packet, office) },
      ...parts.flatMap(({ title, paragraphs }, index): Paragraph[] => [
        { kind: 'heading', text: `${NUMBERS[index]}、${title}` },
        ...paragraphs,
      ]),
    ],
    annexes: tables.flatMap(({ name }) => {
      const [, number, rest] = ANNEX.exec(name) ?? [];
      return number === undefined || rest === undefined ? [] : [{ number, name: rest }];
    }),
    signer: office.name,
    date: formatDay(packet.issued),
    contact: office.contact ?? null,
    head: office.head ?? null,
    number: office.number ?? null,
    copyTo: office.copyTo ?? null,
    tables: tables.filter(({ id }) => id.startsWith('ranking-')),
    charts: figures === undefined ? null : { table: figures, charts: packet.charts },
  };
}

/** `附件3 问题清单`. */
const ANNEX = /^附件(\d+) (.+)$/;

function introduce(packet: Packet, office: Office): string {
  const { window, asOf, ranking, replaces, scope } = packet;
  const basis = office.basis.length > 0 ? office.basis : [scope.checklist];
  const days = [window.from, window.to].map((instant) => formatDay(formatInstant(instant).slice(0, 10)));
  const groups = [...Map.groupBy(ranking, ({ group }) => group)].map(([group, rows]) => `${group}单位${rows.length}个`);
  const units = groups.length === 0 ? '' : `，涉及${groups.join('、')}`;
  const checked = packet.basis === 'machine' ? '机器检查（未经人工复核）' : office.method;
  const second =
    replaces === null ? '' : `原通报（${formatDay(replaces.issued)}）以本通报为准，变动情况见《复核变动情况》。`;
  return (
    `根据${basis.map((name) => `《${name}》`).join('')}，${office.checkedBy}于${[...new Set(days)].join('至')}对${packet.county}政府信息公开情况` +
    `进行了${checked}${units}，共查看栏目${scope.columns}个、页面${scope.pages}个，判定截至${formatDay(asOf)}。` +
    `${second}现将有关情况通报如下。`
  );
}
