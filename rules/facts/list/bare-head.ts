import { removeSpace } from '../../text/normalise.ts';
import type { Block } from '../page-facts.ts';

const TITLE_HEAD = /^(?:标题|名称|题名|(?:信息|文件|公文|通知|公告|文章|事项)(?:标题|名称))$/;
const OTHER_HEAD = /^(?:序号|编号|文号|发文字号|索引号|来源|(?:发布|公开|成文|生成|发文|印发)?(?:日期|时间))$/;

/**
 * Whether a table shows what its list would say of its entries, and no entry: the empty list of a frame, which has no
 * way that leads to it. A line that says so may stand below the head.
 */
export function isBareHead(blocks: readonly Block[]): boolean {
  const rows = new Map<string, string[]>();
  for (const { text, area, cell } of blocks) {
    if (area !== 'main' || cell === undefined) continue;
    const key = `${cell.table}/${cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), removeSpace(text)]);
  }
  const full = [...rows].filter(([, cells]) => cells.length > 1);
  const [head] = full;
  if (head === undefined || full.length > 1) return false;
  const [, cells] = head;
  return (
    cells.some((text) => TITLE_HEAD.test(text)) && cells.every((text) => TITLE_HEAD.test(text) || OTHER_HEAD.test(text))
  );
}
