import { allDocuments } from './own-frames.ts';
import { findQuote, indexText, type TextIndex } from './find-quote.ts';

const UNSEEN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION', 'TITLE']);

/** The text nodes of a document and their text, as they were when it was read. */
export interface PageText {
  nodes: Text[];
  index: TextIndex;
}

/** Collects the text nodes of the body in document order, then those of its own frames. */
export function readText(document: Document): PageText {
  const nodes = allDocuments(document).flatMap(textNodes);
  return { nodes, index: indexText(nodes.map((node) => node.data)) };
}

function textNodes(document: Document): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT, (node) =>
    UNSEEN.has(node.parentElement?.nodeName ?? '') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // Not `instanceof`: a frame has a Text of its own.
    nodes.push(node as Text);
  }
  return nodes;
}

/** Ranges of a quote; where some of them are on view, only those, since a hidden copy helps nobody. */
export function rangesOf(text: PageText, quote: string, limit?: number): Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of findQuote(text.index, quote, limit)) {
    const first = text.nodes[start.chunk];
    const last = text.nodes[end.chunk];
    if (first === undefined || last === undefined || !first.isConnected || !last.isConnected) continue;
    // A range spans no two documents.
    if (first.ownerDocument !== last.ownerDocument) continue;
    const range = first.ownerDocument.createRange();
    range.setStart(first, Math.min(start.offset, first.length));
    range.setEnd(last, Math.min(end.offset, last.length));
    ranges.push(range);
  }
  const seen = ranges.filter((range) => range.getClientRects().length > 0);
  return seen.length > 0 ? seen : ranges;
}
