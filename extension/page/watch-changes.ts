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
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(report, QUIET);
    patience ??= setTimeout(report, PATIENCE);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(patience);
  };
}
