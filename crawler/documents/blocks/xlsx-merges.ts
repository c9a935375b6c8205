import { columnOf, rowOf } from '../../../rules/documents/xlsx/numbers.ts';
import { readWorkbook } from '../../../rules/documents/xlsx/workbook.ts';
import { walkXml } from '../../../rules/documents/xml/read-xml.ts';
import type { Zip } from '../zip/open-zip.ts';

/** Cells that are one; rows and columns count from 0, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What is merged on each sheet, by the sheet's name. */
export async function readMerges(zip: Zip): Promise<Map<string, Merge[]>> {
  const merges = new Map<string, Merge[]>();
  for (const { name, part } of (await readWorkbook(zip)).sheets) {
    const found: Merge[] = [];
    merges.set(name, found);
    await walkXml(zip.stream(part), {
      open(element, { ref }) {
        if (element !== 'mergeCell' || ref === undefined) return;
        const [from = '', to = from] = ref.split(':');
        found.push({ top: rowOf(from), left: columnOf(from) ?? 0, bottom: rowOf(to), right: columnOf(to) ?? 0 });
      },
    });
  }
  return merges;
}
