import type { TextShape } from './xml-text.ts';

const NONE = new Set<string>();

/** WordprocessingML: body, headers, footers, comments, notes. */
const WORD: TextShape = {
  units: new Set(['p']),
  nodes: new Map([
    ['t', 'text'],
    ['delText', 'deleted'],
  ]),
  signs: new Map([
    ['tab', '\t'],
    ['ptab', '\t'],
    ['br', '\n'],
    ['cr', '\n'],
    ['noBreakHyphen', '-'],
  ]),
  // Tab stops are no tabs.
  skipped: new Set(['tabs']),
};

const STRINGS: TextShape = {
  units: new Set(['si']),
  nodes: new Map([['t', 'text']]),
  signs: new Map(),
  skipped: new Set(['rPh']),
};
const COMMENTS: TextShape = {
  units: new Set(['comment', 'threadedComment']),
  nodes: new Map([
    ['t', 'text'],
    ['text', 'text'],
  ]),
  signs: new Map(),
  skipped: NONE,
};
const SHAPES: TextShape = { units: new Set(['p']), nodes: new Map([['t', 'text']]), signs: new Map(), skipped: NONE };

/** Which parts of a package hold text, and how. Sheets are cells and treated apart. */
export function shapeOf(part: string): TextShape | null {
  if (/^word\/(document|header|footer|comments|footnotes|endnotes)[^/]*\.xml$/.test(part)) return WORD;
  if (/(^|\/)sharedStrings\.xml$/i.test(part)) return STRINGS;
  if (/^xl\/(comments[^/]*|threadedComments\/[^/]*)\.xml$/.test(part)) return COMMENTS;
  if (/^xl\/drawings\/[^/]*\.xml$/.test(part)) return SHAPES;
  return null;
}

export function isSheet(part: string): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/.test(part);
}
