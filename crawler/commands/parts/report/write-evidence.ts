import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Packet } from '../../../../report/packet/model/packet.ts';
import { fileNameOf } from '../../../../report/packet/tables/all.ts';
import { evidenceTable, PICTURES } from '../../../../report/packet/tables/evidence.ts';
import { tableCsv } from '../../../../report/packet/write/csv.ts';
import { bindVolumes, type EvidenceOptions, writeEvidence } from '../../../../report/packet/write/docx/evidence.ts';
import { writeStream, writeWhole } from '../write-whole.ts';

/** Pictures up to which LibreOffice is asked for a pdf: about one in a tenth of a second. */
const MOST_AS_PDF = 300;

/**
 * Writes the pictures of a packet: each as a file in `证据图片/`, with an index as csv and json, and bound with their captions
 * as docx.
 * @returns the volumes, and whether they are few enough for a pdf
 */
export async function writeEvidenceFiles(
  dir: string,
  packet: Packet,
  options: EvidenceOptions,
): Promise<{ volumes: string[]; asPdf: boolean }> {
  const { pictures, county, period } = packet;
  const folder = join(dir, PICTURES);
  clear(folder);
  if (pictures.length === 0) return { volumes: [], asPdf: false };
  for (const { id, file } of pictures) writeWhole(folder, file, await options.readPicture(id));
  const table = evidenceTable(packet);
  const at = table.columns.findIndex(({ title }) => title === '文件名');
  const index = { ...table, rows: table.rows.filter((row) => row[at] !== null) };
  writeWhole(folder, '索引.csv', tableCsv(index));
  writeWhole(
    folder,
    '索引.json',
    `${JSON.stringify(
      index.rows.map((row) => Object.fromEntries(table.columns.map(({ title }, n) => [title, row[n] ?? null]))),
      null,
      2,
    )}\n`,
  );
  const volumes: string[] = [];
  for (const volume of bindVolumes(`${county}${period.words}政务公开测评证据附件`, pictures))
    volumes.push(await writeStream(dir, `${fileNameOf(packet, volume.name)}.docx`, writeEvidence(volume, options)));
  return { volumes, asPdf: pictures.length <= MOST_AS_PDF };
}

/** Pictures of an earlier making under numbers that there may not be any more. */
function clear(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (/^图\d+-\d+\.png$/.test(name)) rmSync(join(folder, name));
}
