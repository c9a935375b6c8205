import type { Area, Frame } from '../messages.ts';

/** One screen of a picture: what the browser gave, and what stands where in it. */
export interface Shot {
  /** As `captureVisibleTab` gives it, in device pixels. */
  image: ImageBitmap;
  frame: Frame;
}

const STRIP = 44;
const BOX = '#d0021b';
const COVER = '#20262b';
const FONT = "14px system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
/** Canvases above it are refused by browsers, device pixels. */
const TALLEST = 30_000;

/**
 * Puts screens together into one picture: a strip with address and time on top, personal data covered, places boxed.
 * Screens overlap where a page is no whole number of screens tall.
 */
export async function drawEvidence(shots: readonly Shot[], printed: readonly [string, string]): Promise<Blob> {
  const [first] = shots;
  if (first === undefined) throw new Error('no screen was captured');
  const scale = first.image.width / first.frame.width;
  const start = first.frame.top;
  const height = Math.max(...shots.map(({ frame }) => frame.top + frame.height)) - start;
  const canvas = new OffscreenCanvas(first.image.width, Math.min(TALLEST, Math.ceil((height + STRIP) * scale)));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser gives no canvas');
  for (const { image, frame } of shots) context.drawImage(image, 0, (STRIP + frame.top - start) * scale);
  context.scale(scale, scale);
  for (const { frame } of shots) {
    context.save();
    context.translate(0, STRIP + frame.top - start);
    context.fillStyle = COVER;
    for (const area of frame.covers) context.fillRect(...grown(area, 2));
    context.strokeStyle = BOX;
    context.lineWidth = 2.5;
    for (const area of frame.boxes) context.strokeRect(...grown(area, 4));
    context.restore();
  }
  drawStrip(context, canvas.width / scale, printed);
  return canvas.convertToBlob({ type: 'image/png' });
}

function drawStrip(
  context: OffscreenCanvasRenderingContext2D,
  width: number,
  [address, time]: readonly [string, string],
): void {
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, STRIP);
  context.fillStyle = '#16211d';
  context.font = FONT;
  context.textBaseline = 'middle';
  context.fillText(clip(context, address, width - 24), 12, 13);
  context.fillText(clip(context, time, width - 24), 12, 32);
  context.fillRect(0, STRIP - 1, width, 1);
}

/** A text cut to a width, with an ellipsis. */
function clip(context: OffscreenCanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 0 && context.measureText(`${text.slice(0, end)}…`).width > width) end--;
  return `${text.slice(0, end)}…`;
}

function grown({ left, top, width, height }: Area, by: number): [number, number, number, number] {
  return [left - by, top - by, width + 2 * by, height + 2 * by];
}
