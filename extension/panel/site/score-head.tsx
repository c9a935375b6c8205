import type { SiteView } from '../../site/site-view.ts';
import type { Words } from '../words.ts';
import type { SiteState } from './use-site.ts';

interface ScoreHeadProps {
  view: SiteView;
  site: SiteState;
  words: Words;
}

/** Which portal this is, and its score with the range that is still open. */
export function ScoreHead({ view, site, words }: ScoreHeadProps) {
  const { score, crawl } = view;
  const { low, high, marks } = score.undecided;
  return (
    <header className="head site-head">
      {site.sites.length > 1 ? (
        <select
          className="site-choice"
          aria-label={words.site.choose}
          value={view.key}
          onChange={(event) => site.choose(event.target.value)}
        >
          {site.sites.map(({ key, name, url }) => (
            <option key={key} value={key}>
              {name ?? url}
            </option>
          ))}
        </select>
      ) : (
        <h1 className="title" lang="zh-CN">
          {view.name ?? view.url}
        </h1>
      )}
      <p className="score" data-total={score.total ?? ''}>
        <b>{score.total === null ? '—' : score.total.toFixed(2)}</b>
        <span className="of">/ {score.full}</span>
        <span className="score-basis">{score.basis === 'confirmed' ? words.site.confirmed : words.site.machine}</span>
        {score.grade !== null && (
          <span className="grade-name" lang="zh-CN">
            {score.grade}
          </span>
        )}
      </p>
      <Range low={low} high={high} full={score.full} />
      <p className="quiet">
        {marks > 0 ? words.site.undecided(marks, low, high) : words.site.decided}
        {!view.isLive && ` ${words.site.notLive(view.checklist.title)}`}
      </p>
      {score.veto.length > 0 && (
        <p className="veto" lang="zh-CN">
          {words.site.veto}：{score.veto.map(({ reason }) => reason).join('；')}
        </p>
      )}
      <p className="quiet">
        {words.site.crawled(view.finishedAt.slice(0, 10), crawl.pages)}
        {!crawl.complete && ` · ${words.site.incomplete}`} · <span lang="zh-CN">{view.checklist.title}</span>
      </p>
    </header>
  );
}

/** The score on its scale: what is sure, and what is still open. */
function Range({ low, high, full }: { low: number; high: number; full: number }) {
  const share = (marks: number) => Math.max(0, Math.min(100, (marks / full) * 100));
  return (
    <svg className="range" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden>
      <rect className="range-sure" x="0" y="0" width={share(low)} height="3" />
      <rect className="range-open" x={share(low)} y="0" width={share(high) - share(low)} height="3" />
    </svg>
  );
}
