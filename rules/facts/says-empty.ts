import type { Outline } from './outline.ts';
import { storesNothing } from './stored-lists.ts';

const EMPTY_WORDS =
  /^[^\u4e00-\u9fa5]{0,3}((此|该|本)?(栏目|频道|目录|类别|版块|单位|部门)?(下|中|内)?(暂时?|目前)?(无|没有|未)(找到|查到|检索到|发布)?(任何|相关|新增|符合条件的|更多){0,2}(信息|内容|数据|文章|记录|资料|更新|条目|文件)(发布|可显示|更新)?|(信息|内容|栏目|页面|数据)(正在)?(更新|建设|整理|维护|完善)中|敬请期待|No data( available)?|暂无)[。.!！…]*$/i;

const CLAUSE_END = /[，,。]/;

/** A page with more text than this says something, whatever its store of records lacks. */
const LITTLE_TEXT = 60;

/**
 * Whether the main area says that there is nothing: in so many words (暂无信息, 栏目建设中，敬请期待), or by a store of
 * records that is there and empty on a page of `bodyLength` signs of text.
 */
export function saysEmpty(outline: Outline, bodyLength: number): boolean {
  return (
    outline.blocks.some((block) => block.area === 'main' && block.text.length <= 30 && isEmptyWord(block.text)) ||
    (bodyLength < LITTLE_TEXT && keepsNothing(outline))
  );
}

function keepsNothing({ scripts }: Outline): boolean {
  const stores = scripts.filter((script) => script.includes('<datastore>'));
  return stores.length > 0 && stores.every(storesNothing);
}

/** Whether a text says nothing but that there is nothing. */
export function isEmptyWord(text: string): boolean {
  if (EMPTY_WORDS.test(text)) return true;
  if (!CLAUSE_END.test(text)) return false;
  const parts = text.split(CLAUSE_END).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => EMPTY_WORDS.test(part.trim()));
}
