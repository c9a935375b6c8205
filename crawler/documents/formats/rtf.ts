import type { DocumentPart, PartCell } from '../../../rules/documents/part.ts';
import { readRtf, type RtfEvent } from './rtf/read-rtf.ts';
import type { FormatReader } from './reader.ts';

/** Rich Text Format: paragraphs and table rows. */
export const rtf: FormatReader = {
  async *read(file) {
    const parts: DocumentPart[] = [];
    const state = { paragraph: 0, table: -1, row: 0, isTable: false, cells: [] as PartCell[], column: 0, text: '' };
    const endParagraph = (): void => {
      if (state.text.trim() !== '') {
        state.isTable = false;
        parts.push({ kind: 'text', text: state.text, place: { paragraph: state.paragraph++ } });
      }
      state.text = '';
    };
    const take = (event: RtfEvent): void => {
      if (event.type === 'text') state.text += event.text;
      else if (event.type === 'paragraph') {
        // Within a row a paragraph ends a line of its cell.
        if (event.inTable) state.text += '\n';
        else endParagraph();
      } else if (event.type === 'cell') {
        if (state.text.trim() !== '') state.cells.push({ column: state.column, text: state.text.trim() });
        state.text = '';
        state.column++;
      } else {
        if (!state.isTable) Object.assign(state, { isTable: true, table: state.table + 1, row: 0 });
        if (state.cells.length > 0)
          parts.push({ kind: 'row', sheet: null, table: state.table, row: state.row, cells: state.cells });
        Object.assign(state, { row: state.row + 1, cells: [], column: 0 });
      }
    };
    readRtf(await file.bytes(), take);
    endParagraph();
    if (parts.length > 0) yield parts;
  },
};
