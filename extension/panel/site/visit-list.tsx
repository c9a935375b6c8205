import { ArrowUpRight, Check } from 'lucide-react';
import type { Visit } from '../../site/site-record.ts';
import type { Words } from '../words.ts';

interface VisitListProps {
  visits: readonly Visit[];
  words: Words;
  onOpen: (url: string) => void;
}

/** Pages that the crawl could not read: opened one by one, each is judged and its result joins the portal's. */
export function VisitList({ visits, words, onOpen }: VisitListProps) {
  return (
    <>
      <p className="hint quiet">{words.site.visitsHint}</p>
      <ol className="visits">
        {visits.map(({ url, cause, doneAt }) => (
          <li key={url} data-visit={doneAt === null ? 'waiting' : 'done'}>
            <button type="button" className="row-button" onClick={() => onOpen(url)}>
              {doneAt === null ? <ArrowUpRight size={14} aria-hidden /> : <Check size={14} aria-hidden />}
              <span className="row-name">{pathOf(url)}</span>
              <span className="quiet">
                {doneAt === null ? words.cause(cause) : words.site.seen(doneAt.slice(0, 10))}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function pathOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  return host + pathname + search;
}
