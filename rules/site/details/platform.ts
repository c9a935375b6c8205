import type { PageFacts } from '../../facts/page-facts.ts';
import { removeSpace } from '../../text/normalise.ts';
import { pageKey } from '../../url.ts';
import { isUnitName } from './unit-name.ts';

/** A page of a 政府信息公开 platform: the county's or one unit's. */
export interface PlatformDetails {
  family: 'platform';
  /** Whose platform it is; null for the county's. */
  unit: string | null;
  /** It is called 信息公开, itself or by the way to it; below 政务公开 a unit's page may be any other. */
  isCalledSo: boolean;
  /** The platform's own page, not one of its modules. */
  isFront: boolean;
  /** The modules it leads to; `inMenu` where only the menu of the site does. */
  modules: { name: string; key: string; inMenu: boolean }[];
  /** Units that it leads to. */
  units: { name: string; key: string }[];
  /** Units that stand among those in entries of their own and lead nowhere. */
  unlinked: string[];
  /** It names units, or a page of units, in some other way: a drop-down box, 部门信息公开. */
  namesUnits: boolean;
  /** What its own menu calls a directory of bodies (工作机构), which may lead on to theirs; null for none. */
  directory: string | null;
  /** Part of it may be written by a script. */
  isScripted: boolean;
}

const PLATFORM = /^(.*?)的?(?:政府|政务)?信息公开(?:平台|专栏|专区|专题|主页|网|目录)?$/;
const COUNTY =
  /^(?:.{0,12}[县市区旗])?(?:人民政府)?(?:政府信息公开|信息公开|政务公开)(?:平台|专栏|专区|专题|目录|网)?$/;
const MODULE =
  /公开(?:工作)?(?:指南|指引)|公开(?:工作|规章|保障)?制度|公开内容|公开目录|主动公开|公开年报|年度报告|^(指南|指引|制度|制度(规定|规范|文件|建设)|年报)$|申请公开|公开申请|规章制度/;
/** 部门乡镇信息公开, 各单位公开平台: a page or a link that leads to those of the units. */
export const OF_UNITS =
  /(部门|乡镇|镇乡|镇街|街道|单位|下级).{0,6}(公开|平台|专栏|目录)|公开.{0,4}(部门|单位|乡镇)|(县直|各)(部门|单位|乡镇)/;
const DIRECTORY = /^((县|区|市)?(政府)?(工作|组成|组织)(机构|部门)|政府部门|部门(导航|列表|名录)|(部门|单位)乡镇)$/;
const LONGEST_NAME = 16;
const FEWEST_UNITS = 3;
const MOST_UNITS = 200;

/** Reads pages of disclosure platforms, by their modules or by their name. */
export function readPlatform(page: PageFacts): PlatformDetails | null {
  if (page.kind !== 'platform' && page.kind !== 'column' && page.kind !== 'other') return null;
  const modules = readModules(page);
  const unit = readUnit(page, modules.length);
  const units = readUnits(page);
  // Its menu may be written by a script; what it is called and the units that it leads to tell it, too.
  const isNamed = COUNTY.test(page.title ?? '') && units.length >= FEWEST_UNITS;
  if (page.kind !== 'platform' && !isNamed && (unit === null || modules.length < 2)) return null;
  return {
    family: 'platform',
    unit,
    isCalledSo: [page.title ?? '', ...page.breadcrumb].some((step) => PLATFORM.test(removeSpace(step))),
    isFront: unit !== null || COUNTY.test(page.title ?? ''),
    modules,
    units,
    unlinked: readUnlinked(page, units),
    namesUnits:
      page.blocks.some(({ tag, text }) => tag === 'option' && isUnitName(text)) ||
      page.links.some(({ text }) => OF_UNITS.test(text)),
    directory:
      page.links.find(({ text, area }) => area !== 'footer' && DIRECTORY.test(removeSpace(text)))?.text ?? null,
    isScripted: page.scripted !== null,
  };
}

/** The unit of a unit's platform page: 县民政局政府信息公开, 县民政局 > 政府信息公开, 政府信息公开 > 县民政局, 政府信息公开 of 文昌镇人民政府网站. */
function readUnit({ title, breadcrumb, meta }: PageFacts, modules: number): string | null {
  const name = removeSpace(title ?? '');
  const named = PLATFORM.exec(name)?.[1];
  if (named !== undefined && isUnitName(named)) return named;
  const above = breadcrumb.filter((step) => step !== title);
  if (named === '' && isUnitName(above.at(-1) ?? '')) return above.at(-1) ?? null;
  // The platform of a site below the portal, a town's as a rule, which its page tags name.
  const site = removeSpace(meta['SiteName'] ?? '').replace(/(?:门户)?网站?$/, '');
  if (named === '' && modules >= 2 && isUnitName(site)) return site;
  if (modules < 2 || !isUnitName(name)) return null;
  return above.some((step) => PLATFORM.test(step) || COUNTY.test(step)) ? name : null;
}

/** A single such link in head, menu or foot is the site's own (依申请公开); two or more there are the platform's menu. */
function readModules({ links }: PageFacts): PlatformDetails['modules'] {
  const found = links.filter(({ text }) => text.length <= LONGEST_NAME && MODULE.test(text));
  const isMenu = (area: string): boolean => found.filter((link) => link.area === area).length >= 2;
  const modules = new Map<string, PlatformDetails['modules'][number]>();
  for (const { text, url, area } of found) {
    if (area !== 'main' && area !== 'aside' && !isMenu(area)) continue;
    const module = { name: removeSpace(text), key: pageKey(url) ?? url, inMenu: area !== 'main' && area !== 'aside' };
    const id = `${module.name}\n${module.key}`;
    if (modules.get(id)?.inMenu !== false) modules.set(id, module);
  }
  return [...modules.values()];
}

const ENTRY_TAGS = new Set(['li', 'td', 'dd']);

/** 县水利局 in a list of units that are links; headings above each unit's links are no such thing. */
function readUnlinked({ blocks, links }: PageFacts, units: PlatformDetails['units']): string[] {
  const linked = new Set(links.map(({ text }) => removeSpace(text)));
  const names = blocks
    .filter(({ tag, area }) => ENTRY_TAGS.has(tag) && area !== 'footer' && area !== 'head')
    .map(({ text }) => removeSpace(text));
  const bare = [...new Set(names)].filter((name) => !linked.has(name) && isUnitName(name));
  return bare.length * 2 <= units.length ? bare : [];
}

function readUnits({ links, key }: PageFacts): PlatformDetails['units'] {
  const units = new Map<string, { name: string; key: string }>();
  for (const { text, url, area } of links) {
    const name = removeSpace(text).replace(/(?:政府|政务)?信息公开(?:平台|专栏|目录)?$/, '');
    if (area === 'footer' || area === 'head' || units.size >= MOST_UNITS || !isUnitName(name)) continue;
    const target = pageKey(url);
    if (target !== null && target !== key) units.set(name, { name, key: target });
  }
  return [...units.values()];
}
