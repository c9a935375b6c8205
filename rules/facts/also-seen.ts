import { firstDate } from '../text/dates.ts';
import { findNumber } from '../text/document-number.ts';
import { clip } from '../text/normalise.ts';
import { otherKinds, type KindEvidence } from './kind.ts';
import type { LabelField } from './label-dictionary.ts';
import type { Label } from './labels.ts';
import type { Outline, OutlineBlock } from './outline.ts';
import type { FactName, FactPlace, PageFacts, PageKind } from './page-facts.ts';

type Lost = FactPlace['lost'][number];

/** What was read, for those who ask why it is not something else. */
export interface Reading {
  outline: Outline;
  labels: readonly Label[];
  metas: ReadonlyMap<string, string>;
  body: readonly OutlineBlock[];
  kind: { kind: PageKind; evidence: KindEvidence };
  facts: Pick<PageFacts, FactName>;
}

const MOST = 6;
const LONGEST = 120;
/** Page tags that hold a day which is not that of publication. */
const OTHER_DAY_TAGS = ['lastmodifiedtime', 'lastmodified', 'maketime', 'createdate', 'date'];
const OTHER_DAYS: ReadonlySet<LabelField | null> = new Set<LabelField | null>([
  'updated',
  'written',
  'issued',
  'effective',
  'expires',
  null,
]);
const DATE_LINE = /^[^。，；]{0,30}(?:19|20|[一二])[\d一二三四五六七八九〇○零Oo]{2,3}\s?年.{1,12}日.{0,8}$/;

/** What else the page shows that could be taken for each fact, and why it was not. Not asked for while crawling. */
export function seeAlso(reading: Reading): Partial<Record<FactName, Lost[]>> {
  return {
    documentNumber: citedNumbers(reading),
    published: otherDays(reading),
    written: dateLines(reading),
    issuer: [
      ...labelled(reading, ['issuer'], (label) => `“${label}”在后，先出现的发文机关优先`, reading.facts.issuer),
      ...labelled(reading, ['source'], (label) => `“${label}”是信息来源，不是发文机关`),
    ],
    validity: [
      ...labelled(reading, ['validity'], (label) => `“${label}”没有写明，或在后`, reading.facts.validity),
      ...labelled(reading, ['effective', 'expires'], (label) => `“${label}”是日期，不是有效性`),
      ...stamps(reading.outline),
    ],
    indexNumber: labelled(reading, ['registration'], (label) => `“${label}”是另一种编号，不是索引号`),
    source: [
      ...labelled(reading, ['source'], (label) => `“${label}”没有写明，或在后`, reading.facts.source),
      ...labelled(reading, ['author', 'editor'], (label) => `“${label}”不是信息来源`),
      ...tags(reading, ['contentsource'], '页面写明的来源优先于页面标签', reading.facts.source),
    ],
    breadcrumb: tags(reading, ['columnname'], '页面上的位置优先于页面标签', reading.facts.breadcrumb.at(-1) ?? null),
    kind: otherKinds(reading.kind.evidence, reading.kind.kind).map(({ kind, why }) => ({
      from: 'shape',
      quote: kind,
      why: `${why}；按从特殊到一般的次序，先符合所取类型`,
    })),
  };
}

/** Adds to the places what else was seen; a fact that the page does not state gets a place only where something was. */
export function withAlsoSeen(
  places: PageFacts['places'],
  also: Partial<Record<FactName, Lost[]>>,
): PageFacts['places'] {
  const all: PageFacts['places'] = { ...places };
  for (const [name, seen] of Object.entries(also) as [FactName, Lost[]][]) {
    const place = all[name] ?? { from: 'none', quote: '', lost: [] };
    const known = new Set([place.quote, ...place.lost.map((lost) => lost.quote)]);
    const lost = [...place.lost];
    for (const one of seen) {
      if (known.has(one.quote) || lost.length >= MOST) continue;
      known.add(one.quote);
      lost.push(one);
    }
    if (place.from !== 'none' || lost.length > 0) all[name] = { ...place, lost };
  }
  return all;
}

/** Labels of these fields but for the one whose value was taken. */
function labelled(
  { labels }: Pick<Reading, 'labels'>,
  fields: readonly LabelField[],
  why: (label: string) => string,
  taken: string | null = null,
): Lost[] {
  return labels
    .filter(({ field, value }) => field !== null && fields.includes(field) && (taken === null || value !== taken))
    .map(({ label, value }) => ({ from: 'label', quote: clip(`${label}：${value}`, LONGEST), why: why(label) }));
}

function tags({ metas }: Reading, names: readonly string[], why: string, taken: string | null): Lost[] {
  return names.flatMap((name) => {
    const content = metas.get(name);
    return content === undefined || content === '' || content === taken
      ? []
      : [{ from: 'meta', quote: clip(content, LONGEST), why }];
  });
}

function citedNumbers({ outline, labels, body, facts }: Reading): Lost[] {
  const found = labelled({ labels }, ['registration'], (label) => `“${label}”是登记编号，不是发文字号`);
  const own = new Set(body);
  for (const block of outline.blocks) {
    if (!block.text.includes('号') || found.length >= MOST) continue;
    const number = findNumber(block.text);
    if (number === null || number.quote === facts.documentNumber || number.number === facts.documentNumber) continue;
    const isOwn = own.has(block);
    found.push({
      from: isOwn ? 'body' : block.area,
      quote: clip(number.quote, LONGEST),
      why: isOwn ? '正文中引用的其他文件' : '不在正文，属于其他文件或链接',
    });
  }
  return found;
}

function otherDays({ labels, metas, facts }: Reading): Lost[] {
  const found: Lost[] = [];
  for (const { label, field, value } of labels) {
    if (!OTHER_DAYS.has(field) || firstDate(value) === null) continue;
    found.push({ from: 'label', quote: clip(`${label}：${value}`, LONGEST), why: `“${label}”不是发布日期` });
  }
  for (const name of OTHER_DAY_TAGS) {
    const content = metas.get(name);
    if (content !== undefined && firstDate(content)?.date !== facts.published && firstDate(content) !== null)
      found.push({ from: 'meta', quote: content, why: `页面标签${name}不是发布日期` });
  }
  return found;
}

function dateLines({ body, facts }: Reading): Lost[] {
  return body
    .filter(({ text }) => text.length <= 60 && DATE_LINE.test(text))
    .map(({ text }) => ({ text, day: firstDate(text)?.date ?? null }))
    .filter(({ day }) => day !== null && day !== facts.written)
    .map(({ text }) => ({ from: 'body', quote: text, why: '正文中的日期，不是成文日期的落款' }));
}

/** A stamp that a script shows on abolished documents stands hidden on all of them. */
function stamps({ media }: Outline): Lost[] {
  return media
    .filter(({ alt }) => /废止|失效/.test(alt))
    .map(({ alt }) => ({ from: 'picture', quote: clip(alt, LONGEST), why: '图片的替代文字，不能确定是否显示' }));
}
