import { collapseSpace } from '../../text/normalise.ts';
import { headParts } from '../head-parts.ts';
import type { Outline, OutlineLink } from '../outline.ts';
import { isElement, type TreeElement } from '../tree.ts';
import { allText } from './read-steps.ts';
import { ROOT } from './trail-words.ts';

/** A menu has more entries than a way has steps. */
const MOST_STEPS = 6;
/** Steps, what stands between them, and spaces. */
const MOST_PARTS = 5 * MOST_STEPS;
const BARS = /[|｜·•/]/g;

/**
 * Steps with nothing but pictures, icons or bars between them. A menu of an old site looks the same, so the last step
 * must be what `<title>` also names; or, behind a sign each, one step lies below the other, or the page below the last.
 */
export function isPlainTrail(node: TreeElement, home: OutlineLink, outline: Outline): boolean {
  const found = plainSteps(node, outline);
  const last = found?.steps.at(-1);
  if (found === null || last === undefined || found.steps.length < 2 || found.steps.length > MOST_STEPS) return false;
  const { steps, signs } = found;
  if (steps[0]?.link !== home || last.name === '') return false;
  const isInTitle = headParts(outline.head).includes(last.name);
  if (signs < steps.length - 1) return isInTitle;
  const linked = steps.slice(1).flatMap(({ link }) => link?.url ?? []);
  const isNested = linked.every((url, at) => at === 0 || isBelow(url, linked[at - 1] ?? ''));
  const isPages = linked.length < steps.length - 1 && last.link?.url != null && isBelow(outline.url, last.link.url);
  return (linked.length > 1 && isNested) || isInTitle || isPages || outline.head.includes(last.name);
}

interface PlainStep {
  name: string;
  link: OutlineLink | null;
}

/** The texts right in an element and the signs between them; null where more than a step stands there. */
function plainSteps(node: TreeElement, outline: Outline): { steps: PlainStep[]; signs: number } | null {
  if (node.children.length > MOST_PARTS) return null;
  const linkOf = new Map(outline.links.map((link): [TreeElement, OutlineLink] => [link.node, link]));
  const steps: PlainStep[] = [];
  let signs = 0;
  for (const child of node.children) {
    if (child.type === 'text') {
      const name = collapseSpace(child.data.replace(BARS, ''));
      if (name !== '') steps.push({ name, link: null });
      continue;
    }
    if (!isElement(child) || child.name === 'script' || child.name === 'style') continue;
    const link = linkOf.get(child) ?? null;
    const name = link === null ? allText(child) : link.text;
    if (child.name !== 'a' && name === '') signs++;
    else if (child.name === 'a' || !child.children.some(isElement)) steps.push({ name, link });
    else return null;
  }
  return { steps, signs };
}

/** In the folder of the other, which is not the whole site's; or the same program with more parameters. */
function isBelow(url: string, above: string): boolean {
  const folder = folderOf(above);
  if (!ROOT.test(new URL(folder).pathname)) return url.startsWith(folder);
  const [own, other] = [new URL(url), new URL(above)];
  return other.search !== '' && [...other.searchParams].every(([name, value]) => own.searchParams.get(name) === value);
}

function folderOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/') + 1);
}
