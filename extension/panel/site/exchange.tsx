import { useRef, useState } from 'react';
import { Download, FileDown } from 'lucide-react';
import type { UsageProblem } from '../../../rules/errors.ts';
import type { PanelActions } from '../panel.tsx';
import type { Words } from '../words.ts';
import type { SiteState } from './use-site.ts';

interface ExchangeProps {
  site: SiteState;
  words: Words;
  actions: PanelActions;
}

/** Files in and out: what a crawl found and others decided comes in, what was decided here goes out. */
export function Exchange({ site, words, actions }: ExchangeProps) {
  const { view } = site;
  const own = words.site;
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly UsageProblem[]>([]);
  const take = async (files: readonly File[]) => {
    const taken = await actions.site.take(files);
    setProblems(taken.problems);
    if (taken.site !== null) site.choose(taken.site);
  };
  return (
    <section className="exchange" data-exchange={view === null ? 'empty' : 'known'}>
      <h2>{view === null ? own.noSite : own.exchange}</h2>
      <p className="quiet">{own.importHint}</p>
      <div className="form-ends">
        <button type="button" className="button" onClick={() => input.current?.click()}>
          <FileDown size={14} aria-hidden /> {own.importFiles}
        </button>
        {view !== null && (
          <button
            type="button"
            className="button"
            data-export
            disabled={view.decisions.length === 0}
            onClick={() => void actions.site.save(view)}
          >
            <Download size={14} aria-hidden /> {own.exportDecisions(view.decisions.length)}
          </button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".json"
        data-site-file
        onChange={(event) => {
          void take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {problems.length > 0 && (
        <ol className="refused" role="alert">
          {problems.slice(0, 20).map(({ field, expected, got }) => (
            <li key={`${field} ${expected}`} data-problem>
              <code>{field}</code> {words.checklist.expected(expected)}，{words.checklist.got(got)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
