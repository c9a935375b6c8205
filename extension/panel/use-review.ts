import { useCallback, useEffect, useRef, useState } from 'react';
import type { Decision } from '../../rules/decide/decision.ts';
import { toHand } from '../../rules/decide/hand-finding.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { Evidence } from '../evidence/evidence.ts';
import {
  addDecisions,
  addEvidence,
  decisionsAbout,
  evidenceFor,
  openReviewDb,
  watchReview,
  type ReviewDb,
} from '../review/review-db.ts';
import { isSeenHereOnly } from '../site/sites-db.ts';
import { standingOfFinding, toDecision, undoOf, type Said } from '../review/rulings.ts';

const NOTHING: Pick<Review, 'decisions' | 'evidence'> = { decisions: new Map(), evidence: new Map() };

/** What people said of the findings on show and the pictures of them, and how to add more. */
export interface Review {
  /** By finding key; findings nobody spoke of are not in it. */
  decisions: ReadonlyMap<string, readonly Decision[]>;
  /** Pictures, by finding key. */
  evidence: ReadonlyMap<string, readonly Evidence[]>;
  keep: (evidence: Omit<Evidence, 'number'>) => Promise<void>;
  say: (finding: Finding, said: Said, by: string) => void;
  /** Takes back the last ruling made in this panel; null when there is none. Gives the key of its finding. */
  undo: (() => string | null) | null;
}

/** The next finding after one, round to the first again, on which nobody has ruled yet. */
export function nextOpen(findings: readonly Finding[], after: Finding, decisions: Review['decisions']): Finding | null {
  const at = findings.findIndex((finding) => finding.key === after.key);
  const round = [...findings.slice(at + 1), ...findings.slice(0, Math.max(at, 0))];
  const isOpen = (finding: Finding) =>
    standingOfFinding(finding, decisions.get(finding.key) ?? []).standing.state === 'open';
  return round.find(isOpen) ?? null;
}

/** Keeps the decisions about some findings, in step with the database and with other panels. */
export function useReview(findings: readonly Finding[] | undefined, now: () => string): Review {
  const [{ decisions, evidence }, setKnown] = useState(NOTHING);
  const [undoable, setUndoable] = useState<readonly { finding: Finding; by: string }[]>([]);
  const db = useRef<Promise<ReviewDb> | null>(null);
  const open = useCallback(() => (db.current ??= openReviewDb()), []);

  useEffect(() => {
    let isOver = false;
    const load = async () => {
      const keys = (findings ?? []).map((finding) => finding.key);
      const review = await open();
      const known = { decisions: await decisionsAbout(review, keys), evidence: await evidenceFor(review, keys) };
      if (!isOver) setKnown(known);
    };
    void load();
    const stop = watchReview(() => void load());
    return () => {
      isOver = true;
      stop();
    };
  }, [findings, open]);

  const write = useCallback(
    async (finding: Finding, said: Said, by: string) => {
      const review = await open();
      // The crawl may have looked into no files.
      const brings =
        said.verdict === 'confirm' && (finding.file !== null || (await isSeenHereOnly(review, finding.url)));
      const full = brings ? { ...said, hand: toHand(finding) } : said;
      await addDecisions(review, [toDecision(finding, full, by, now())], new URL(finding.url).host);
    },
    [now, open],
  );

  const say = useCallback(
    (finding: Finding, said: Said, by: string) => {
      void write(finding, said, by);
      if (said.verdict !== 'note') setUndoable((before) => [...before, { finding, by }]);
    },
    [write],
  );

  const undo = useCallback(() => {
    const last = undoable.at(-1);
    if (last === undefined) return null;
    const { finding, by } = last;
    void write(finding, undoOf(decisions.get(finding.key) ?? [], by), by);
    setUndoable(undoable.slice(0, -1));
    return finding.key;
  }, [undoable, decisions, write]);

  const keep = useCallback(
    async (taken: Omit<Evidence, 'number'>) => {
      await addEvidence(await open(), taken);
    },
    [open],
  );

  return { decisions, evidence, keep, say, undo: undoable.length === 0 ? null : undo };
}
