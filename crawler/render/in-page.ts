// What runs inside the page, as text: the crawler is compiled without the names of the DOM.

/**
 * Runs in every frame before the page's own scripts: notes when the document last changed. What ticks in place (a clock,
 * a counter) replaces the same few nodes over and over and is no change.
 */
export const WATCH = String.raw`(() => {
  let last = performance.now();
  const ticks = new WeakMap();
  const isTick = (change) => {
    if (change.type === 'childList' && change.addedNodes.length !== change.removedNodes.length) return false;
    const seen = (ticks.get(change.target) ?? 0) + 1;
    ticks.set(change.target, seen);
    return seen > 10;
  };
  new MutationObserver((changes) => {
    if (!changes.every(isTick)) last = performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true });
  Object.defineProperty(window, '__zwgkQuiet', { value: () => performance.now() - last });
})()`;

/** Milliseconds since the frame's document last changed. */
export const QUIET = 'typeof window.__zwgkQuiet === "function" ? window.__zwgkQuiet() : 0';

/**
 * The document as it stands, with what its own frames show in their places. Code goes: its work is done, and what it
 * would write stands in the document already. Routes of a program are
 * addresses like others; where the page has moved on in its history, links keep their meaning.
 */
export const serialise = (url: string): string => String.raw`(() => {
  const copyOf = (root, isMain) => {
    const copy = root.cloneNode(true);
    const isMoved = !isMain || document.baseURI !== ${JSON.stringify(url)};
    const links = copy.querySelectorAll('a[href]');
    root.querySelectorAll('a[href]').forEach((link, i) => {
      const isRoute = /^#!?\//.test(link.getAttribute('href'));
      if ((isMoved || isRoute) && /^https?:/.test(link.href)) links[i]?.setAttribute('href', link.href);
    });
    const places = [...copy.querySelectorAll('iframe, frame')];
    [...root.querySelectorAll('iframe, frame')].forEach((frame, i) => {
      let inner = null;
      try { inner = frame.contentDocument?.body ?? null; } catch {}
      if (inner === null || (inner.textContent.trim() === '' && inner.querySelector('img, a') === null)) return;
      const place = document.createElement('div');
      place.append(...copyOf(inner, false).childNodes);
      places[i]?.replaceWith(place);
    });
    for (const script of copy.querySelectorAll('script')) script.textContent = '';
    return copy;
  };
  return '<!doctype html>' + copyOf(document.documentElement, true).outerHTML;
})()`;
