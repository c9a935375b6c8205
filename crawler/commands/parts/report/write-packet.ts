import { join } from 'node:path';
import type { Checked } from '../../../../report/packet/checks/all.ts';
import type { Printed } from '../../../../report/packet/checks/check.ts';
import { fileNameOf, fitName } from '../../../../report/packet/tables/all.ts';
import { tableCsv } from '../../../../report/packet/write/csv.ts';
import { packetJson } from '../../../../report/packet/write/json.ts';
import { writeXlsx, type XlsxOptions } from '../../../../report/packet/write/xlsx.ts';
import { toPdf } from './to-pdf.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Writes a packet into a folder: the paper and its public edition as docx and pdf, a workbook for each annex, every table
 * as csv in `csv/`, and all of them in `packet.json`.
 * @returns what was written, and where there is no pdf, why
 * @throws StopError where the folder cannot be written to
 */
export async function writePacket(
  dir: string,
  printed: Printed,
  { checks, ...options }: XlsxOptions & { checks: readonly Checked[] },
): Promise<{ files: string[]; noPdf: string | null }> {
  const { packet, books, body, publicBody } = printed;
  // Only where there is a paper to write: the writer takes half a second to load.
  const { writeDocx } = await import('../../../../report/packet/write/docx/write.ts');
  const papers: string[] = [];
  for (const [name, paper] of [
    ['通报', body],
    ['公开发布版', publicBody],
  ] as const)
    papers.push(writeWhole(dir, `${fileNameOf(packet, name)}.docx`, await writeDocx(paper, options)));
  const pdf = await toPdf(papers, options.madeAt);
  const files = [...papers, ...('files' in pdf ? pdf.files : [])];
  for (const { name, tables } of books) {
    files.push(writeWhole(dir, `${fileNameOf(packet, name)}.xlsx`, await writeXlsx(tables, options)));
    for (const table of tables) writeWhole(join(dir, 'csv'), `${fitName(table.id)}.csv`, tableCsv(table));
  }
  files.push(writeWhole(dir, 'packet.json', packetJson(printed, checks)));
  return { files, noPdf: 'why' in pdf ? pdf.why : null };
}
