import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';

/** Bounds for the pictures of one file. */
export const OCR_LIMITS = {
  /** Pictures read. */
  pictures: 20,
  /** Time for all of them; what is left after that stays unread. */
  milliseconds: 90_000,
  /** Smaller pictures are icons, larger ones would take all the memory. */
  leastBytes: 3_000,
  mostPixels: 40_000_000,
} as const;

const LANGUAGE = 'chi_sim';
/** LSTM alone: the models of the `best_int` kind have nothing else. */
const LSTM = 1;

/** Folder of the language's model, in its package. @throws Error where it is not installed */
export function languageFolder(): string {
  const { resolve } = createRequire(import.meta.url);
  resolve('tesseract.js/package.json');
  return join(dirname(resolve(`@tesseract.js-data/${LANGUAGE}/package.json`)), '4.0.0_best_int');
}

/** Reads the text of pictures. One a thread, started with the first picture: it takes 180 MB. */
let worker: Promise<Worker> | null = null;

async function start(): Promise<Worker> {
  const langPath = languageFolder();
  const { createWorker, PSM } = await import('tesseract.js');
  const options = { langPath, cacheMethod: 'none', gzip: true, errorHandler: () => {} };
  const ready = await createWorker(LANGUAGE, LSTM, options);
  // By default it takes a picture for one block of text, and the lines of a table for letters.
  await ready.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
  return ready;
}

/**
 * Lines of text in a picture (png, jpeg, bmp, webp, gif), with the spaces taken out that stand between Chinese characters and in numbers.
 * @returns null where the picture cannot be read
 */
export async function readPicture(bytes: Uint8Array): Promise<string[] | null> {
  worker ??= start();
  try {
    const { data } = await (await worker).recognize(Buffer.from(bytes));
    return data.text
      .split('\n')
      .map(withoutGaps)
      .filter((line) => line !== '');
  } catch {
    return null;
  }
}

/** Recognition puts spaces between signs: 身 份 证 3417 2119 …. Between words of Latin letters they stay. */
function withoutGaps(line: string): string {
  return line.replace(/(?<=[\u2e80-\uffef\dXx]) +(?=[\u2e80-\uffef\dXx])/g, '').trim();
}
