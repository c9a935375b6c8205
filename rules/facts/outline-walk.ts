import { collapseSpace } from '../text/normalise.ts';
import { remembering } from '../text/remembering.ts';
import { resolveUrl } from '../url.ts';
import { areaOf } from './area.ts';
import { isHiddenElement } from './hidden.ts';
import { MOST_ADDRESSES } from './most-addresses.ts';
import type { Outline, OutlineBlock, OutlineLink } from './outline.ts';
import type { Area, Block } from './page-facts.ts';
import { writtenHtml } from './script-writes.ts';
import { storedLists } from './stored-lists.ts';
import { TableWalk } from './table-walk.ts';
import { isElement, parentOf, parseHtml, walkTree, type TreeDocument, type TreeElement } from './tree.ts';

const BLOCK_TAGS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section select summary table tbody td textarea tfoot th thead tr ul ucapcontent'.split(
    ' ',
  ),
);
const CLICKED_TAGS = new Set(['li', 'tr', 'td', 'div', 'p', 'span', 'dd', 'dt', 'h3', 'h4', 'h5']);
/** Longer blocks are running text, which Word cuts into pieces at random. */
const LONGEST_IN_PIECES = 300;
const SILENT_TAGS = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head']);
const CARD = /^(?:文章|信息|新闻)?标\s?题\s?[:：]\s?(.+)$/;
const CARD_TAIL =
  /\s(?:作\s*者|来\s*源|栏\s*目|(?:发布|更新|发表|录入)?(?:时间|日期)|(?:点击|浏览)(?:数|次数|量)?|简\s*介)\s?[:：].*$/;

/** What a script adds to the page. */
const addedHtml = remembering((code) => writtenHtml(code) + storedLists(code));

/** The state of one walk: open areas, table places and the block being gathered. */
export class OutlineWalk {
  private readonly outline: Outline;
  private order = 0;
  private text = '';
  /** Where in `text` each text between tags but the first starts; most blocks have no further one. */
  private starts: number[] | null = null;
  private blockNode: TreeElement | null = null;
  private readonly areas: { node: TreeElement; area: Area }[] = [];
  private readonly hidden: TreeElement[] = [];
  private readonly tables = new TableWalk();
  private link: OutlineLink | null = null;
  /** As written. */
  private readonly addresses = new Set<string>();

  constructor(outline: Outline) {
    this.outline = outline;
  }

  /** Reads a tree into the outline; also called for what a script writes, which stands where the script stands. */
  read(tree: TreeDocument): void {
    walkTree(
      tree,
      (node) => {
        if (node.type === 'text') {
          this.gather(node.data);
          if (this.link !== null) this.link.text += node.data;
          return false;
        }
        return isElement(node) && this.enter(node);
      },
      (element) => this.leave(element),
    );
  }

  private gather(text: string): void {
    if (this.text !== '') (this.starts ??= []).push(this.text.length);
    this.text += text;
  }

  private get area(): Area {
    return this.areas.at(-1)?.area ?? 'main';
  }

  private enter(element: TreeElement): boolean {
    const { name, attribs } = element;
    if (name === 'script') return this.readScript(element);
    if (name === 'head') return true;
    if (name === 'title' || name === 'meta' || name === 'base') return this.readHead(element);
    if (SILENT_TAGS.has(name)) return false;
    const area = areaOf(element);
    if (area !== null) {
      this.flush();
      this.areas.push({ node: element, area });
    }
    if (
      (attribs['style'] !== undefined || attribs['hidden'] !== undefined || name === 'marquee') &&
      isHiddenElement(element)
    ) {
      this.flush();
      this.hidden.push(element);
    }
    const isBlock = BLOCK_TAGS.has(name);
    if (isBlock) {
      this.flush();
      if (name !== 'br') this.blockNode = element;
      this.tables.enter(element);
    }
    const code = attribs['onclick'];
    if (code !== undefined && name !== 'a' && CLICKED_TAGS.has(name) && this.takes(code))
      this.outline.clicks.push({ node: element, code, area: this.area, order: ++this.order });
    if (name === 'a') this.openLink(element);
    else if (isBlock) {
      if (name === 'form') this.outline.forms.push({ action: attribs['action'] ?? '', node: element });
    } else if (name === 'iframe' || name === 'embed' || name === 'frame' || name === 'object') {
      const src = attribs['src'] ?? attribs['data'];
      if (src !== undefined && this.takes(src)) this.outline.frames.push({ src, area: this.area });
    } else if (name === 'input') this.readInput(element);
    else if (name === 'img' || name === 'video' || name === 'audio')
      this.outline.media.push({
        tag: name,
        src: attribs['src'] ?? '',
        alt: attribs['alt'] ?? '',
        area: this.area,
        order: ++this.order,
        node: element,
      });
    return true;
  }

