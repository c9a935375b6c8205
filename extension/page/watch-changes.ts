import { isLayer } from './layer.ts';
import { allDocuments } from './own-frames.ts';

/** Quiet time after the last change before it is reported, and the longest wait while changes go on, ms. */
const QUIET = 400;
const PATIENCE = 3000;

/**
 * Reports that text or structure of the document changed, once for a burst of changes. Attributes are left out:
 * carousels and menus animate them all day.
 * @returns ends the watch
 */
export function watchChanges(document: Document, onChange: () => void): () => void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const report = () => {
    clearTimeout(quiet);
    clearTimeout(patience);
    patience = undefined;
    onChange();
  };
  const change = () => {
    clearTimeout(quiet);
    quiet = setTimeout(report, QUIET);
    patience ??= setTimeout(report, PATIENCE);
  };
  const observer = new MutationObserver((records) => void (records.every(isOurs) || change()));
  // A frame that has loaded is a change that the observer does not see; loading raises no event beyond its element.
  const onLoad = (event: Event) => {
    if (!(event.target instanceof HTMLIFrameElement || event.target instanceof HTMLFrameElement)) return;
    observeFrames();
    change();
  };
  const observeFrames = () => {
    for (const one of allDocuments(document).slice(1))
      observer.observe(one, { childList: true, characterData: true, subtree: true });
  };
  document.addEventListener('load', onLoad, true);
  observeFrames();
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('load', onLoad, true);
    clearTimeout(quiet);
    clearTimeout(patience);
  };
}

function isOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(isLayer);
}
