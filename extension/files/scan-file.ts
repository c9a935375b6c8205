import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Cause } from '../../rules/causes.ts';
import { toFileReading } from '../../rules/documents/scan/file-reading.ts';
import { scanParts } from '../../rules/documents/scan/scan-parts.ts';
import type { Plan } from '../../rules/evaluate/plan.ts';
import type { PageFacts } from '../../rules/facts/page-facts.ts';
import { maskBare, maskNamed } from '../../rules/recognise/index.ts';
import { judgeFile } from '../../rules/judge/judge-page.ts';
import { toFindings } from '../../rules/judge/to-finding.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { AttachmentView } from '../judge/page-view.ts';
import { readFile } from './read-file.ts';

/** Hits shown of each kind, and as many leads; all are counted. */
const MOST_SHOWN = 50;

export interface FileHit {
  masked: string;
  place: string;
  confidence: Finding['confidence'];
  /** What exactly it is, in Chinese. */
  noun: string;
}

/** What was found in a file. */
export interface FileScan {
  hits: FileHit[];
  count: number;
  /** Why not all of it was read; null where it was. `not-tested`: its format is not read here. */
  cause: Cause | null;
  /** Files within it that were not read. */
  unread: string[];
  /** As a crawl that looks into files has them, under the same keys. */
  findings: Finding[];
}

export interface ScanWorld {
  plan: Plan;
  /** The page that offers the file. */
  page: PageFacts;
  hash: (text: string) => string;
  asOf: string;
  /** ISO instant at which the file was fetched. */
  seenAt: string;
}

/** Personal data in a file, by the readers, recognisers and rules of the command; no raw value leaves this function. */
export async function scanFile(
  { key, url, name, ext, bytes }: AttachmentView & { bytes: Uint8Array },
  { plan, page, hash, asOf, seenAt }: ScanWorld,
): Promise<FileScan> {
  const choice = { hash, asOf, keep: Infinity, keepEach: MOST_SHOWN, proofs: true };
  // Its name is judged with the page that gives it; here it only tells a table from running text.
  const scan = await scanParts(`附件.${ext}`, readFile(`附件.${ext}`, bytes), choice);
  const reading = toFileReading(scan);
  const seen = { url, seenAt, bytesHash: bytesToHex(sha256(bytes)) };
  const facts = { ...reading, key, url, name, ext, bytesHash: seen.bytesHash, size: bytes.length };
  return {
    hits: scan.hits.map(({ masked, place, confidence, proof }) => ({
      masked,
      place,
      confidence,
      noun: proof?.noun ?? '',
    })),
    count: Object.values(scan.counts).reduce((sum, { findings, leads }) => sum + findings + leads, 0),
    cause: reading.cause,
    unread: reading.unread.map(({ inside }) => maskBare(maskNamed(inside, { hash, asOf }))),
    findings: judgeFile(plan, facts, { asOf, seen, page }).flatMap((judged) => toFindings(judged, seenAt, page)),
  };
}
