import { join } from 'node:path';
import type { Checked } from '../../../report/packet/checks/all.ts';
import type { Packet } from '../../../report/packet/model/packet.ts';
import { type Book, fileNameOf, fitName } from '../../../report/packet/tables/all.ts';
import { tableCsv } from '../../../report/packet/write/csv.ts';
import { packetJson } from '../../../report/packet/write/json.ts';
import { writeXlsx, type XlsxOptions } from '../../../report/packet/write/xlsx.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes a packet into a folder: a workbook for each annex, every table as csv in `csv/`, and all of them in `packet.json`.
 * @throws StopError where the folder cannot be written to
 */
export async function writePacket(
  dir: string,
  { packet, books, checks }: { packet: Packet; books: readonly Book[]; checks: readonly Checked[] },
  options: XlsxOptions,
): Promise<{ files: string[]; json: string }> {
  const files: string[] = [];
  for (const { name, tables } of books) {
    files.push(writeWhole(dir, `${fileNameOf(packet, name)}.xlsx`, await writeXlsx(tables, options)));
    for (const table of tables) writeWhole(join(dir, 'csv'), `${fitName(table.id)}.csv`, tableCsv(table));
  }
  const json = packetJson(packet, books, checks);
  files.push(writeWhole(dir, 'packet.json', json));
  return { files, json };
}
