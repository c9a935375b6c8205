import { readPptx } from '../../../rules/documents/pptx/read-pptx.ts';
import { readOffice } from './office.ts';
import type { FormatReader } from './reader.ts';

/** PowerPoint 2007 and later: slides as pages, tables as rows; notes and comments marked. */
export const pptx: FormatReader = { read: readOffice(readPptx) };
