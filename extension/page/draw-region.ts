import type { Area } from '../messages.ts';
import { addToLayer } from './layer.ts';

/** Smaller ones are a click that slipped, px. */
const SMALLEST = 6;
/** This near to its edge the window is scrolled while drawing, and by how much at a time, px. */
const EDGE = 28;
const STEP = 28;

const VEIL =
  'position:fixed;inset:0;cursor:crosshair;pointer-events:auto;background:rgb(15 35 29 / 8%);touch-action:none';
const DRAWN =
  'position:fixed;box-sizing:border-box;border:2px dashed #9b1c1c;background:rgb(255 207 51 / 22%);pointer-events:none';

/**
 * Lets a person draw around a part of the page, which meanwhile hears nothing of the mouse. Escape gives up.
 * @param answer the part as it stands in the window; null where it was given up
 * @returns ends it
 */
export function drawRegion(document: Document, answer: (area: Area | null) => void): () => void {
  const veil = document.createElement('div');
  veil.style.cssText = VEIL;
  const drawn = document.createElement('div');
  const removeVeil = addToLayer(veil);
  /** Where it began, in the document; null while nothing is drawn. */
  let start: { x: number; y: number } | null = null;

  const areaTo = ({ clientX, clientY }: PointerEvent): Area => {
    const [x, y] = start === null ? [clientX, clientY] : [start.x - scrollX, start.y - scrollY];
    return {
      left: Math.min(x, clientX),
      top: Math.min(y, clientY),
      width: Math.abs(x - clientX),
      height: Math.abs(y - clientY),
    };
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    veil.setPointerCapture(event.pointerId);
    start = { x: event.clientX + scrollX, y: event.clientY + scrollY };
    veil.append(drawn);
    onMove(event);
  };
  const onMove = (event: PointerEvent) => {
    if (start === null) return;
    if (event.clientY > innerHeight - EDGE) scrollBy(0, STEP);
    else if (event.clientY < EDGE) scrollBy(0, -STEP);
    const { left, top, width, height } = areaTo(event);
    drawn.style.cssText = `${DRAWN};left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  };
  const onUp = (event: PointerEvent) => {
    if (start === null) return;
    const area = areaTo(event);
    start = null;
    drawn.remove();
    if (area.width >= SMALLEST && area.height >= SMALLEST) end(area);
  };
  const onKey = (event: KeyboardEvent) => void (event.key === 'Escape' && end(null));
  const end = (area: Area | null) => {
    stop();
    answer(area);
  };
  const stop = () => {
    removeVeil();
    document.removeEventListener('keydown', onKey, true);
  };
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'mousedown', 'mouseup', 'click'] as const)
    veil.addEventListener(type, (event) => (event.preventDefault(), event.stopPropagation()));
  veil.addEventListener('pointerdown', onDown);
  veil.addEventListener('pointermove', onMove);
  veil.addEventListener('pointerup', onUp);
  document.addEventListener('keydown', onKey, true);
  return stop;
}
