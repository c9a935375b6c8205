import { Tabs } from '@base-ui/react/tabs';
import { RefreshCw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { UsageProblem } from '../../rules/errors.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { EvidenceSubject } from '../evidence/take-evidence.ts';
import type { ScanEnd } from './attachments.tsx';
import type { AttachmentView } from '../judge/page-view.ts';
import type { Mark, PointBy, Pointed, Tone } from '../messages.ts';
import type { Lang, Settings } from '../settings.ts';
import type { ChecklistActions } from './checklist-menu.tsx';
import { ChecklistProblems } from './checklist-problems.tsx';
import { MoreMenu } from './more-menu.tsx';
import { PagePane } from './page-pane.tsx';
import { Skeleton } from './skeleton.tsx';
import { viewOf, type PanelState } from './panel-state.ts';
import type { CrawlActions } from './site/use-crawl.ts';
import type { SiteActions } from './site/use-site.ts';
import type { ConnectionActions } from './use-connections.ts';
import type { Words } from './words.ts';

export interface PanelActions {
  refresh: () => void;
  mark: (tone: Tone, marks: Mark[], scroll: boolean) => void;
  /** Asks for the gov.cn permission; from a click only. */
  allow: () => void;
  setLang: (lang: Lang) => void;
  checklists: ChecklistActions;
  forgetProblems: () => void;
  connections: ConnectionActions;
  site: SiteActions;
  crawl: CrawlActions;
  setOpensPages: (opensPages: boolean) => void;
  setReviewer: (reviewer: string) => void;
  /** A place that a person points at on the page. */
  point: (by: PointBy) => Promise<Pointed | null>;
  /** Looks into a file that the page offers. */
  scan: (file: AttachmentView) => Promise<ScanEnd>;
  /** Masks personal data in words that are to be kept. */
  mask: (text: string) => Promise<string>;
  /** ISO instant. */
  now: () => string;
  /** A picture of the page in front; rejects where the browser does not allow it. */
  capture: (subject: EvidenceSubject) => Promise<Omit<Evidence, 'number'>>;
}

export interface PanelProps {
  state: PanelState;
  /** Ids of marks that are not in the page's visible text. */
  missing: ReadonlySet<string>;
  settings: Settings;
  /** What is wrong with the checklist that was last chosen. */
  problems: readonly UsageProblem[];
  words: Words;
  actions: PanelActions;
}

type Pane = 'page' | 'site';

/** Loaded when it is first looked at. */
const SitePane = lazy(async () => ({ default: (await import('./site/site-pane.tsx')).SitePane }));

/** Everything on screen. Knows nothing of tabs and browsers. */
export function Panel({ state, missing, settings, problems, words, actions }: PanelProps) {
  const [pane, setPane] = useState<Pane>('page');
  const view = viewOf(state);
  return (
    <Tabs.Root
      className="panel"
      aria-busy={state.at === 'reading'}
      value={pane}
      onValueChange={(next: Pane) => setPane(next)}
    >
      <header className="bar">
        <Tabs.List className="tabs" aria-label={words.product}>
          <Tabs.Tab className="tab" value="page">
            {words.panes.page}
          </Tabs.Tab>
          <Tabs.Tab className="tab" value="site">
            {words.panes.site}
          </Tabs.Tab>
        </Tabs.List>
        <button
          type="button"
          className="icon-button"
          aria-label={words.refresh}
          title={words.refresh}
          onClick={actions.refresh}
        >
          <RefreshCw size={15} aria-hidden className={state.at === 'reading' ? 'turning' : ''} />
        </button>
        <MoreMenu
          lang={settings.lang}
          checklist={settings.checklist}
          checklists={actions.checklists}
          words={words}
          onLang={actions.setLang}
        />
      </header>
      <p className="said" role="status">
        {sayState(state, words)}
      </p>
      {problems.length > 0 && <ChecklistProblems problems={problems} words={words} onClose={actions.forgetProblems} />}
      <main>
        <Tabs.Panel className="pane" value="page">
          <PagePane state={state} missing={missing} settings={settings} words={words} actions={actions} />
        </Tabs.Panel>
        <Tabs.Panel className="pane" value="site">
          <Suspense fallback={<Skeleton />}>
            <SitePane page={view} settings={settings} words={words} actions={actions} />
          </Suspense>
        </Tabs.Panel>
      </main>
    </Tabs.Root>
  );
}

function sayState(state: PanelState, words: Words): string {
  if (state.at === 'reading') return state.previous === null ? words.reading : '';
  if (state.at === 'refused') return words.refusals[state.refusal].title;
  if (state.at === 'unchecked') return words.cause(state.cause);
  if (state.at === 'failed') return words.failed.title;
  const leads = state.view.findings.filter((finding) => finding.severity === 'lead').length;
  return words.done(state.view.findings.length - leads, leads);
}
