import type { Area, Frame, FrameAsk } from '../messages.ts';
import { rangesOf, type PageText } from './page-text.ts';

// What a picture of the page needs to know: where things stand in the window as it is scrolled now.

/** Covers on one page; beyond them the picture is refused rather than left open. */
const MOST_COVERS = 2000;
/** Painted elements that stay with the window; hidden from the second screen of a long picture on. */
let hidden: { element: HTMLElement; visibility: string }[] = [];

/** Scrolls if asked, lets the page paint, and says where the quotes to box and the personal data to cover now stand. */
export async function readFrame(text: PageText, { boxes, covers, scrollTo: to }: FrameAsk): Promise<Frame> {
  if (to !== null) {
    scrollTo({ top: to, behavior: 'instant' });
    if (to > 0 && hidden.length === 0) hidden = hideFixed();
  } else if (boxes[0] !== undefined) {
    rangesOf(text, boxes[0])[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
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
    boxes: boxes.flatMap((quote) =>
      rangesOf(text, quote).flatMap((one) => areasOf([one.getBoundingClientRect()], one)),
    ),
    covers: covered,
  };
}

/** Puts the page back as it was before a long picture. */
export function endFrames(): void {
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

/** In the window of the page, whatever frame the range stands in. */
function areasOf(rects: Iterable<DOMRect>, range: Range): Area[] {
  const { left: across, top: down } = placeOfWindow(range.startContainer.ownerDocument?.defaultView ?? window);
  return [...rects]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, width, height }) => ({ left: left + across, top: top + down, width, height }));
}

/** Where the top left corner of a frame's content stands in the window of the page. */
function placeOfWindow(view: Window): { left: number; top: number } {
  const frame = view === window ? null : view.frameElement;
  if (frame === null) return { left: 0, top: 0 };
  const outer = placeOfWindow(frame.ownerDocument.defaultView ?? window);
  const { left, top } = frame.getBoundingClientRect();
  return { left: outer.left + left + frame.clientLeft, top: outer.top + top + frame.clientTop };
}
