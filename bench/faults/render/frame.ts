import type { Anchor, Frame } from '../families/family.ts';
import type { Column, County } from '../model.ts';
import { pinyin } from '../county/consultations.ts';
import type { Links } from './links.ts';

/** Puts menu, breadcrumb and page tags around a body. Tags that are null are left out. */
export function frameOf(
  county: County,
  links: Links,
  page: {
    head: string | null;
    trail: readonly Anchor[];
    column: Column | null;
    tags: Readonly<Record<string, string | null>>;
    body: string;
  },
): Frame {
  const { column } = page;
  const tags: Record<string, string | null> = {
    SiteName: `${county.name}人民政府网`,
    SiteDomain: `www.${pinyin(county)}.gov.cn`,
    SiteIDCode: county.identity.metaCode,
    ...(column === null ? {} : columnTags(column)),
    ...page.tags,
  };
  return {
    county,
    head: page.head,
    tags: Object.entries(tags).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
    trail: page.trail,
    menu: [{ text: '首页', href: '/' }, ...links.children(null).map(links.column)],
    side: column === null ? [] : sideOf(column, links).map(links.column),
    body: page.body,
    searchHref: county.search === 'missing' ? null : '/search',
  };
}

function columnTags({ name, type, tags }: Column): Record<string, string | null> {
  return {
    ColumnName: name,
    ColumnDescription: `${name}栏目公开有关政府信息`,
    ColumnKeywords: `${name};政务公开;信息公开`,
    ColumnType: type,
    ...tags,
  };
}

/** Columns below this one, where there are any, else those beside it. */
function sideOf(column: Column, links: Links): Column[] {
  const below = links.children(column);
  return below.length > 0 ? below : links.children(column.parent);
}
