import type { Area, Mark, Tone } from '../messages.ts';
import { addToLayer, layerAt } from './layer.ts';
import type { PageText } from './page-text.ts';
import { areaNow } from './region.ts';

const LOOKS: Record<Tone, string> = {
  finding: 'border:2px solid rgb(180 70 11 / 75%);background:rgb(255 205 86 / 16%)',
  fact: 'border:2px solid #0f766e',
  active: 'border:3px solid #9b1c1c;background:rgb(255 207 51 / 24%)',
};
/** Takes away the boxes of each tone. */
const shown = new Map<Tone, () => void>();

/** Replaces the boxes of a tone around parts of the page. @returns the first of them in the window, and ids of those whose words are gone */
export function showBoxes(
  text: PageText,
  tone: Tone,
  marks: readonly Mark[],
): { first: Area | null; missing: string[] } {
  shown.get(tone)?.();
  shown.delete(tone);
  const missing: string[] = [];
  const areas: Area[] = [];
  for (const { id, quote, region } of marks) {
    if (region === undefined) continue;
    const area = areaNow(text, { quote, region });
    if (area === null) missing.push(id);
    else areas.push(area);
  }
  const ends = areas.map((area) => addBox(tone, area));
  if (ends.length > 0) shown.set(tone, () => ends.forEach((end) => end()));
  return { first: areas[0] ?? null, missing };
}

export function hideBoxes(): void {
  for (const hide of shown.values()) hide();
  shown.clear();
}

function addBox(tone: Tone, { left, top, width, height }: Area): () => void {
  const box = document.createElement('div');
  const remove = addToLayer(box);
  const at = layerAt();
  box.style.cssText = `position:absolute;box-sizing:border-box;border-radius:2px;${LOOKS[tone]};left:${left - at.left}px;top:${top - at.top}px;width:${width}px;height:${height}px`;
  return remove;
}
