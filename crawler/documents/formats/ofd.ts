import { readOfd } from '../../../rules/documents/ofd/read-ofd.ts';
import { openZip } from '../zip/open-zip.ts';
import type { FormatReader } from './reader.ts';

/** 版式文件 OFD (GB/T 33190-2016): a zip of XML whose pages hold text with its place. */
export const ofd: FormatReader = {
  async *read(file, { meter, form }) {
    const zip = await openZip(file, meter);
    try {
      yield* readOfd(zip, form);
    } finally {
      zip.close();
    }
  },
};
