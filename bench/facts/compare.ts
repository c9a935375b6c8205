import type { PageFacts } from '../../rules/facts/page-facts.ts';
import type { LabelFile, PageLabel } from './labels.ts';

/** One fact of one page: what a person read and what the extractor read. */
export interface Comparison {
  field: string;
  expected: unknown;
  got: unknown;
  right: boolean;
}

type Shape = (value: unknown) => unknown;
const asIs: Shape = (value) => value;
/** White space within a title is layout. */
const noSpace: Shape = (value) => (typeof value === 'string' ? value.replace(/\s/g, '') : value);
const noSpaces: Shape = (value) => (Array.isArray(value) ? JSON.stringify(value.map(noSpace)) : value);

const FACTS: Record<string, { read: (facts: PageFacts, base: string) => unknown; shape: Shape }> = {
  kind: { read: (f) => f.kind, shape: asIs },
  title: { read: (f) => f.title, shape: noSpace },
  published: { read: (f) => f.published, shape: asIs },
  written: { read: (f) => f.written, shape: asIs },
  documentNumber: { read: (f) => f.documentNumber, shape: noSpace },
  issuer: { read: (f) => f.issuer, shape: noSpace },
  validity: { read: (f) => f.validity, shape: asIs },
  indexNumber: { read: (f) => f.indexNumber, shape: noSpace },
  source: { read: (f) => f.source, shape: noSpace },
  breadcrumb: { read: (f) => f.breadcrumb, shape: noSpaces },
  forward: { read: (f, base) => (f.forward?.startsWith(base) ? f.forward.slice(base.length) : f.forward), shape: asIs },
  saysEmpty: { read: (f) => f.saysEmpty, shape: asIs },
  darkLinks: {
    read: (f) => f.links.filter((link) => link.hidden && new URL(link.url).host !== new URL(f.url).host).length,
    shape: asIs,
  },
  attachments: { read: (f) => f.attachments.length, shape: asIs },
};

const LIST: Record<string, (facts: PageFacts) => unknown> = {
  items: (f) => f.items.length,
  first: (f) => f.items[0]?.date ?? null,
  last: (f) => f.items.at(-1)?.date ?? null,
  newest: (f) => newest(f),
  total: (f) => f.pager?.total ?? null,
  pages: (f) => Math.max(f.pager?.pages ?? 1, (f.pager?.urls.length ?? 0) + 1),
  more: (f) => (f.pager?.urls.length ?? 0) > 0,
  pinned: (f) => f.items.filter((item) => item.pinned).length,
};

const newest = (f: PageFacts): string | null =>
  f.items
    .map((item) => item.date)
    .filter((date) => date !== null)
    .sort()
    .at(-1) ?? null;

/** Every labelled fact of a page beside what was read; facts without a label are left out. */
export function comparePage(label: PageLabel, file: LabelFile, facts: PageFacts): Comparison[] {
  const labelled = { ...(label.list || label.footer ? {} : file.defaults), ...label } as Record<string, unknown>;
  const found: Comparison[] = [];
  const add = (field: string, expected: unknown, got: unknown, shape: Shape): void => {
    const readings = isChoice(expected) ? expected.any : [expected];
    found.push({
      field,
      expected: readings.length === 1 ? readings[0] : readings,
      got,
      right: readings.some((one) => shape(one) === shape(got)),
    });
  };
  for (const [field, { read, shape }] of Object.entries(FACTS)) {
    if (labelled[field] !== undefined) add(field, labelled[field], read(facts, file.base), shape);
  }
  for (const [field, read] of Object.entries(LIST)) {
    const expected = label.list?.[field as keyof typeof label.list];
    if (expected !== undefined) add(`list.${field}`, expected, read(facts), asIs);
  }
  for (const [field, expected] of Object.entries(label.footer ?? {})) {
    add(`footer.${field}`, expected, facts.footer[field as keyof PageFacts['footer']], noSpace);
  }
  return found;
}

function isChoice(value: unknown): value is { any: unknown[] } {
  return typeof value === 'object' && value !== null && 'any' in value;
}
