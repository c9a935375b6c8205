import type { Office } from '../model/office.ts';
import type { Packet } from '../model/packet.ts';
import { changesTable } from './changes.ts';
import { chartTable } from './charts.ts';
import { evidenceTable } from './evidence.ts';
import { ledgerTable } from './ledger.ts';
import { problemTable } from './problems.ts';
import { rankingTables } from './rankings.ts';
import { rectificationTable } from './rectification.ts';
import type { Table } from './table.ts';
import { unitTables } from './unit-sheets.ts';

/** The tables of a packet, by the workbook that they stand in. */
export interface Book {
  /** Part of the file's name: 附件3_问题清单. */
  name: string;
  tables: Table[];
}

export function makeBooks(packet: Packet, { blocks }: Pick<Office, 'blocks'>): Book[] {
  const charts = chartTable(packet);
  const annexes = [...rankingTables(packet, blocks), problemTable(packet), ledgerTable(packet)];
  if (charts !== null) annexes.push(charts);
  const rectification = rectificationTable(packet);
  const units = unitTables(packet);
  const changes = changesTable(packet);
  return [
    ...[...Map.groupBy(annexes, ({ name }) => name)].map(([name, tables]) => ({
      name: name.replace(' ', '_'),
      tables,
    })),
    ...(units.length === 0 ? [] : [{ name: '各单位扣分明细表', tables: units }]),
    ...(rectification === null ? [] : [{ name: rectification.name, tables: [rectification] }]),
    ...(changes === null ? [] : [{ name: changes.name, tables: [changes] }]),
    { name: '证据索引', tables: [evidenceTable(packet)] },
  ];
}

/** `青溪县2026年11月政务公开测评_附件3_问题清单`, without an ending. */
export function fileNameOf({ county, period, edition }: Packet, name: string): string {
  return fitName(`${county}${period.words}政务公开测评_${name}${edition > 1 ? '（复核后）' : ''}`);
}

/** A name that every file system takes. */
export function fitName(name: string): string {
  return name.replaceAll(UNFIT, '_').slice(0, MOST_SIGNS);
}

const UNFIT = /[\\/:*?"<>|]/g;
/** In Chinese: 240 bytes, with room for the ending. */
const MOST_SIGNS = 80;
