import { useState } from 'react';
import type { FactView } from '../judge/page-view.ts';
import { factMarkId, factMarks } from './marks.ts';
import type { PanelActions } from './panel.tsx';
import type { Words } from './words.ts';

interface FactSheetProps {
  facts: readonly FactView[];
  group: FactView['group'];
  missing: ReadonlySet<string>;
  words: Words;
  mark: PanelActions['mark'];
}

/** What was read from the page, as a sheet of labels and values; pointing at one shows its place. */
export function FactSheet({ facts, group, missing, words, mark }: FactSheetProps) {
  const own = facts.filter((fact) => fact.group === group);
  const unsaid = own.filter((fact) => fact.value === null).map((fact) => words.facts[fact.name]);
  return (
    <dl className="facts">
      {own.map(
        (fact) =>
          fact.value !== null && (
            <FactRow
              key={fact.name}
              fact={fact}
              value={fact.value}
              isMissing={missing.has(factMarkId(fact))}
              words={words}
              mark={mark}
            />
          ),
      )}
      {unsaid.length > 0 && (
        <div className="fact" data-none>
          <dt>{words.notSaid}</dt>
          <dd>{words.list(unsaid)}</dd>
        </div>
      )}
    </dl>
  );
}

interface FactRowProps extends Pick<FactSheetProps, 'words' | 'mark'> {
  fact: FactView;
  value: string;
  isMissing: boolean;
}

function FactRow({ fact, value, isMissing, words, mark }: FactRowProps) {
  const [isOpen, setOpen] = useState(false);
  const lost = fact.place?.lost ?? [];
  const from = fact.place === null ? null : (words.from[fact.place.from] ?? fact.place.from);
  return (
    <div className="fact" data-fact={fact.name}>
      <dt>{words.facts[fact.name]}</dt>
      <dd>
        <button
          type="button"
          className="fact-value"
          lang="zh-CN"
          title={fact.place?.quote}
          onMouseEnter={() => mark('fact', factMarks(fact), false)}
          onMouseLeave={() => mark('fact', [], false)}
          onFocus={() => mark('fact', factMarks(fact), false)}
          onBlur={() => mark('fact', [], false)}
          onClick={() => mark('fact', factMarks(fact), true)}
        >
          {value}
        </button>
        {from !== null && <span className="from">{from}</span>}
        {isMissing && <p className="quiet">{words.notOnPage}</p>}
        {lost.length > 0 && (
          <button type="button" className="lost-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {words.alsoSeen(lost.length)}
          </button>
        )}
        {isOpen && (
          <ul className="lost" lang="zh-CN">
            {lost.map((one, nth) => (
              <li key={nth}>
                <span className="from">{words.from[one.from] ?? one.from}</span> {one.quote} <i>{one.why}</i>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
