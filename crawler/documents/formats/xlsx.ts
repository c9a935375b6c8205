import { Unchecked } from '../../../rules/documents/outcome.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';
import { readXml } from '../../../rules/documents/xml/read-xml.ts';
import { openZip } from '../zip/open-zip.ts';
import { hasPictures, readEmbedded } from './embedded.ts';
import { readOfficeForm, readOfficeProperties } from './office-form.ts';
import { textStateOf } from '../../../rules/documents/text-state.ts';
import type { FormatReader } from './reader.ts';
import { readBeside } from './xlsx/beside.ts';
import { readCached } from './xlsx/cached.ts';
import { sheetHandler } from '../../../rules/documents/xlsx/sheet.ts';
import { readWorkbook } from '../../../rules/documents/xlsx/workbook.ts';

/** Excel 2007 and later: rows as they stream by, hidden ones marked; comments, shapes, cached copies and embedded files after them. */
export const xlsx: FormatReader = {
  async *read(file, context) {
    const zip = await openZip(file, context.meter);
    try {
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
      await readOfficeForm(zip, context.form);
      context.form.textState = textStateOf(!isBlank, hasPictures(zip));
      yield* readCached(zip, book.sheets.length);
      yield await readOfficeProperties(zip);
      yield* readEmbedded(zip, context);
      if (isBlank && hasPictures(zip)) throw new Unchecked('scanned');
    } finally {
      zip.close();
    }
  },
};
