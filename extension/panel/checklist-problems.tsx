import { X } from 'lucide-react';
import type { UsageProblem } from '../../rules/errors.ts';
import type { Words } from './words.ts';

/** Everything that is wrong with a checklist file; the checklist before it stays in force. */
export function ChecklistProblems({
  problems,
  words,
  onClose,
}: {
  problems: readonly UsageProblem[];
  words: Words;
  onClose: () => void;
}) {
  return (
    <section className="problems" role="alert">
      <header>
        <h2>{words.checklist.wrong(problems.length)}</h2>
        <button type="button" className="icon-button" aria-label={words.cancel} onClick={onClose}>
          <X size={14} aria-hidden />
        </button>
      </header>
      <ol>
        {problems.slice(0, 50).map(({ field, expected, got }, at) => (
          <li key={at} data-problem>
            <code>{field}</code>
            <span>{words.checklist.expected(expected)}</span>
            <span className="quiet">{words.checklist.got(got)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
