import { Unchecked } from '../outcome.ts';
import type { DocumentPart } from '../part.ts';
import { readXml } from '../xml/read-xml.ts';
import type { OfficeContext } from '../office/office-context.ts';
import { readOfficeForm, readOfficeProperties } from '../office/office-form.ts';
import { textStateOf } from '../text-state.ts';
import type { Package } from '../package.ts';
import { readBeside } from './beside.ts';
import { readCached } from './cached.ts';
import { sheetHandler } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

/** Excel 2007 and later: rows as they stream by, hidden ones marked; comments, shapes, cached copies and embedded files after them. */
export async function* readXlsx(
  zip: Package,
  { form, hasPictures, embedded }: OfficeContext,
): AsyncGenerator<DocumentPart[]> {
  const book = await readWorkbook(zip);
  let isBlank = true;
  for (const [table, sheet] of book.sheets.entries()) {
    const out: DocumentPart[] = [];
    for await (const batch of readXml(zip.stream(sheet.part), sheetHandler(book, sheet, table, out), out)) {
      isBlank = false;
      yield batch;
    }
    for await (const batch of readBeside(zip, sheet)) {
      isBlank = false;
      yield batch;
    }
  }
  await readOfficeForm(zip, form);
  form.textState = textStateOf(!isBlank, hasPictures);
  yield* readCached(zip, book.sheets.length);
  yield await readOfficeProperties(zip);
  yield* embedded();
  if (isBlank && hasPictures) throw new Unchecked('scanned');
}
