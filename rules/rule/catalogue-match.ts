import * as z from 'zod';
import type { ItemCatalogueDetails } from '../site/details/item-catalogue.ts';
import type { EntryFacts } from '../site/entry-facts.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { titleKey } from '../text/normalise.ts';
import { entryFault, quoteEntry } from './entry-fault.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Items named in the message; the proof holds all. */
  most: z.int().positive().default(10),
});

type Params = z.infer<typeof params>;
type Catalogue = EntryFacts & { details: ItemCatalogueDetails };

/** Words that every other item has and that tell none apart. */
const FRAME = /信息|情况|工作|相关|有关|政策|文件|公开|管理|办理|结果|的|及其?|和|与|等/;
const SHORTEST = 2;

/**
 * Holds a catalogue of items against what the portal really publishes: names of columns and menus, titles of entries.
 * Items are worded abstractly, so what is not found is a list for a person, one find for each catalogue.
 */
export const catalogueMatch = defineSiteRule<Params>({
  id: 'catalogue-match',
  scope: 'site',
  title: '目录与公开内容对照',
  needs: ['menu', 'columns', 'entries'],
  faults: [],
  params,
  judge(site, { most }): Verdict {
    const catalogues = site.entries.filter((entry): entry is Catalogue => entry.details?.family === 'item-catalogue');
    const texts = publishedTexts(site);
    const candidates: Fault[] = [];
    const unchecked: Unchecked[] = [];
    let checked = 0;
    for (const catalogue of catalogues) {
      const { items, isElsewhere } = catalogue.details;
      if (isElsewhere) {
        unchecked.push({ cause: 'missing-fact', what: `《${catalogue.title ?? ''}》的事项：目录在附件或图片中` });
        continue;
      }
      checked += items.length;
      const missing = items.filter((item) => !isPublished(item, texts));
      if (missing.length > 0) candidates.push(toCandidate(catalogue, missing, most));
    }
    return { checked, faults: [], unchecked, candidates };
  },
});

function publishedTexts({ columns, menu }: SiteFacts): string[] {
  const titles = columns.flatMap(({ name, list }) => [name, ...list.map(({ title }) => title)]);
  return [...new Set([...titles, ...menu.map(({ name }) => name)])].map(titleKey);
}

/** Its name, or all its telling words, stand in one title. */
function isPublished(item: string, texts: readonly string[]): boolean {
  const name = titleKey(item);
  const words = name.split(FRAME).filter((word) => word.length >= SHORTEST);
  return texts.some((text) => text.includes(name) || (words.length > 0 && words.every((word) => text.includes(word))));
}

function toCandidate(catalogue: Catalogue, missing: readonly string[], most: number): Fault {
  const shown = missing.slice(0, most).join('、');
  return entryFault(catalogue, {
    fault: 'unmatched-item',
    message: `《${catalogue.title ?? ''}》有${missing.length}项在栏目名称和信息标题中没有找到：${shown}${missing.length > most ? '等' : ''}`,
    confidence: 'lead',
    proof: [quoteEntry(catalogue, '目录表格', missing.join('、'))],
  });
}
