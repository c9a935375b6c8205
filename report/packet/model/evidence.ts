import type { AuditResult } from '../../../rules/result/audit-result.ts';
import type { PrintedPicture } from './pictures.ts';
import type { Problem } from './problem.ts';

/** A piece of evidence as the index lists it: what a page said, or a picture of it. */
export interface EvidenceRow {
  /** 证12-1, or 图12-1. */
  number: string;
  problem: string;
  url: string;
  pageTitle: string;
  seenAt: string;
  kind: string;
  /** Name of its file; null for what is quoted and not shown. */
  file: string | null;
  /** SHA-256 of the bytes as they came or of the picture, hex. */
  hash: string;
}

const KIND_WORDS = { quote: '网页文本', absence: '应有而未见', measure: '测量记录' };

/** Where each problem was seen, each followed by its pictures. */
export function listEvidence(
  { findings }: Pick<AuditResult, 'findings'>,
  problems: readonly Problem[],
  pictures: readonly PrintedPicture[],
): EvidenceRow[] {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  const shown = Map.groupBy(pictures, ({ problem }) => problem.number);
  return problems.flatMap((problem) => {
    const proof = byKey.get(problem.key)?.proof[0];
    const said: EvidenceRow[] =
      proof === undefined
        ? []
        : [
            {
              number: problem.evidence,
              problem: problem.number,
              url: problem.url,
              pageTitle: problem.pageTitle,
              seenAt: proof.seenAt,
              kind: KIND_WORDS[proof.kind],
              file: null,
              hash: proof.kind === 'measure' ? '' : (proof.bytesHash ?? ''),
            },
          ];
    return [...said, ...(shown.get(problem.number) ?? []).map(rowOf)];
  });
}

function rowOf({ number, problem, url, pageTitle, takenAt, kind, file, hash }: PrintedPicture): EvidenceRow {
  return { number, problem: problem.number, url, pageTitle, seenAt: takenAt, kind, file, hash };
}

/** 证12-1、图12-1: all that shows a problem, by its number. */
export function evidenceNumbers(evidence: readonly EvidenceRow[]): Map<string, string> {
  return new Map(
    [...Map.groupBy(evidence, ({ problem }) => problem)].map(([problem, rows]) => [
      problem,
      rows.map(({ number }) => number).join('、'),
    ]),
  );
}
