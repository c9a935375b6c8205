import type { LabelledValue, PageFacts } from '../rules/facts/page-facts.ts';
import { fieldOf } from '../rules/facts/label-dictionary.ts';
import { maskAddress, maskNamed, maskText } from '../rules/recognise/index.ts';

/** Fields that are addresses. */
const ADDRESSES = new Set(['url', 'urls', 'key', 'forward']);

/** Fields that are words of ours, not words of the page. */
const OURS = new Set(['from', 'area', 'tag', 'kind', 'ext', 'scripted', 'siteIdCode', 'code', 'police', 'icp']);

/** Numbers of documents: as long as those of people, and what a document is known by. */
const NUMBERS = new Set<unknown>(['indexNumber', 'documentNumber', 'registration']);

/** The facts with every piece of personal data masked: what leaves the store is never the raw value. */
export function maskFacts(facts: PageFacts, options: { asOf: string; hash: (text: string) => string }): PageFacts {
  const mask = (value: unknown, key: string): unknown => {
    if (typeof value === 'string' && ADDRESSES.has(key)) return maskAddress(value);
    if (OURS.has(key)) return value;
    if (typeof value === 'string' && NUMBERS.has(key)) return maskNamed(value, options);
    if (isNumbersLabel(value)) return { ...value, value: maskNamed(value.value, options) };
    if (typeof value === 'string') return /\d{4}/.test(value) || value.includes('@') ? maskText(value, options) : value;
    if (Array.isArray(value)) return value.map((one) => mask(one, ADDRESSES.has(key) ? key : ''));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mask(one, name)]));
  };
  return mask(facts, '') as PageFacts;
}

function isNumbersLabel(value: unknown): value is LabelledValue {
  if (value === null || typeof value !== 'object' || !('label' in value) || !('value' in value)) return false;
  return typeof value.label === 'string' && typeof value.value === 'string' && NUMBERS.has(fieldOf(value.label));
}
