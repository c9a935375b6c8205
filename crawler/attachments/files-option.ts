import type { Crawl } from '../../store/crawls.ts';
import type { FileReader } from './file-reader.ts';

/** How a crawl treats files: `check` asks whether they are there, the others look into them. */
export type FilesOption = 'check' | 'scan' | 'ocr';

export function filesOption(reader: FileReader | null): FilesOption {
  if (reader === null) return 'check';
  return reader.of('').ocr === 1 ? 'ocr' : 'scan';
}

/** How the files of a stored crawl were treated. */
export function filesOptionOf({ options }: Pick<Crawl, 'options'>): FilesOption {
  return (JSON.parse(options) as { files?: FilesOption }).files ?? 'check';
}
