import { readWorkbook } from '../../../rules/documents/xlsx/workbook.ts';
import type { Meter } from '../budget.ts';
import { fileOfBytes } from '../document-file.ts';
import { openZip } from '../zip/open-zip.ts';
import { rewriteZip } from '../zip/rewrite-zip.ts';
import type { MaskPlan } from './collect-hits.ts';
import { isSheet, shapeOf } from './shapes.ts';
import { maskCells, type NumberStyle } from './sheet-cells.ts';
import { applyEdits, maskUnits } from './xml-text.ts';

/** A copy of a docx or xlsx file in which only the text to be hidden is another; every other byte of its parts stays. */
export async function maskPackage(
  bytes: Buffer,
  to: string,
  { plan, meter, isWorkbook }: { plan: MaskPlan; meter: Meter; isWorkbook: boolean },
): Promise<void> {
  const style = isWorkbook ? await readStyle(bytes, meter) : null;
  await rewriteZip(bytes, to, async (part, content) => {
    const shape = shapeOf(part);
    const isCells = style !== null && isSheet(part);
    if (shape === null && !isCells) return null;
    const xml = (await content()).toString('utf8');
    const edits = shape === null ? maskCells(xml, plan, style!) : maskUnits(xml, shape, plan);
    return edits.length === 0 ? null : Buffer.from(applyEdits(xml, edits), 'utf8');
  });
}

async function readStyle(bytes: Buffer, meter: Meter): Promise<NumberStyle> {
  const zip = await openZip(fileOfBytes(bytes, '', meter), meter);
  try {
    return await readWorkbook(zip);
  } finally {
    zip.close();
  }
}
