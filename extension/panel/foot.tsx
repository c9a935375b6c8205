import type { PageView } from '../judge/page-view.ts';
import type { Words } from './words.ts';

/** What the judgement rests on. */
export function Foot({ view, words }: { view: PageView | null; words: Words }) {
  return (
    <footer className="foot">
      {view !== null && (
        <p>
          <span data-as-of={view.asOf}>{words.judgedAs(view.asOf)}</span> ·{' '}
          <span lang="zh-CN">{view.checklist.title}</span> ·{' '}
          <span data-ms={Math.round(view.ms)}>{words.tookMs(view.ms)}</span>
        </p>
      )}
      <p>
        {words.privacy} ·{' '}
        <a className="link" href={words.privacyFile} target="_blank" rel="noreferrer">
          {words.privacyName}
        </a>
      </p>
    </footer>
  );
}
