import { readDocx } from '../../../rules/documents/docx/read-docx.ts';
import { readOffice } from './office.ts';
import type { FormatReader } from './reader.ts';

/** Word 2007 and later: body, then headers, footers, comments and notes, then embedded files. */
export const docx: FormatReader = { read: readOffice(readDocx) };
