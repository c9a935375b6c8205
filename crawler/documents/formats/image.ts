import { Unchecked } from '../outcome.ts';
import type { FormatReader } from './reader.ts';

/** A picture of text is not text: without recognition of characters it stays unchecked. */
export const image: FormatReader = {
  // eslint-disable-next-line require-yield -- gives nothing, says why
  async *read(_, { form }) {
    Object.assign(form, { pages: 1, textState: 'scanned' });
    throw new Unchecked('scanned');
  },
};
