import { useState } from 'react';
import type { SheetLine } from '../../../rules/decide/sheet.ts';
import { toAnswer, type Answering } from '../../review/answers.ts';
import type { Settings } from '../../settings.ts';
import type { SiteView } from '../../site/site-view.ts';
import type { PanelActions } from '../panel.tsx';
import type { Words } from '../words.ts';
import { SheetForm } from './sheet-form.tsx';

interface SheetListProps {
  view: SiteView;
  settings: Settings;
  words: Words;
  actions: PanelActions;
}

/** The manual sheets that wait for an answer, each with its steps. */
export function SheetList({ view, settings, words, actions }: SheetListProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const answer = (line: SheetLine, answers: readonly Answering[], by: string) => {
    if (by !== settings.reviewer) actions.setReviewer(by);
    const decisions = answers.map((one) => toAnswer(line.id, one, by, actions.now()));
    void actions.site.decide(decisions, new URL(view.url).host);
    setOpened(null);
  };
  return (
    <ol className="sheets">
      {view.sheets.map((line) => (
        <li key={line.id} data-sheet={line.id}>
          <button
            type="button"
            className="row-button"
            aria-expanded={opened === line.id}
            onClick={() => setOpened(opened === line.id ? null : line.id)}
          >
            <span className="row-name" lang="zh-CN">
              {line.title}
            </span>
            <span className="quiet">{words.site.marks(line.marks)}</span>
          </button>
          {opened === line.id && (
            <SheetForm
              line={line}
              reviewer={settings.reviewer}
              words={words}
              onAnswer={(answers, by) => answer(line, answers, by)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
