import type { Pointed } from '../messages.ts';

/** Longest quote, characters; what is longer is cut. */
const LONGEST = 300;

/** The words that are selected on the page; null where none are. */
export function readSelection(document: Document): Pointed | null {
  const selection = document.getSelection();
  const quote = tidy(selection?.toString() ?? '');
  if (selection === null || quote === '') return null;
  const at = selection.getRangeAt(0).commonAncestorContainer;
  return { quote, place: placeOf(at instanceof Element ? at : at.parentElement) };
}

/**
 * Waits for a click on a place of the page, which the page itself does not get; Escape gives up.
 * @returns ends the wait
 */
export function pick(document: Document, answer: (pointed: Pointed | null) => void): () => void {
  const end = (pointed: Pointed | null) => {
    stop();
    answer(pointed);
  };
  const onClick = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    end(event.target instanceof Element ? describe(event.target) : null);
  };
  const onKey = (event: KeyboardEvent) => void (event.key === 'Escape' && end(null));
  const stop = () => {
    document.removeEventListener('click', onClick, true);
    document.removeEventListener('keydown', onKey, true);
  };
  document.addEventListener('click', onClick, true);
  document.addEventListener('keydown', onKey, true);
  return stop;
}

function describe(element: Element): Pointed {
  if (element instanceof HTMLImageElement) {
    const name = tidy(element.alt) || (element.currentSrc.split(/[?#]/)[0] ?? '').split('/').at(-1) || '';
    return { quote: '', place: name === '' ? '图片' : `图片“${name.slice(0, 60)}”` };
  }
  return { quote: tidy(element.textContent ?? ''), place: placeOf(element) };
}

/** Where an element stands: the nearest heading before it, or the part of the page. */
function placeOf(element: Element | null): string {
  const part = element?.closest('footer, [class*="foot"]') ? '页脚' : element?.closest('table') ? '表格' : '正文';
  const heading = [...(element?.ownerDocument.querySelectorAll('h1, h2, h3') ?? [])].findLast(
    (one) => element !== null && (one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const name = part === '正文' ? tidy(heading?.textContent ?? '').slice(0, 40) : '';
  return name === '' ? part : `${part}“${name}”`;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
