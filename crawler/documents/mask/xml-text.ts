import { localName } from '../../../rules/documents/xml/read-xml.ts';
import { replacementsIn, type MaskPlan } from './collect-hits.ts';

/** How a kind of XML part holds its text. Names without prefix. */
export interface TextShape {
  /** Elements whose text belongs together: a paragraph, a shared string, a comment. */
  units: ReadonlySet<string>;
  /** Elements that hold text; what is struck out is a text of its own. */
  nodes: ReadonlyMap<string, 'text' | 'deleted'>;
  /** Elements that stand for a sign. */
  signs: ReadonlyMap<string, string>;
  /** Elements in which nothing counts. */
  skipped: ReadonlySet<string>;
}

/** A stretch of the file, to be written otherwise. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A piece of text of a unit: raw range in the file, and what it reads. A sign such as a line break has no range of its own. */
interface Node {
  start: number;
  end: number;
  text: string;
}

/** What is never closed goes on to the end; values of attributes hold no `<`, so that no tag is tried beyond the next. */
const TOKEN =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<[?!][^>]*(?:>|$)|<(\/?)([^\s/<>]+)((?:\s(?:[^<>"']|"[^<"]*"|'[^<']*')*?)?)(\/?)>|[^<]+/g;

export interface XmlToken {
  kind: 'open' | 'close' | 'text';
  /** Local name; '' for text. */
  name: string;
  attributes: string;
  isEmpty: boolean;
  start: number;
  end: number;
}

/** Tokens of an XML text with their places. Comments and declarations are left out. */
export function* tokensOf(xml: string): Generator<XmlToken> {
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, slash, name, attributes = '', empty] = match;
    const [start, end] = [match.index, match.index + whole.length];
    if (name !== undefined)
      yield {
        kind: slash === '/' ? 'close' : 'open',
        name: localName(name),
        attributes,
        isEmpty: empty === '/',
        start,
        end,
      };
    else if (!whole.startsWith('<')) yield { kind: 'text', name: '', attributes: '', isEmpty: false, start, end };
  }
}

/** Edits that hide what the plan says in every unit of a part. */
export function maskUnits(xml: string, shape: TextShape, plan: MaskPlan): Edit[] {
  const edits: Edit[] = [];
  const units: Record<'text' | 'deleted', Node[]>[] = [];
  let into: 'text' | 'deleted' | null = null;
  let skipped = 0;
  for (const { kind, name, isEmpty, start, end } of tokensOf(xml)) {
    const unit = units.at(-1);
    if (kind === 'text') {
      if (into !== null && skipped === 0) unit?.[into].push({ start, end, text: decode(xml.slice(start, end)) });
    } else if (kind === 'open') {
      if (shape.skipped.has(name)) skipped += isEmpty ? 0 : 1;
      else if (shape.units.has(name) && !isEmpty) units.push({ text: [], deleted: [] });
      else if (shape.nodes.has(name) && !isEmpty) into = shape.nodes.get(name) ?? null;
      else if (shape.signs.has(name) && skipped === 0)
        unit?.text.push({ start: end, end, text: shape.signs.get(name) ?? '' });
    } else if (shape.skipped.has(name)) skipped--;
    else if (shape.nodes.has(name)) into = null;
    else if (shape.units.has(name)) {
      const closed = units.pop();
      if (closed !== undefined) edits.push(...maskNodes(closed.text, plan), ...maskNodes(closed.deleted, plan));
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Hides ranges of a text that is spread over nodes: the mask goes into the first node it touches, the others lose their share. */
function maskNodes(nodes: readonly Node[], plan: MaskPlan): Edit[] {
  const found = replacementsIn(nodes.map(({ text }) => text).join(''), plan);
  if (found.length === 0) return [];
  const edits: Edit[] = [];
  let from = 0;
  for (const { start, end, text } of nodes) {
    const to = from + text.length;
    let out = '';
    let at = from;
    for (const one of found) {
      const [a, b] = [Math.max(one.start, from), Math.min(one.end, to)];
      if (a >= b) continue;
      out += text.slice(at - from, a - from) + (a === one.start ? one.masked : '');
      at = b;
    }
    if (at > from && end > start) edits.push({ start, end, text: encode(out + text.slice(at - from)) });
    from = to;
  }
  return edits;
}

export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decode(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[name ?? ''] ?? whole;
  });
}

export function encode(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}
