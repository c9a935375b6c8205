import { useState } from 'react';
import { CirclePause, CirclePlay, CircleStop } from 'lucide-react';
import type { Crawl, CrawlState } from '../../crawl/run-crawl.ts';
import type { Words } from '../words.ts';

interface CrawlBoxProps {
  /** Home page of the site in front; null where none is. */
  home: string | null;
  crawl: Crawl;
  state: CrawlState;
  words: Words;
}

const MOST = 200;

/** A crawl of the site in front from this browser: for sites that let no crawler in, or that only this network reaches. */
export function CrawlBox({ home, crawl, state, words }: CrawlBoxProps) {
  const own = words.crawl;
  const [most, setMost] = useState(MOST);
  const { running, held, progress } = state;
  const isOpen = progress !== null && progress.state === 'open';
  return (
    <section className="exchange" data-crawl={running}>
      <h2>{own.title}</h2>
      <p className="quiet">{own.hint}</p>
      {progress !== null && (isOpen || running !== 'idle') && (
        <>
          <progress
            max={Math.min(progress.maxPages, progress.fetched + progress.waiting)}
            value={progress.fetched}
            aria-label={own.title}
          />
          <p role="status">{own.progress(progress.fetched, progress.waiting, progress.failed)}</p>
        </>
      )}
      {held !== null && (
        <p className="standing-head" role="alert">
          {own.held[held]}
        </p>
      )}
      <div className="form-ends">
        {running === 'running' && (
          <button type="button" className="button" onClick={crawl.pause}>
            <CirclePause size={14} aria-hidden /> {own.pause}
          </button>
        )}
        {isOpen && running !== 'running' && (
          <button type="button" className="button" onClick={() => crawl.resume(progress.site)}>
            <CirclePlay size={14} aria-hidden /> {own.resume}
          </button>
        )}
        {isOpen && (
          <button type="button" className="button" data-quiet onClick={() => void crawl.stop(progress.site)}>
            <CircleStop size={14} aria-hidden /> {own.stop}
          </button>
        )}
        {!isOpen && (
          <>
            <label className="most">
              <span>{own.most}</span>
              <input
                type="number"
                name="most"
                min={1}
                max={2000}
                value={most}
                onChange={(event) => setMost(Math.max(1, Math.min(2000, event.target.valueAsNumber || MOST)))}
              />
            </label>
            <button
              type="button"
              className="button"
              disabled={home === null}
              onClick={() => home !== null && void crawl.start({ url: home, name: null, maxPages: most })}
            >
              <CirclePlay size={14} aria-hidden /> {own.start}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
