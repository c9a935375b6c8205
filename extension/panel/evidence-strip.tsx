import { useEffect, useMemo } from 'react';
import type { Evidence } from '../evidence/evidence.ts';
import type { Words } from './words.ts';

/** The pictures of a finding; a click opens one in a tab of its own. */
export function EvidenceStrip({ evidence, words }: { evidence: readonly Evidence[]; words: Words }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence">
      {evidence.map((one) => (
        <Picture key={one.id} evidence={one} words={words} />
      ))}
    </ul>
  );
}

function Picture({ evidence, words }: { evidence: Evidence; words: Words }) {
  const { picture } = evidence;
  const address = useMemo(() => URL.createObjectURL(picture), [picture]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  const name = words.picture(evidence.number);
  return (
    <li data-evidence={evidence.id}>
      <a href={address} target="_blank" rel="noreferrer" title={evidence.takenAt}>
        <img src={address} alt={`${name} ${evidence.title}`} />
      </a>
      <span className="quiet">
        {name}
        {evidence.covered > 0 && ` · ${words.covered(evidence.covered)}`}
      </span>
    </li>
  );
}
