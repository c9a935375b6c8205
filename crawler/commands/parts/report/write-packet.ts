import { join } from 'node:path';
import type { Checked } from '../../../../report/packet/checks/all.ts';
import type { Printed } from '../../../../report/packet/checks/check.ts';
import { fileNameOf, fitName } from '../../../../report/packet/tables/all.ts';
import { tableCsv } from '../../../../report/packet/write/csv.ts';
import { packetJson } from '../../../../report/packet/write/json.ts';
import { writeXlsx, type XlsxOptions } from '../../../../report/packet/write/xlsx.ts';
import type { EvidenceOptions } from '../../../../report/packet/write/docx/evidence.ts';
import { toPdf } from './to-pdf.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Writes a packet into a folder: the paper, its public edition and the pictures as docx and pdf, a workbook for each annex, every
 * table as csv in `csv/`, and all of them in `packet.json`.
 * @returns what was written, and where there is no pdf, why
 * @throws StopError where the folder cannot be written to
 */
export async function writePacket(
  dir: string,
  printed: Printed,
  {
    checks,
    readPicture,
    ...options
  }: XlsxOptions & { checks: readonly Checked[] } & Pick<EvidenceOptions, 'readPicture'>,
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
  const { writeEvidenceFiles } = await import('./write-evidence.ts');
  const evidence = await writeEvidenceFiles(dir, packet, { ...options, readPicture });
  papers.push(...evidence.volumes);
  const pdf = await toPdf(
    papers.filter((paper) => evidence.asPdf || !evidence.volumes.includes(paper)),
    options.madeAt,
  );
  const files = [...papers, ...('files' in pdf ? pdf.files : [])];
  for (const { name, tables } of books) {
    files.push(writeWhole(dir, `${fileNameOf(packet, name)}.xlsx`, await writeXlsx(tables, options)));
    for (const table of tables) writeWhole(join(dir, 'csv'), `${fitName(table.id)}.csv`, tableCsv(table));
  }
  files.push(writeWhole(dir, 'packet.json', packetJson(printed, checks)));
  const isLeft = evidence.volumes.length > 0 && !evidence.asPdf && 'files' in pdf;
  return { files, noPdf: 'why' in pdf ? pdf.why : isLeft ? '证据附件图片较多，只有 docx' : null };
}
