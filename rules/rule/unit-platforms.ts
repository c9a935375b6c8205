import * as z from 'zod';
import { OF_UNITS, type PlatformDetails } from '../site/details/platform.ts';
import type { EntryFacts } from '../site/entry-facts.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** 国办公开办函〔2019〕61号: the four modules of every platform, with the names that sites give them. */
  modules: z.array(z.strictObject({ name: z.string(), aliases: z.array(z.string()).default([]) })).default([
    { name: '政府信息公开指南', aliases: ['公开指南', '指南', '指引'] },
    { name: '政府信息公开制度', aliases: ['公开制度', '规章制度', '制度'] },
    { name: '法定主动公开内容', aliases: ['公开内容', '公开目录', '主动公开', '法定公开'] },
    { name: '政府信息公开年报', aliases: ['年报', '年度报告'] },
  ]),
  /** Whether the county's platform has to lead to those of its units (东至县2020年清单第29项第3点). */
  unitLinks: z.boolean().default(true),
});

type Params = z.infer<typeof params>;
type Platform = EntryFacts & { details: PlatformDetails };

/**
 * Looks at the disclosure platforms of the units, as far as they are pages of their own, for their modules, and at the
 * county's platform for its links to the units. A platform that was not seen is no fault here.
 */
export const unitPlatforms = defineSiteRule<Params>({
  id: 'unit-platforms',
  scope: 'site',
  title: '各单位政府信息公开平台',
  needs: ['entries'],
  faults: ['missing-module', 'missing-unit-link'],
  params,
  judge(site, { modules, unitLinks }): Verdict {
    const platforms = site.entries.filter((entry): entry is Platform => entry.details?.family === 'platform');
    const ofUnits = platforms.filter(({ details }) => details.unit !== null);
    const shared = new Set(
      platforms.filter(isCountyFront).flatMap(({ details }) => details.modules.map(({ key }) => key)),
    );
    const links: Verdict = unitLinks ? judgeLinks(site, platforms) : { checked: 0, faults: [], unchecked: [] };
    return {
      checked: ofUnits.length + links.checked,
      faults: [...ofUnits.flatMap((platform) => lacking(platform, modules, shared)), ...links.faults],
      unchecked: links.unchecked,
      ...(links.candidates !== undefined && { candidates: links.candidates }),
    };
  },
});

function isCountyFront({ details: { unit, isFront } }: Platform): boolean {
  return unit === null && isFront;
}

/** @param shared keys of the county's own modules, which the menu of the whole site shows on the units' pages as well */
function lacking(platform: Platform, modules: Params['modules'], shared: ReadonlySet<string>): Fault[] {
  const { unit, isCalledSo, modules: all } = platform.details;
  const isOwn = all.filter(({ key }) => !shared.has(key)).length >= 2;
  // A page that only shows what the county's platform leads to is no platform.
  if (!isOwn && !isCalledSo) return [];
  const shown = isOwn ? all.filter(({ key, inMenu }) => !inMenu || !shared.has(key)) : all;
  const missing = modules.filter(
    ({ name, aliases }) => !shown.some((module) => [name, ...aliases].some((word) => module.name.includes(word))),
  );
  // None but one is not a platform short of modules; it is some other page.
  if (modules.length - missing.length < 2) return [];
  return missing.map(({ name }) => ({
    ...absent(platform, 'missing-module', name, `“${name}”板块`),
    message: `${unit}政府信息公开平台未设置“${name}”板块`,
    ...(unit === null ? {} : { unit }),
  }));
}

