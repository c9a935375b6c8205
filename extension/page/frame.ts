import type { Area, Frame, FrameAsk, Spot } from '../messages.ts';
import { areasOf } from './areas.ts';
import { showLayer } from './layer.ts';
import { rangesOf, type PageText } from './page-text.ts';
import { areaNow } from './region.ts';

// What a picture of the page needs to know: where things stand in the window as it is scrolled now.

/** Covers on one page; beyond them the picture is refused rather than left open. */
const MOST_COVERS = 2000;
/** Painted elements that stay with the window; hidden from the second screen of a long picture on. */
let hidden: { element: HTMLElement; visibility: string }[] = [];

/** Scrolls if asked, lets the page paint, and says where the quotes to box and the personal data to cover now stand. */
export async function readFrame(text: PageText, { boxes, covers, scrollTo: to }: FrameAsk): Promise<Frame> {
  showLayer(false);
  if (to !== null) {
    scrollTo({ top: to, behavior: 'instant' });
    if (to > 0 && hidden.length === 0) hidden = hideFixed();
  } else if (boxes[0] !== undefined) {
    scrollToSpot(text, boxes[0]);
  }
  await painted();
  const { scrollHeight } = document.documentElement;
  const covered = covers.flatMap((cover) =>
    rangesOf(text, cover, MOST_COVERS).flatMap((one) => areasOf(one.getClientRects(), one)),
  );
  return {
    url: location.href,
    title: document.title,
    width: innerWidth,
    height: innerHeight,
    top: scrollY,
    pageHeight: Math.max(scrollHeight, document.body?.scrollHeight ?? 0),
    boxes: boxes.flatMap((spot) => areasOfSpot(text, spot)),
    covers: covered,
  };
}

function scrollToSpot(text: PageText, { quote, region }: Spot): void {
  const area = region === undefined ? null : areaNow(text, { quote, region });
  if (area !== null) scrollBy({ top: area.top + area.height / 2 - innerHeight / 2, behavior: 'instant' });
  else if (region === undefined)
    rangesOf(text, quote)[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function areasOfSpot(text: PageText, { quote, region }: Spot): Area[] {
  if (region === undefined) return rangesOf(text, quote).flatMap((one) => areasOf([one.getBoundingClientRect()], one));
  const area = areaNow(text, { quote, region });
  return area === null ? [] : [area];
}

/** Puts the page back as it was before a long picture. */
export function endFrames(): void {
  showLayer(true);
  for (const { element, visibility } of hidden) element.style.visibility = visibility;
  hidden = [];
}

function hideFixed(): typeof hidden {
  const elements = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) =>
    /fixed|sticky/.test(getComputedStyle(element).position),
  );
  return elements.map((element) => {
    const { visibility } = element.style;
    element.style.visibility = 'hidden';
    return { element, visibility };
  });
}

/** Two frames: one to lay out, one to paint. A window that does not paint is not waited for. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 300);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
