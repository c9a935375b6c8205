import type { Block, PageFacts } from '../../facts/page-facts.ts';
import { removeSpace, toHalfWidth } from '../../text/normalise.ts';
import { ALL_LABELS, labelsIn, type FieldWords } from './field-words.ts';

/** A label or heading of the page with what stands beside or under it; `head` is '' for plain text. */
interface PageLine {
  head: string;
  value: string;
}

/** A line of a page that was read to its end. */
export interface SaidLine extends PageLine {
  /** Both in half width, without numbers that have the shape of a telephone's and are none. */
  said: string;
}

const NUMBERING = /^([（(【[]?(第?[一二三四五六七八九十]{1,3}|\d{1,2})(部分)?[)）】\]、．.:：\s]+|[【[■◆●▪•★*◎]+)/;
/** 一、二、三、 number headings and nothing else. */
const SERIES = /^[（(]?[一二三四五六七八九十]{1,3}[)）、]/;
const CHROME =
  /(当前|所在|您的)位置|首页\s*[>＞»/]|^[【[]?(打印|关闭|分享|上一[篇条]|下一[篇条]|责任编辑|编辑|来源|发布时间|浏览|字[体号]|扫一扫|相关|返回|收藏|附件)/;
const LONGEST_HEAD = 22;
/** Words that a heading may have besides the name of its field. */
const AROUND = 8;
const INLINE = new RegExp(
  `(?:^|[\\s,，;；。|（(、])([\\u4e00-\\u9fa5]{0,6}(?:${ALL_LABELS.join('|')}))(?:[（(][^）)]{0,12}[）)])?\\s?[:：]`,
  'g',
);

/**
 * The page's own text as labels with values: table rows, dt and dd, headings with what follows, 地址：… in running
 * text. Head, foot, menus, links and the heading of the page are left out.
 */
export function readLines(page: PageFacts): SaidLine[] {
  return linesOf(page).map(({ head, value }) => {
    const said = toHalfWidth(`${head} ${value}`).replace(FAX, '').replace(COMPLAINT_LINE, '').trim();
    return { head, value, said };
  });
}

function linesOf(page: PageFacts): PageLine[] {
  const linked = new Set(page.links.map(({ text }) => text));
  const isOwn = ({ area, text, tag }: Block): boolean =>
    (area === 'main' || area === 'aside') &&
    tag !== 'h1' &&
    text !== page.title &&
    !linked.has(text) &&
    !CHROME.test(text);
  const blocks = page.blocks.filter(isOwn);
  const lines: PageLine[] = [...columnLines(blocks), ...tabLines(blocks)];
  const pairs = new Map(page.labels.map(({ label, value }) => [removeSpace(label + value), { head: label, value }]));
  let open: PageLine | null = null;
  let from: Block | null = null;
  for (const [index, block] of blocks.entries()) {
    if (open !== null && from !== null && isBeyond(from, block)) open = null;
    const pair = pairs.get(removeSpace(block.text));
    const inline = pair === undefined ? readInline(block.text) : [{ ...pair }];
    const isValue = open !== null && from !== null && isValueOf(from, block, open.value === '');
    if (open !== null && (isValue || inline.length > 0)) open.value += ` ${block.text}`;
    if (inline.length > 0) {
      lines.push(...inline);
      const last = inline.at(-1);
      if (last?.value === '') [open, from] = [last, block];
    } else if (isHead(block) && (!isValue || (from !== null && opensRow(from, block, blocks[index + 1])))) {
      open = { head: cleanHead(block.text), value: '' };
      from = block;
      lines.push(open);
    } else if (!isValue) lines.push({ head: '', value: block.text });
  }
  return lines;
}

/** Heads over the columns of a table, each with what stands under it; merged heads are over all their columns. */
function columnLines(blocks: readonly Block[]): PageLine[] {
  const cells = blocks.flatMap((block) => (block.cell === undefined ? [] : [{ ...block.cell, block }]));
  const rows = new Map<string, typeof cells>();
  for (const cell of cells) {
    const key = `${cell.table}/${cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  // 项目 | 债务限额 | 债务余额: in a row of three or more one known name makes heads of all, of two both must be known.
  const isHeadRow = ({ table, row }: { table: number; row: number }): boolean => {
    const own = rows.get(`${table}/${row}`) ?? [];
    const heads = own.filter(({ block }) => isHead(block)).length;
    const isPlain = own.every(({ block: { text } }) => text.length <= LONGEST_HEAD && !/\d/.test(text));
    return own.length >= 3 ? isPlain && heads > 0 : own.length === 2 && heads === 2;
  };
  return cells.filter(isHeadRow).flatMap((head) => {
    const last = head.column + (head.columns ?? 1);
    const under = cells.filter(
      (cell) =>
        cell.table === head.table &&
        cell.row > head.row &&
        cell.column >= head.column &&
        cell.column < last &&
        !isHeadRow(cell),
    );
    return under.length === 0
      ? []
      : [{ head: cleanHead(head.block.text), value: under.map(({ block }) => block.text).join(' ') }];
  });
}

/** So many headings in a row without anything between them are tabs, and what they open follows below. */
const FEWEST_TABS = 3;

/** Tabs with their texts, which follow behind the last tab in the same order; one that repeats the title is left out. */
function tabLines(blocks: readonly Block[]): PageLine[] {
  const lines: PageLine[] = [];
  for (let from = 0; from < blocks.length; from++) {
    let end = from;
    while (isTab(blocks[end], blocks[from])) end++;
    const count = end - from;
    const texts = blocks.slice(end, end + count).map(({ text }) => text);
    if (count >= FEWEST_TABS && texts.length >= count - 1)
      for (const [n, { text }] of blocks.slice(from, end).entries())
        lines.push({ head: cleanHead(text), value: texts[n] ?? texts.at(-1) ?? '' });
    if (count > 0) from = end - 1;
  }
  return lines;
}

function isTab(block: Block | undefined, first: Block | undefined): boolean {
  return (
    block !== undefined &&
    block.tag === 'li' &&
    first?.tag === 'li' &&
    isHead(block) &&
    readInline(block.text).length === 0
  );
}

/** In a table the value stands in the label's own row; an empty cell leaves no block. */
function isBeyond(from: Block, { cell }: Block): boolean {
  return from.cell !== undefined && (cell?.table !== from.cell.table || cell.row !== from.cell.row);
}

/** The first label of a table under a heading is that heading's text, and heads its own row as well. */
function opensRow(from: Block, { cell }: Block, next: Block | undefined): boolean {
  if (from.cell !== undefined || cell === undefined) return false;
  return next?.cell?.table === cell.table && next.cell.row === cell.row && next.cell.column > cell.column;
}

/** Whether a block belongs to the heading above, though it may sound like a heading itself (办理材料 / 申请表). */
function isValueOf(from: Block, block: Block, isFirst: boolean): boolean {
  if (!isHead(block)) return true;
  if (!isFirst || (SERIES.test(from.text) && SERIES.test(block.text))) return false;
  if (from.cell !== undefined) return true;
  if (/^(h[1-6]|dt)$/.test(block.tag)) return false;
  return (
    block.tag !== from.tag || (NUMBERING.test(from.text) && !NUMBERING.test(block.text) && !/[:：]$/.test(block.text))
  );
}

/** 【办公地址】人民路18号 */
const BRACKETED = /^[【[［]([^】\]］]{2,14})[】\]］]\s*(?:[:：]\s*)?(\S.*)$/;

function readInline(text: string): PageLine[] {
  const [, head = '', value = ''] = BRACKETED.exec(text) ?? [];
  if (head !== '' && labelsIn(removeSpace(head)).length > 0) return [{ head: removeSpace(head), value }];
  if (!/[:：]/.test(text)) return [];
  const bare = text.replace(NUMBERING, '');
  const found = [...bare.matchAll(INLINE)];
  return found.map((match, n) => ({
    head: removeSpace(match[1] ?? ''),
    value: bare.slice(match.index + match[0].length, found[n + 1]?.index ?? bare.length).trim(),
  }));
}

/** No field of its own, but its number in the cell beside is not to be taken for the telephone's. */
const FAX_LABEL = /^传真(?:号码|电话)?$/;

function cleanHead(text: string): string {
  return removeSpace(text.replace(NUMBERING, '')).replace(/(?<![:：】\]])[:：】\]]+$/, '');
}

function isHead({ text, tag }: Block): boolean {
  const head = cleanHead(text);
  if (head.length > LONGEST_HEAD || /[。；;，,！？]/.test(head)) return false;
  return (
    /^(h[1-6]|dt|th)$/.test(tag) ||
    FAX_LABEL.test(head) ||
    labelsIn(head).some((label) => head.length <= label.length + AROUND)
  );
}

const HOLLOW =
  /^(无|暂无|空|略|null|undefined|待(更新|补充|完善|定)|[-—–/\\.·_]+|[（(]?(详?见|请见|另见)(附件|下图|附表).*)?[。.]?$/i;
const COMPLAINT = /监督|投诉|举报/;
/** A fax line has the shape of a telephone number and answers nobody. */
const FAX = /传\s?真(?!.{0,6}(?:电话|热线))[^\d。；;，,]{0,8}[\d\s()（）-]{7,18}/g;
/** A line for complaints in running text is no line for questions. */
const COMPLAINT_LINE =
  /(?<!咨询[及和、]?)(?:监督|投诉|举报)(?:(?!咨询|联系|办公)[^\d。；;，,]){0,8}(?:电话|热线)[^\d。；;，,]{0,4}\d[\d\s()（）-]{4,18}/g;

/** What the page says of a field: its value, a label without one, or nothing. */
export function lookUp(
  lines: readonly SaidLine[],
  { labels, whole = [], shown, noneIsFine }: FieldWords,
): { state: 'filled' | 'hollow' | 'absent'; quote: string } {
  const unknown = unknownOf(labels);
  const isOwn = (head: string): boolean =>
    labelsIn(head).some((label) => labels.includes(label) || whole.includes(label)) ||
    unknown.some((label) => head.includes(label));
  const own = lines.filter(({ head }) => head !== '' && isOwn(head));
  const filled = own.find(
    ({ value }) => !HOLLOW.test(removeSpace(value)) || (noneIsFine === true && removeSpace(value).startsWith('无')),
  );
  if (filled !== undefined) return { state: 'filled', quote: filled.head };
  const isShown = ({ head, value, said }: SaidLine): boolean =>
    shown?.test(said) === true && !COMPLAINT.test(head) && !(head === '' && COMPLAINT.test(value));
  if (lines.some(isShown)) return { state: 'filled', quote: '' };
  const [hollow] = own;
  return hollow === undefined
    ? { state: 'absent', quote: '' }
    : { state: 'hollow', quote: `${hollow.head}：${hollow.value.trim().slice(0, 20)}` };
}

const KNOWN: ReadonlySet<string> = new Set(ALL_LABELS);
const unknownOfLabels = new WeakMap<readonly string[], readonly string[]>();

/** Names of a checklist's own among the labels: such a one counts wherever it stands in a heading. */
function unknownOf(labels: readonly string[]): readonly string[] {
  let unknown = unknownOfLabels.get(labels);
  if (unknown === undefined) unknownOfLabels.set(labels, (unknown = labels.filter((label) => !KNOWN.has(label))));
  return unknown;
}
