import type { Proof } from '../../rules/result/audit-result.ts';
import type { Words } from './words.ts';

interface ProofViewProps {
  proof: Proof;
  /** In full, or cut to a line. */
  isWhole: boolean;
  /** The quote is not in the page's visible text. */
  isMissing: boolean;
  words: Words;
}

/** What a finding rests on: words of the page, places searched in vain, or a measurement. */
export function ProofView({ proof, isWhole, isMissing, words }: ProofViewProps) {
  return (
    <li className="proof" data-kind={proof.kind} data-whole={isWhole || undefined}>
      <Substance proof={proof} words={words} />
      {isWhole && isMissing && <p className="quiet">{words.notOnPage}</p>}
    </li>
  );
}

function Substance({ proof, words }: { proof: Proof; words: Words }) {
  switch (proof.kind) {
    case 'quote':
      return (
        <p className="proof-line" lang="zh-CN">
          <span className="place">{proof.place}</span>
          <q>{proof.quote}</q>
        </p>
      );
    case 'absence':
      return (
        <p className="proof-line">
          {words.notFound(proof.wanted)}
          <span className="looked">{words.lookedIn(proof.looked.map((one) => one.place))}</span>
        </p>
      );
    case 'measure':
      return (
        <p className="proof-line" lang="zh-CN">
          <span className="place">{proof.name}</span>
          {proof.value}
        </p>
      );
  }
}
