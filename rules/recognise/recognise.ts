import { promoteColumns } from './promote.ts';
import { RECOGNISERS } from './recognisers.ts';
import { type Scan, scanText } from './scan.ts';
import { topicOf, type Topic } from './topics.ts';
import type { Candidate, Hit, Segment, View } from './types.ts';

export interface RecogniseOptions {
  /** Keyed one-way hash, hex. It alone sees raw values. */
  hash: (raw: string) => string;
  /** Day of judgement, YYYY-MM-DD: nobody is born after it. */
  asOf: string;
}

/** Of a day after all others and without a hash: for hiding and refusing, where nobody asks when or whose. */
export const MASK_ONLY: RecogniseOptions = { asOf: '9999-12-31', hash: () => '' };

/**
 * Personal data in a number of texts, each judged by itself with its header, label and neighbours as context.
 * Nothing returned or thrown holds a raw value.
 * @returns hits in order of segment and place
 */
export function recognise(segments: Iterable<Segment>, options: RecogniseOptions): Hit[] {
  const found: { candidate: Candidate; segment: Segment; index: number }[] = [];
  const topics = new Map<string, Topic | null>();
  let index = 0;
  for (const segment of segments) {
    const scan = scanText(segment.text);
    const topic = topicIn(segment, topics);
    if (isWorthwhile(scan, topic)) {
      const view: View = { segment, text: segment.text, topic, ...scan };
      const candidates: Ranked[] = [];
      for (const { find, priority } of RECOGNISERS) {
        for (const candidate of find(view, options)) candidates.push({ candidate, priority });
      }
      for (const candidate of settle(candidates)) found.push({ candidate, segment, index });
    }
    index++;
  }
  promoteColumns(found);
  return found.map(({ candidate, segment, index: at }) => toHit(candidate, segment, at, options));
}

function topicIn({ label, header, topic }: Segment, topics: Map<string, Topic | null>): Topic | null {
  return memo(label, topics) ?? (topic === undefined ? memo(header, topics) : topic);
}

/** The same few headers and labels come again and again. */
function memo(label: string | undefined, topics: Map<string, Topic | null>): Topic | null {
  if (label === undefined) return null;
  const known = topics.get(label);
  if (known !== undefined) return known;
  const topic = topicOf(label);
  if (topics.size < 500) topics.set(label, topic);
  return topic;
}

/** Topics whose cells are judged as a whole, whatever stands in them. */
export const WHOLE: ReadonlySet<Topic> = new Set<Topic>([
  'health',
  'child',
  'age',
  'birth',
  'address',
  'place',
  'passport',
  'id',
  'reason',
]);

/** Whether there can be anything in a text of a topic; otherwise no recogniser is asked. */
export function isWorthwhile({ tokens, triggers }: Scan, topic: Topic | null): boolean {
  if (tokens.length > 0 || (topic !== null && WHOLE.has(topic))) return true;
  for (const _ in triggers) return true;
  return false;
}

interface Ranked {
  candidate: Candidate;
  priority: number;
}

/** Of overlapping candidates keeps the one with the higher priority. Works cluster by cluster, so that a text may hold any number. */
function settle(candidates: Ranked[]): Candidate[] {
  if (candidates.length < 2) return candidates.map(({ candidate }) => candidate);
  candidates.sort((a, b) => a.candidate.start - b.candidate.start);
  const kept: Candidate[] = [];
  let cluster: Ranked[] = [];
  let end = -1;
  for (const ranked of candidates) {
    if (ranked.candidate.start >= end) {
      keepBest(cluster, kept);
      cluster = [];
    }
    cluster.push(ranked);
    end = Math.max(end, ranked.candidate.end);
  }
  keepBest(cluster, kept);
  return kept;
}

/** A card in fours is nineteen digits and not the sixteen that it begins with. */
function lengthOf({ candidate: { start, end } }: Ranked): number {
  return end - start;
}

function keepBest(cluster: Ranked[], kept: Candidate[]): void {
  const best: Candidate[] = [];
  cluster.sort((a, b) => b.priority - a.priority || lengthOf(b) - lengthOf(a) || a.candidate.start - b.candidate.start);
  for (const { candidate } of cluster) {
    if (!best.some((other) => candidate.start < other.end && other.start < candidate.end)) best.push(candidate);
  }
  kept.push(...best.sort((a, b) => a.start - b.start));
}

function toHit(candidate: Candidate, segment: Segment, index: number, options: RecogniseOptions): Hit {
  const { kind, noun, secret, start, end, confidence, why } = candidate;
  const hash = secret.hashedBy(options.hash);
  return { kind, noun, masked: secret.masked, hash, place: segment.place, segment: index, start, end, confidence, why };
}
