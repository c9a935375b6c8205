import { readOdf } from '../../../rules/documents/odf/read-odf.ts';
import { readOffice } from './office.ts';
import type { FormatReader } from './reader.ts';

/** OpenDocument text, spreadsheets and presentations. */
export const odf: FormatReader = { read: readOffice(readOdf) };
