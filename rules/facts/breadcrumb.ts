import { collapseSpace, removeSpace, titleKey } from '../text/normalise.ts';
import { LEAF } from './head-parts.ts';
import type { FactPlace } from './page-facts.ts';
import type { Outline } from './outline.ts';
import { findTrail } from './trail/find-trail.ts';
import type { Step } from './trail/read-steps.ts';
import { HOME, SEPARATORS, SITE_NAME, STARTS_WITH_MARKER } from './trail/trail-words.ts';

export interface Breadcrumb {
  steps: Step[];
  place: FactPlace | null;
}

const FIRST_HOME = /^[\u4e00-\u9fa5]{0,8}(首页|主页)$/;
/** A sign that no list of separators has is no step either. */
const HOLDS_WORD = /[\p{L}\d]/u;
/** 关于印发岚溪县..., shortened by the template. */
const CUT = /((?<!\.)\.{2,}|(?<!…)…+)$/;
const SHORTEST_CUT = 4;
const SHORTEST_OWN = 9;

/**
 * The way from the home page to this page. `steps` leaves out the home page and 正文; the page's own title is still
 * there, see `withoutOwnTitle`.
 */
export function readBreadcrumb(outline: Outline): Breadcrumb {
  const found = findTrail(outline);
  if (found === null) return { steps: [], place: null };
  const steps = found.steps
    .map(({ name, url }) => ({ name: cleanStep(name), url }))
    .filter(({ name }) => HOLDS_WORD.test(name) && !LEAF.test(name));
  const home = steps.findLastIndex((step, index) => isHome(step, index, steps.length));
  return { steps: steps.slice(home + 1), place: { from: 'breadcrumb', quote: found.quote.slice(0, 200), lost: [] } };
}

function isHome({ name }: Step, index: number, count: number): boolean {
  const text = removeSpace(name);
  return HOME.test(text) || (index === 0 && (FIRST_HOME.test(text) || (count > 1 && SITE_NAME.test(text))));
}

function cleanStep(text: string): string {
  return collapseSpace(text.replace(STARTS_WITH_MARKER, '').replace(SEPARATORS, ''));
}

/** The steps above the page: last steps that the title repeats are the page itself, cut at a sign that looks like a separator. */
export function withoutOwnTitle({ steps, place }: Breadcrumb, title: string | null): Breadcrumb {
  const own = titleKey(title ?? '');
  let count = steps.length;
  for (let from = steps.length - 1, tail = ''; from >= 1; from--) {
    tail = (steps[from]?.name ?? '') + tail;
    if (isOwnTitle(tail, own)) count = from;
  }
  return { steps: steps.slice(0, count), place };
}

/** A long last step that the title repeats is the page itself, and so is one that is cut; a short one is its column. */
function isOwnTitle(step: string, own: string): boolean {
  const key = titleKey(step.replace(CUT, ''));
  return key.length >= (CUT.test(step) ? SHORTEST_CUT : SHORTEST_OWN) && own.startsWith(key);
}
