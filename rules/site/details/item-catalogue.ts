import type { Block, PageFacts } from '../../facts/page-facts.ts';
import { removeSpace } from '../../text/normalise.ts';

/** A page that lists what is to be published: 主动公开基本目录, 事项标准目录. */
export interface ItemCatalogueDetails {
  family: 'item-catalogue';
  /** Items as the table names them, in order, each once. */
  items: string[];
  /** The catalogue stands in files or pictures. */
  isElsewhere: boolean;
}

const TITLE = /(公开|事项|标准|主动公开|政务公开|信息公开).{0,8}目录/;
const OTHER_TITLE = /权责|权力|收费|许可|采购|证明|机构职能|负面清单|资源/;
/** Heads of the column that names the items, the most particular first. */
const HEADS: readonly RegExp[] = [
  /^二级(公开)?事项$/,
  /^(公开)?事项(名称)?$/,
  /^一级(公开)?事项$/,
  /^(公开)?(类别|栏目|项目)(名称)?$/,
  /^公开内容$/,
];
const MOST_ITEMS = 400;
const LONGEST_ITEM = 30;

/** Catalogues with a table of items on the page. */
export function readItemCatalogue(page: PageFacts): ItemCatalogueDetails | null {
  const title = removeSpace(page.title ?? '');
  if (!TITLE.test(title) || OTHER_TITLE.test(title) || page.items.length > 0 || page.kind === 'home') return null;
  const items = itemsOf(page.blocks);
  const isElsewhere =
    items.length === 0 && (page.attachments.length > 0 || page.media.images > 0 || page.scripted !== null);
  return items.length === 0 && !isElsewhere ? null : { family: 'item-catalogue', items, isElsewhere };
}

/** Values under the head that names items; a cell that spans rows names one item for all of them. */
function itemsOf(blocks: readonly Block[]): string[] {
  const cells = blocks.flatMap(({ text, area, cell }) =>
    cell === undefined || area !== 'main' ? [] : [{ text: removeSpace(text), ...cell }],
  );
  for (const wanted of HEADS) {
    const head = cells.find(({ text }) => wanted.test(text));
    if (head === undefined) continue;
    const below = cells
      .filter(({ table, row, column }) => table === head.table && column === head.column && row > head.row)
      .map(({ text }) => text.replace(/^[（(]?[\d一二三四五六七八九十]+[)）、.．]/, ''));
    const items = [...new Set(below)].filter(
      (text) => text.length >= 2 && text.length <= LONGEST_ITEM && /[\u4e00-\u9fa5]/.test(text),
    );
    if (items.length >= 2) return items.slice(0, MOST_ITEMS);
  }
  return [];
}
