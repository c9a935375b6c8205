import type { Area } from '../messages.ts';

/** Where rectangles of a range stand in the window of the page, whatever frame the range is in. */
export function areasOf(rects: Iterable<DOMRect>, range: Range): Area[] {
  const { left: across, top: down } = placeOfWindow(range.startContainer.ownerDocument?.defaultView ?? window);
  return [...rects]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, width, height }) => ({ left: left + across, top: top + down, width, height }));
}

/** Whether the middle of an area lies in another. */
export function isIn({ left, top, width, height }: Area, outer: Area): boolean {
  const [x, y] = [left + width / 2, top + height / 2];
  return x >= outer.left && x <= outer.left + outer.width && y >= outer.top && y <= outer.top + outer.height;
}

export function meets(a: Area, b: Area): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

/** Where the top left corner of a frame's content stands in the window of the page. */
function placeOfWindow(view: Window): { left: number; top: number } {
  const frame = view === window ? null : view.frameElement;
  if (frame === null) return { left: 0, top: 0 };
  const outer = placeOfWindow(frame.ownerDocument.defaultView ?? window);
  const { left, top } = frame.getBoundingClientRect();
  return { left: outer.left + left + frame.clientLeft, top: outer.top + top + frame.clientTop };
}
