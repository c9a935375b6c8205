import { groupBy } from '../../group-by.ts';
import {
  maskShapes,
  maskBare,
  maskNamed,
  maskText,
  quoteMasked,
  recognise,
  type Hit,
  type Kind,
  type MaskShape,
} from '../../recognise/index.ts';
import { createContentReader } from '../content/content-reader.ts';
import type { DocumentPart } from '../part.ts';
import type { Reading } from '../reading.ts';
import { describeSpot } from './describe.ts';
import type { DocumentHit, DocumentScan, HitProof, KindCount } from './document-scan.ts';
import { createSegmenter, type Placed } from './segmenter.ts';

export interface ScanChoice {
  /** Day of judgement, YYYY-MM-DD. */
  asOf: string;
  /** Hits given out; all are counted. */
  keep: number;
  /** Hits given out of each kind, and as many leads. */
  keepEach?: number;
  /** Gives each hit its proof, much text where a file has many, tells how numbers are masked and what rules of the portal ask for. */
  proofs: boolean;
}

/** People of a file whose masked numbers are told. */
const MOST_MASKS = 5_000;

/** Texts judged at a time: enough for the recognisers to see what a column is full of, little enough to forget soon. */
const BATCH = 4_000;

/**
 * Personal data in a file, judged part by part as it is read. Raw values never leave this function.
 * @param name of the file, which may hold what it should not
 * @param options.hash keyed one-way function of values
 */
export async function scanParts(
  name: string,
  { parts, outcome, form }: Reading,
  { hash, ...options }: ScanChoice & { hash: (raw: string) => string },
): Promise<DocumentScan> {
  const collector = createCollector(options, hash);
  const segmenter = createSegmenter();
  const content = options.proofs ? createContentReader((text) => maskText(text, { hash, asOf: options.asOf })) : null;
  let batch: Placed[] = [named(name, { kind: 'text', text: name, place: { paragraph: 0 } })];
  let inside: string | undefined;
  let sheet: string | null = null;
  for await (const some of parts) {
    for (const part of some) {
      if (part.inside !== undefined && part.inside !== inside) batch.push(named(part.inside, part));
      inside = part.inside;
      if (part.kind === 'row' && part.sheet !== null && part.sheet !== sheet) batch.push(named(part.sheet, part));
      if (part.kind === 'row') sheet = part.sheet;
      segmenter.add(part, batch);
      content?.add(part);
    }
    if (batch.length < BATCH) continue;
    collector.judge(batch);
    batch = [];
  }
  collector.judge(batch);
  return { outcome: outcome(), form: form(), ...collector.result(), content: content?.finish() ?? null };
}

function named(name: string, part: DocumentPart): Placed {
  return {
    segment: { text: name, place: { in: 'attachment-name', index: 0 } },
    spot: { inside: part.inside ?? null, note: null, part, column: null },
  };
}

