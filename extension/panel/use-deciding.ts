import { useCallback, useState } from 'react';
import type { Finding } from '../../rules/result/audit-result.ts';
import { NEEDS_WORDS, RULINGS, standingOfFinding, type Ruling, type Said } from '../review/rulings.ts';
import type { Review } from './use-review.ts';

/** Ruling on the finding that is chosen. */
export interface Deciding {
  /** The ruling whose words are being asked for. */
  asking: Ruling | null;
  /** A ruling by click or key: saved at once, or its words asked for first. The same one again takes it back. */
  ask: (ruling: Ruling | null) => void;
  say: (said: Said, reviewer: string) => void;
  /** The reviewer's own standing word on a finding. */
  mine: (finding: Finding) => Ruling | null;
}

interface DecidingWorld {
  current: Finding | null;
  review: Review;
  reviewer: string;
  setReviewer: (reviewer: string) => void;
  /** Goes on to the next finding that nobody has ruled on. */
  onDecided: (finding: Finding) => void;
}

export function useDeciding({ current, review, reviewer, setReviewer, onDecided }: DecidingWorld): Deciding {
  const [asking, setAsking] = useState<{ key: string; ruling: Ruling } | null>(null);

  const mine = useCallback(
    (finding: Finding) => {
      const own = (review.decisions.get(finding.key) ?? []).filter((decision) => decision.by === reviewer);
      const { standing } = standingOfFinding(finding, own);
      return standing.state === 'decided' ? (RULINGS.find((ruling) => ruling === standing.verdict) ?? null) : null;
    },
    [review.decisions, reviewer],
  );

  const say = useCallback(
    (said: Said, by: string) => {
      if (current === null) return;
      if (by !== reviewer) setReviewer(by);
      review.say(current, said, by);
      setAsking(null);
      if (said.verdict !== 'note' && said.verdict !== 'withdraw') onDecided(current);
    },
    [current, review, reviewer, setReviewer, onDecided],
  );

  const ask = useCallback(
    (ruling: Ruling | null) => {
      if (current === null || ruling === null) setAsking(null);
      else if (reviewer !== '' && ruling !== 'note' && mine(current) === ruling)
        say({ verdict: 'withdraw', words: '' }, reviewer);
      else if (reviewer === '' || NEEDS_WORDS.has(ruling)) setAsking({ key: current.key, ruling });
      else say({ verdict: ruling, words: '' }, reviewer);
    },
    [current, reviewer, mine, say],
  );

  return { asking: asking !== null && asking.key === current?.key ? asking.ruling : null, ask, say, mine };
}
