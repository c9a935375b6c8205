import { useState } from 'react';
import { Accordion } from '@base-ui/react/accordion';
import type { PageView } from '../../judge/page-view.ts';
import type { Settings } from '../../settings.ts';
import type { PanelActions } from '../panel.tsx';
import { Section } from '../section.tsx';
import { Skeleton } from '../skeleton.tsx';
import type { Words } from '../words.ts';
import { ColumnTable } from './column-table.tsx';
import { CrawlBox } from './crawl-box.tsx';
import { useCrawl } from './use-crawl.ts';
import { Exchange } from './exchange.tsx';
import { LineList } from './line-list.tsx';
import { Queue } from './queue.tsx';
import { ScoreHead } from './score-head.tsx';
import { SheetList } from './sheet-list.tsx';
import { useSite } from './use-site.ts';
import { VisitList } from './visit-list.tsx';

interface SitePaneProps {
  /** The page in front; null where none was read. */
  page: PageView | null;
  settings: Settings;
  words: Words;
  actions: PanelActions;
}

/** The portal as a whole: its score so far, and all that waits for a person. */
export function SitePane({ page, settings, words, actions }: SitePaneProps) {
  const [unfolded, setUnfolded] = useState<string[]>(['queue', 'visits']);
  const site = useSite(actions.site, page === null ? null : new URL(page.url).host, settings.checklist);
  const { view } = site;
  const origin = page === null ? null : new URL(page.url).origin;
  const { state, crawl } = useCrawl(actions.crawl, origin);
  const own = words.site.sections;
  return (
    <>
      {view !== null && <ScoreHead view={view} site={site} words={words} />}
      <div className="body">
        {view === null && site.isLoading && <Skeleton />}
        {view !== null && (
          <Accordion.Root multiple value={unfolded} onValueChange={setUnfolded}>
            <Section id="queue" title={own.queue} count={view.counts.open}>
              <Queue view={view} page={page} settings={settings} words={words} actions={actions} />
            </Section>
            {view.visits.length > 0 && (
              <Section
                id="visits"
                title={own.visits}
                count={view.visits.filter(({ doneAt }) => doneAt === null).length}
              >
                <VisitList visits={view.visits} words={words} onOpen={actions.site.open} />
              </Section>
            )}
            {view.sheets.length > 0 && (
              <Section id="sheets" title={own.sheets} count={view.sheets.length}>
                <SheetList view={view} settings={settings} words={words} actions={actions} />
              </Section>
            )}
            <Section id="columns" title={own.columns} count={view.columns.length}>
              <ColumnTable columns={view.columns} words={words} onOpen={actions.site.open} />
            </Section>
            <Section id="lines" title={own.lines} count={view.lines.length}>
              <LineList lines={view.lines} words={words} />
            </Section>
          </Accordion.Root>
        )}
        {!(view === null && site.isLoading) && (
          <>
            <Exchange site={site} words={words} actions={actions} />
            <CrawlBox home={origin === null ? null : `${origin}/`} crawl={crawl} state={state} words={words} />
          </>
        )}
      </div>
    </>
  );
}
