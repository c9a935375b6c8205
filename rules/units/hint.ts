import type { PageFacts } from '../facts/page-facts.ts';
import { isInstitutionName, isUnitName } from '../site/details/unit-name.ts';
import { removeSpace } from '../text/normalise.ts';
import { pageKey } from '../url.ts';
import { readAddress, type Address } from './address.ts';

/** What a page says of whose it is. Pages that say the same share one hint, so that few are kept. */
export interface UnitHint {
  /** Keys of the columns that the page stands in, its own included, as far as the portal's operator has described them. */
  described: string | null;
  issuer: string | null;
  source: string | null;
  /** Steps of the breadcrumb that are called after a body, the deepest last. */
  steps: string[];
  address: Address | null;
}

type Said = Pick<PageFacts, 'url' | 'key' | 'issuer' | 'source' | 'breadcrumb' | 'trail' | 'places'>;

const PLATFORM_WORDS = /的?(?:政府|政务)?信息公开(?:平台|专栏|专区|目录|网)?$/;

/** A body's name in a step or a link that leads to its platform; null for anything else. */
export function bodyNamed(text: string): string | null {
  const name = removeSpace(text).replace(PLATFORM_WORDS, '');
  return isUnitName(name) || isInstitutionName(name) ? name : null;
}

/** @param isDescribed whether the operator has described the column at this page key; null where none is described */
export function readHint(page: Said, isDescribed: ((key: string) => boolean) | null): UnitHint {
  return {
    described: isDescribed === null ? null : findDescribed(page, isDescribed),
    // Who signed a text need not be who publishes it: a county passes on its city's documents.
    issuer: page.places.issuer?.from === 'signature' ? null : page.issuer,
    source: page.source,
    steps: page.breadcrumb.flatMap((step) => bodyNamed(step) ?? []),
    address: readAddress(page.url),
  };
}

/** The nearest described column that the page is in. */
function findDescribed({ url, trail }: Said, isDescribed: (key: string) => boolean): string | null {
  const columns = [url, ...trail.map((step) => step.url ?? '').toReversed()];
  return columns.map((column) => pageKey(column) ?? '').find(isDescribed) ?? null;
}

export function hintKey({ described, issuer, source, steps, address }: UnitHint): string {
  return JSON.stringify([described, issuer, source, steps, address?.folder, address?.ids]);
}
