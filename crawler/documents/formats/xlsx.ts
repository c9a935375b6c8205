import { readXlsx } from '../../../rules/documents/xlsx/read-xlsx.ts';
import { readOffice } from './office.ts';
import type { FormatReader } from './reader.ts';

/** Excel 2007 and later: rows as they stream by, hidden ones marked; comments, shapes, cached copies and embedded files after them. */
export const xlsx: FormatReader = { read: readOffice(readXlsx) };
