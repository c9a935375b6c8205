import type { Choice } from './choice.ts';
import { valueOf, type Label } from './labels.ts';
import type { FactPlace, PageFacts } from './page-facts.ts';

/** Where each fact was read, for whoever asks why. */
export function gatherPlaces(
  read: { title: Choice; published: Choice; written: Choice; number: Choice; source: Choice; issuer: Choice },
  labels: readonly Label[],
  breadcrumb: FactPlace | null,
  kind: { why: string },
): PageFacts['places'] {
  const places: PageFacts['places'] = { kind: { from: 'shape', quote: kind.why, lost: [] } };
  if (read.title.place) places.title = read.title.place;
  if (read.published.place) places.published = read.published.place;
  if (read.written.place) places.written = read.written.place;
  if (read.number.place) places.documentNumber = read.number.place;
  if (read.source.place) places.source = read.source.place;
  if (read.issuer.place) places.issuer = read.issuer.place;
  if (breadcrumb) places.breadcrumb = breadcrumb;
  for (const name of ['indexNumber', 'validity'] as const) {
    const label = valueOf(labels, name);
    if (label !== null) places[name] = { from: 'label', quote: `${label.label}：${label.value}`, lost: [] };
  }
  return places;
}
