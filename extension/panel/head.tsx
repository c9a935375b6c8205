import { RefreshCw } from 'lucide-react';
import type { PageView } from '../judge/page-view.ts';
import type { Settings } from '../settings.ts';
import { MoreMenu } from './more-menu.tsx';
import { viewOf, type PanelState } from './panel-state.ts';
import type { PanelActions } from './panel.tsx';
import type { Words } from './words.ts';

interface HeadProps {
  state: PanelState;
  settings: Settings;
  words: Words;
  actions: PanelActions;
}

/** Which page this is, and the result in three figures. */
export function Head({ state, settings, words, actions }: HeadProps) {
  const view = viewOf(state);
  return (
    <header className="head">
      <div className="head-row">
        <span className="kind">{view === null ? words.product : words.pageKind(view.kind)}</span>
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
      </div>
      {view !== null && (
        <>
          <h1 className="title">{view.title ?? words.untitled}</h1>
          <Address url={view.url} />
          <Tally view={view} words={words} />
        </>
      )}
    </header>
  );
}

function Address({ url }: { url: string }) {
  const { host, pathname, search } = new URL(url);
  return (
    <p className="address" title={url}>
      <b>{host}</b>
      {pathname}
      {search}
    </p>
  );
}

function Tally({ view, words }: { view: PageView; words: Words }) {
  const leads = view.findings.filter((finding) => finding.severity === 'lead').length;
  const figures = [
    { id: 'problems', n: view.findings.length - leads, label: words.tally.problems, to: '#findings' },
    { id: 'leads', n: leads, label: words.tally.leads, to: '#findings' },
    { id: 'unchecked', n: view.unchecked.length, label: words.tally.unchecked, to: '#unchecked' },
  ];
  return (
    <ul className="tally">
      {figures.map(({ id, n, label, to }) => (
        <li key={id} data-figure={id} data-none={n === 0 || undefined}>
          {n === 0 ? (
            <Figure n={n} label={label} />
          ) : (
            <a href={to}>
              <Figure n={n} label={label} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Figure({ n, label }: { n: number; label: string }) {
  return (
    <>
      <b>{n}</b> <span>{label}</span>
    </>
  );
}