  private leave(element: TreeElement): void {
    const { areas, hidden } = this;
    if (element.name === 'a' && this.link?.node === element) this.closeLink();
    if (BLOCK_TAGS.has(element.name)) {
      this.flush();
      this.tables.leave(element);
    }
    if (areas.length > 0 && areas[areas.length - 1]?.node === element) {
      this.flush();
      areas.pop();
    }
    if (hidden.length > 0 && hidden[hidden.length - 1] === element) {
      this.flush();
      hidden.pop();
    }
    if (this.blockNode === element) this.blockNode = nearestBlock(parentOf(element));
  }

  /** A field that nobody can fill in is there to be read. */
  private readInput({ attribs }: TreeElement): void {
    const { value, type = 'text' } = attribs;
    if (value === undefined || type !== 'text' || (attribs['readonly'] ?? attribs['disabled']) === undefined) return;
    this.gather(` ${value} `);
  }

  private openLink(element: TreeElement): void {
    this.closeLink();
    const href = element.attribs['href'];
    if (href === undefined || !this.takes(href)) return;
    this.link = {
      node: element,
      href,
      url: resolveUrl(href, this.outline.base),
      text: '',
      hint: readHint(element.attribs['title']),
      area: this.area,
      hidden: this.hidden.length > 0,
      order: ++this.order,
    };
    this.outline.links.push(this.link);
  }

  /** Whether the page has not shown too many addresses before this one. */
  private takes(address: string): boolean {
    const { addresses, outline } = this;
    if (addresses.size >= MOST_ADDRESSES && !addresses.has(address)) {
      outline.isCut = true;
      return false;
    }
    addresses.add(address);
    return true;
  }

  private closeLink(): void {
    if (this.link === null) return;
    this.link.text = collapseSpace(this.link.text);
    this.link = null;
  }

  private readScript(element: TreeElement): boolean {
    const { src, id } = element.attribs;
    if (src !== undefined) {
      this.flush();
      this.outline.scriptSources.push(src);
      this.outline.lastSource = this.order;
    }
    if (id !== undefined) this.outline.widgets.push(element.attribs);
    const code = element.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
    if (code.trim() === '') return false;
    this.outline.scripts.push(code);
    this.outline.scriptPlaces.push(this.order + 0.5);
    const written = addedHtml(code);
    if (written !== '') this.read(parseHtml(written));
    return false;
  }

  private readHead(element: TreeElement): boolean {
    const { name, attribs } = element;
    if (name === 'title') {
      if (this.outline.head === '')
        this.outline.head = collapseSpace(element.children.map((c) => (c.type === 'text' ? c.data : '')).join(''));
      return false;
    }
    if (name === 'base') {
      this.outline.base = resolveUrl(attribs['href'] ?? '', this.outline.base) ?? this.outline.base;
      return false;
    }
    if (/^refresh$/i.test(attribs['http-equiv'] ?? '')) {
      this.outline.forward = /url\s*=\s*['"]?([^'"\s;]+)/i.exec(attribs['content'] ?? '')?.[1] ?? null;
    }
    const key = attribs['name'] ?? attribs['property'];
    if (key !== undefined)
      this.outline.metas.push({ name: key.trim(), content: collapseSpace(attribs['content'] ?? '') });
    return false;
  }

  /** Ends the block being gathered. */
  flush(): void {
    const { text: raw, starts } = this;
    if (raw === '') return;
    this.text = '';
    this.starts = null;
    const text = collapseSpace(raw);
    if (text === '') return;
    const block = new GatheredBlock({ text, raw, starts, node: this.blockNode });
    block.area = this.area;
    block.order = ++this.order;
    block.hidden = this.hidden.length > 0;
    const { cell } = this.tables;
    if (cell !== null) block.cell = cell;
    this.outline.blocks.push(block);
  }
}

/** A block that tells its pieces when asked: few readers want them, and of few blocks. */
class GatheredBlock implements OutlineBlock {
  readonly text: string;
  readonly tag: string;
  readonly node: TreeElement | null;
  area: Area = 'main';
  order = 0;
  hidden = false;
  declare cell?: NonNullable<Block['cell']>;
  private readonly raw: string;
  private readonly starts: readonly number[] | null;

  constructor({
    text,
    raw,
    starts,
    node,
  }: Pick<GatheredBlock, 'text' | 'node'> & { raw: string; starts: number[] | null }) {
    this.text = text;
    this.raw = raw;
    this.starts = starts;
    this.node = node;
    this.tag = node?.name ?? '';
  }

  get pieces(): string[] | undefined {
    const { raw, starts } = this;
    if (starts === null || this.text.length > LONGEST_IN_PIECES) return undefined;
    return [raw.slice(0, starts[0]), ...starts.map((start, n) => raw.slice(start, starts[n + 1]))];
  }
}

/** The `title` attribute of a link; where it is a card of several lines (文章标题：… 作者：… 更新时间：…), its title. */
function readHint(attribute: string | undefined): string {
  const hint = collapseSpace(attribute ?? '');
  return CARD.exec(hint)?.[1]?.replace(CARD_TAIL, '') ?? hint;
}

function nearestBlock(element: TreeElement | null): TreeElement | null {
  let node = element;
  while (node !== null && !BLOCK_TAGS.has(node.name)) node = parentOf(node);
  return node;
}