function judgeLinks(site: SiteFacts, platforms: readonly Platform[]): Verdict {
  const county = platforms.filter(({ details }) => details.unit === null);
  const front = county.find(isCountyFront);
  if (front === undefined) return { checked: 0, faults: [], unchecked: [] };
  const gone = new Set(site.broken.map(({ key }) => key));
  const dead = front.details.units
    .filter(({ key }) => gone.has(key))
    .map(({ name }) => ({
      ...absent(front, 'missing-unit-link', name, `可以打开的“${name}”链接`),
      message: `政府信息公开平台上“${name}”的链接打不开（页面不存在）`,
      unit: name,
    }));
  const bare = unlinked(county).map(([name, platform]) => ({
    ...absent(platform, 'missing-unit-link', name, `“${name}”的链接`),
    message: `政府信息公开平台列有“${name}”，没有链接`,
    unit: name,
  }));
  const unnamed = leftOut(county, platforms).map((name) => ({
    ...absent(front, 'missing-unit-link', name, `通往“${name}”政府信息公开平台的链接`),
    message: `政府信息公开平台没有通往“${name}”政府信息公开平台的链接`,
    unit: name,
  }));
  const leads = county.some(({ details }) => details.units.length >= 2 || details.namesUnits);
  if (leads)
    return {
      checked: 1 + front.details.units.length + bare.length,
      faults: [...dead, ...bare, ...unnamed],
      unchecked: [],
    };
  const cause: Unchecked['cause'] | null = county.some(({ details }) => details.isFront && details.isScripted)
    ? 'unsettled'
    : site.crawl.complete
      ? null
      : 'incomplete-crawl';
  if (cause !== null)
    return { checked: 0, faults: [], unchecked: [{ cause, what: '政府信息公开平台上的部门和乡镇链接' }] };
  const none = {
    ...absent(front, 'missing-unit-link', '', '部门和乡镇信息公开平台的链接'),
    message: '政府信息公开平台没有所属部门和乡镇（街道）信息公开平台的链接',
  };
  const { directory } = front.details;
  return directory === null
    ? { checked: 1, faults: [none], unchecked: [] }
    : {
        checked: 1,
        faults: [],
        unchecked: [],
        candidates: [{ ...none, message: `${none.message}，只有“${directory}”入口`, confidence: 'lead' }],
      };
}

/** Units that the platform's front or its page of units (部门信息公开) lists without a link, each once with the page. */
function unlinked(county: readonly Platform[]): [name: string, platform: Platform][] {
  const linked = county.flatMap(({ details }) => details.units.map(({ name }) => name));
  const bare = county
    .filter(({ title, details }) => details.isFront || OF_UNITS.test(title ?? ''))
    .flatMap((platform) => platform.details.unlinked.map((name): [string, Platform] => [name, platform]));
  return [...new Map(bare.toReversed())].filter(([name]) => !linked.some((other) => isSameBody(name, other)));
}

/** So many units' platforms are linked straight, and the more part of them, before one that is not is left out. */
const FEWEST_LINKED = 3;

/** Units with a platform of their own to which none of the county's leads, while it leads to those of most. */
function leftOut(county: readonly Platform[], platforms: readonly Platform[]): string[] {
  const fronts = platforms.filter(({ details }) => details.unit !== null && details.isFront);
  if (county.some(({ details }) => details.isScripted)) return [];
  const links = county.flatMap(({ details }) => details.units);
  const keys = new Set(links.map(({ key }) => key));
  const units = [...new Set(fronts.flatMap(({ details }) => details.unit ?? []))].map((unit) => ({
    unit,
    isLinked: fronts.some(({ key, details }) => details.unit === unit && keys.has(key)),
    isNamed: links.some(({ name }) => isSameBody(name, unit)),
  }));
  const linked = units.filter(({ isLinked }) => isLinked).length;
  if (linked < FEWEST_LINKED || linked * 2 < units.length) return [];
  return units.filter(({ isLinked, isNamed }) => !isLinked && !isNamed).map(({ unit }) => unit);
}

/** 青石镇 and 云溪县青石镇人民政府, 县民政局 and 云溪县民政局. */
function isSameBody(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(/人民政府$/, '').replace(/^.{0,6}县(?=.{2})/, ''));
  return a !== undefined && b !== undefined && (a.endsWith(b) || b.endsWith(a));
}

function absent(
  { key, url, title, seen }: Platform,
  fault: 'missing-module' | 'missing-unit-link',
  slot: string,
  wanted: string,
): Omit<Fault, 'message'> {
  const looked = [{ place: '平台页的导航和正文链接', url }];
  return {
    fault,
    subject: key,
    slot,
    url,
    pageTitle: title,
    confidence: 'likely',
    proof: [{ kind: 'absence', wanted, looked, seenAt: seen.seenAt, bytesHash: seen.bytesHash }],
  };
}