function createCollector({ asOf, keep, keepEach = Infinity, proofs }: ScanChoice, hash: (raw: string) => string) {
  const masks = new Map<string, string>();
  // The same few names of sheets and inner files come again with every hit.
  const mask = (text: string): string => {
    const known = masks.get(text) ?? maskBare(maskNamed(text, { hash, asOf }));
    if (masks.size < 1000) masks.set(text, known);
    return known;
  };
  const hits: DocumentHit[] = [];
  const counts = new Map<Kind, { findings: Tally; leads: Tally }>();
  const masked = new Map<string, MaskShape>();

  /** @returns hits of its kind and sureness before this one */
  const count = ({ kind, confidence, noun, hash: value }: Hit): number => {
    const known = counts.get(kind) ?? { findings: emptyTally(), leads: emptyTally() };
    counts.set(kind, known);
    const tally = known[confidence === 'lead' ? 'leads' : 'findings'];
    const seen = tally.values.get(noun) ?? new Set<number>();
    // Forty-eight bits as a number: a slice of the hash would keep all of it.
    tally.values.set(noun, seen.add(Number.parseInt(value.slice(0, 12), 16)));
    return tally.count++;
  };
  const nameWords = ({ segment, spot }: Placed): string => {
    if (spot.part.kind === 'row' && spot.part.sheet === segment.text) return `工作表“${mask(segment.text)}”的名称`;
    return spot.inside === null ? '文件名' : `内含文件“${mask(spot.inside)}”的名称`;
  };
  const keepHit = (hit: Hit, placed: Placed, siblings: readonly Hit[]): void => {
    const { segment, spot } = placed;
    const { kind, noun, masked: shown, confidence, why, place } = hit;
    const words = place.in === 'attachment-name' ? nameWords(placed) : describeSpot(place, placed, mask);
    const kept: DocumentHit = { kind, masked: shown, place: words, confidence };
    if (proofs)
      kept.proof = {
        noun,
        hash: hit.hash,
        why,
        quote: quoteMasked(segment, hit, siblings),
        at: at(spot, place.in === 'line' ? place.line : null, mask),
      };
    hits.push(kept);
  };

  return {
    judge(batch: readonly Placed[]): void {
      const found = recognise(segmentsOf(batch), { hash, asOf });
      const bySegment = proofs ? groupBy(found, ({ segment }) => segment) : null;
      for (const seen of found) {
        const placed = batch[seen.segment];
        const hit = placed?.spot.note === 'ocr' ? recognised(seen) : seen;
        if (hit === null) continue;
        const before = count(hit);
        if (placed !== undefined && hits.length < keep && before < keepEach)
          keepHit(hit, placed, bySegment?.get(hit.segment) ?? []);
      }
      if (!proofs) return;
      for (const shape of maskShapes(segmentsOf(batch), { hash }))
        if (masked.size < MOST_MASKS) masked.set(`${shape.kind} ${shape.shape} ${shape.nameHash}`, shape);
    },
    result(): Omit<DocumentScan, 'outcome' | 'form' | 'content'> {
      return {
        hits,
        counts: Object.fromEntries([...counts].map(([kind, known]) => [kind, toCount(known)])),
        masks: [...masked.values()],
      };
    },
  };
}

/** Kinds that a number shows by itself: words that recognition makes of a picture say too little. */
const IN_PICTURES: ReadonlySet<Kind> = new Set<Kind>([
  'id-card',
  'mobile',
  'bank-card',
  'disability-card',
  'student-id',
  'passport',
]);

/** A hit in a picture is a lead: a person must look at it. */
function recognised(hit: Hit): Hit | null {
  return IN_PICTURES.has(hit.kind) ? { ...hit, confidence: 'lead', why: [...hit.why, '图片文字识别'] } : null;
}

interface Tally {
  count: number;
  /** Values by what they are. */
  values: Map<string, Set<number>>;
}

function emptyTally(): Tally {
  return { count: 0, values: new Map() };
}

function toCount({ findings, leads }: { findings: Tally; leads: Tally }): KindCount {
  const { values } = findings.count > 0 ? findings : leads;
  const people = Object.fromEntries([...values].map(([noun, seen]) => [noun, seen.size]));
  return { findings: findings.count, leads: leads.count, people };
}

function* segmentsOf(batch: readonly Placed[]) {
  for (const { segment } of batch) yield segment;
}

function at(
  { inside, part, column }: Placed['spot'],
  line: number | null,
  mask: (text: string) => string,
): HitProof['at'] {
  const place = {
    inside: inside === null ? null : mask(inside),
    sheet: null,
    page: null,
    row: null,
    column,
  } as HitProof['at'];
  if (part.kind === 'row')
    return {
      ...place,
      sheet: part.sheet === null ? null : mask(part.sheet),
      page: part.page?.page ?? null,
      row: part.row,
    };
  const { place: spot } = part;
  if ('sheet' in spot) return { ...place, sheet: mask(spot.sheet), row: spot.row, column: spot.column };
  if ('page' in spot) return { ...place, page: spot.page };
  return line === null ? place : { ...place, row: line };
}
