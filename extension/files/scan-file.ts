import type { Cause } from '../../rules/causes.ts';
import { Unchecked } from '../../rules/documents/outcome.ts';
import { describeSpot } from '../../rules/documents/scan/describe.ts';
import { createSegmenter, type Placed } from '../../rules/documents/scan/segmenter.ts';
import { maskText, recognise, type Hit } from '../../rules/recognise/index.ts';
import { readFile } from './read-file.ts';

/** Hits shown of one file; all are counted. */
const MOST_SHOWN = 200;

export interface FileHit {
  noun: string;
  masked: string;
  place: string;
  confidence: Hit['confidence'];
}

/** What was found in a file. */
export interface FileScan {
  hits: FileHit[];
  count: number;
  /** Why not all of it was read; null where it was. `not-tested`: its format is not read here. */
  cause: Cause | null;
}

/** Personal data in a file, by the recognisers of `zwgk scan`; no raw value leaves this function. */
export async function scanFile(
  { name, bytes }: { name: string; bytes: Uint8Array },
  options: { hash: (text: string) => string; asOf: string },
): Promise<FileScan> {
  const segmenter = createSegmenter();
  const placed: Placed[] = [];
  let cause: Cause | null = null;
  try {
    for await (const parts of readFile(name, bytes)) for (const part of parts) segmenter.add(part, placed);
  } catch (error) {
    if (!(error instanceof Unchecked)) throw error;
    cause = error.reason;
  }
  const mask = (text: string) => maskText(text, options);
  const found = recognise(
    placed.map(({ segment }) => segment),
    options,
  );
  const hits = found.slice(0, MOST_SHOWN).flatMap(({ segment, noun, masked, place, confidence }) => {
    const at = placed[segment];
    return at === undefined ? [] : [{ noun, masked, place: describeSpot(place, at, mask), confidence }];
  });
  return { hits, count: found.length, cause };
}
