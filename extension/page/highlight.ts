import type { Mark, Tone } from '../messages.ts';
import { hideBoxes, showBoxes } from './boxes.ts';
import { allDocuments } from './own-frames.ts';
import { rangesOf, type PageText } from './page-text.ts';

const PRIORITY: Record<Tone, number> = { finding: 1, fact: 2, active: 3 };
/** Marks shown at once; a page with more is not read mark by mark. */
const LIMIT = 500;

/** Name of the highlight as the style sheet calls it. */
export function highlightName(tone: Tone): string {
  return `zwgk-${tone}`;
}

/**
 * Shows quotes through the CSS Custom Highlight API: the DOM stays as it is; parts that were drawn around as boxes.
 * @returns ids of the marks that are not on the page
 */
export function showMarks(text: PageText, tone: Tone, marks: readonly Mark[], scroll: boolean): string[] {
  const missing: string[] = [];
  const shown: Range[] = [];
  for (const mark of marks.slice(0, LIMIT)) {
    if (mark.region !== undefined) continue;
    const ranges = rangesOf(text, mark.quote);
    if (ranges.length === 0) missing.push(mark.id);
    shown.push(...ranges);
  }
  for (const page of allDocuments(document)) {
    const view = page.defaultView;
    if (view === null) continue;
    const own = shown.filter((range) => range.startContainer.ownerDocument === page);
    if (own.length === 0) view.CSS.highlights.delete(highlightName(tone));
    else {
      const highlight = new view.Highlight(...own);
      highlight.priority = PRIORITY[tone];
      view.CSS.highlights.set(highlightName(tone), highlight);
    }
  }
  const boxed = showBoxes(text, tone, marks);
  if (scroll && shown[0] !== undefined) scrollTo(shown[0]);
  else if (scroll && boxed.first !== null) scrollBy({ top: boxed.first.top - (innerHeight - boxed.first.height) / 2 });
  return [...missing, ...boxed.missing];
}

/** Takes every mark of ours off the page. */
export function clearMarks(): void {
  hideBoxes();
  for (const { defaultView } of allDocuments(document))
    for (const tone of ['finding', 'active', 'fact'] as const) defaultView?.CSS.highlights.delete(highlightName(tone));
}

function scrollTo(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
  // A long paragraph is centred as a whole: bring the quote itself into view.
  const { top, bottom, height } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - (innerHeight - height) / 2 });
}
