import type { PageView } from '../judge/page-view.ts';
import type { Words } from './words.ts';

/** Which page this is, and the result in three figures. */
export function Head({ view, words }: { view: PageView; words: Words }) {
  return (
    <header className="head">
      <p className="kind">{words.pageKind(view.kind)}</p>
      <h1 className="title">{view.title ?? words.untitled}</h1>
      <Address url={view.url} />
      <Tally view={view} words={words} />
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
