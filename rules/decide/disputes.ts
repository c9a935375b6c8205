import { groupBy } from '../group-by.ts';
import type { Decision } from './decision.ts';
import { standingOf } from './standing.ts';

/** A question on which people disagree: each one's last word. */
export interface Dispute {
  about: Decision['about'];
  sides: Decision[];
}

/** The questions on which people disagree about one and the same proof, in the order in which they arose. */
export function findDisputes(decisions: readonly Decision[]): Dispute[] {
  const questions = groupBy(decisions, ({ about, proofHash }) =>
    about.kind === 'finding'
      ? `finding\n${about.key}\n${proofHash}`
      : `criterion\n${about.criterion}\n${about.unit ?? ''}\n${about.clause ?? ''}`,
  );
  return [...questions.values()].flatMap((said) => {
    const [first] = said;
    const standing = standingOf(
      said.map((decision) => ({ ...decision, proofHash: '' })),
      '',
    );
    return first === undefined || standing.state !== 'disputed'
      ? []
      : [{ about: first.about, sides: standing.decisions }];
  });
}
