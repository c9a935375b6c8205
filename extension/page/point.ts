import type { Area, Pointed } from '../messages.ts';
import { areasOf } from './areas.ts';
import { drawRegion } from './draw-region.ts';
import type { PageText } from './page-text.ts';
import { toRegion } from './region.ts';
import { textUnder } from './text-under.ts';

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
export function pick(text: PageText, answer: (pointed: Pointed | null) => void): () => void {
  const end = (pointed: Pointed | null) => {
    stop();
    answer(pointed);
  };
  const onClick = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    end(event.target instanceof Element ? describe(text, event.target) : null);
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

/** Waits for a part of the page to be drawn around. @returns ends the wait */
export function pickRegion(text: PageText, answer: (pointed: Pointed | null) => void): () => void {
  return drawRegion(document, (area) => {
    if (area === null) return answer(null);
    const under = document.elementFromPoint(area.left + area.width / 2, area.top + area.height / 2);
    answer(withRegion(text, area, tidy(textUnder(text, area)), nameOf(under)));
  });
}

function describe(text: PageText, element: Element): Pointed {
  const quote = element instanceof HTMLImageElement ? '' : tidy(element.textContent ?? '');
  if (quote !== '') return { quote, place: placeOf(element) };
  const range = document.createRange();
  range.selectNode(element);
  const [area] = areasOf([element.getBoundingClientRect()], range);
  return area === undefined ? { quote, place: nameOf(element) } : withRegion(text, area, quote, nameOf(element));
}

/** Two places without words are told apart by where they stand. */
function withRegion(text: PageText, area: Area, quote: string, name: string): Pointed {
  const region = toRegion(text, area, quote);
  const { left, top, width, height } = region;
  const where = `（距左${left}、距顶${top}，宽${width}、高${height}像素）`;
  return { quote, place: quote === '' ? name + where : name, region };
}

/** A picture by its name, anything else by where it stands. */
function nameOf(element: Element | null): string {
  if (!(element instanceof HTMLImageElement)) return placeOf(element);
  const name = tidy(element.alt) || (element.currentSrc.split(/[?#]/)[0] ?? '').split('/').at(-1) || '';
  return name === '' ? '图片' : `图片“${name.slice(0, 60)}”`;
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

/** One line, and no longer than is kept; a number that would be cut there is left out, since half of it is not masked. */
function tidy(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST
    ? line
    : line.slice(0, LONGEST + 1).replace(/((?<![0-9A-Za-z*])[0-9A-Za-z*]+|[^0-9A-Za-z*])$/, '');
}
