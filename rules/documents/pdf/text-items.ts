import type { TextItem } from '../layout/lines.ts';
import { IDENTITY, isMatrix, multiply } from './operations.ts';
import type { PdfPage } from './pdf-page.ts';

/** The texts of a page where they stand, and whether one of them is aslant. */
export async function readItems(page: PdfPage): Promise<{ items: TextItem[]; isSlanted: boolean }> {
  const { transform } = page.getViewport({ scale: 1 });
  const view = isMatrix(transform) ? transform : IDENTITY;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const found: TextItem[] = [];
  let hasSlanted = false;
  const blocks: (string | null)[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') blocks.pop();
      else blocks.push(item.id ?? blocks.at(-1) ?? null);
      continue;
    }
    if (item.str === '') continue;
    const [a, b, , , x, y] = multiply(view, isMatrix(item.transform) ? item.transform : IDENTITY);
    const size = Math.hypot(a, b);
    // Slanted text is a watermark: moved out of the way of the lines that it crosses.
    const isSlanted = Math.abs(b) > 0.1 * size && Math.abs(a) > 0.1 * size;
    hasSlanted ||= isSlanted;
    found.push({
      text: item.str,
      x,
      y: Math.abs(b) > 0.1 * size ? y + 1e6 + found.length * 100 : y,
      width: item.width,
      size,
      block: blocks.at(-1) ?? null,
    });
  }
  return { items: found, isSlanted: hasSlanted };
}
