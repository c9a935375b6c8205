import { removeSpace } from '../../text/normalise.ts';
import type { EntryFacts } from '../entry-facts.ts';
import type { SiteFacts } from '../site-facts.ts';

/** Whose document it is, seen from the county: its government, its government's office, one of its departments, a town; `other` is not the county's. */
export type IssuerLevel = 'government' | 'office' | 'department' | 'town' | 'other' | 'unknown';

const PLACE = /([\u4e00-\u9fa5]{2,12}?(?:自治县|自治旗|县|区|市|旗|林区|特区))(?:人民政府|政府|门户|网|$)/;
const HIGHER =
  /^(中华人民共和国|国务院|全国|最高人民|国家)|(省|自治区|兵团)(人民政府|委|政府|[\u4e00-\u9fa5]{2,12}[厅局])|办公厅|[\u4e00-\u9fa5]{2,8}部$|^省/;
/** Party, congress and courts are no part of the government. */
const NOT_GOVERNMENT = /中共|党组|党委|[县区市旗]委(?!员会)|人大|政协|纪委|法院|检察院/;
const TOWN = /([镇乡]|街道)(人民政府|办事处|党政办公室|党政综合办公室)?$/;
const GOVERNMENT = /(人民政府|^(县|区|市|旗)政府)$/;
const OFFICE = /(人民政府|^(县|区|市|旗)政府)办(公室)?$/;
const DEPARTMENT =
  /(局|委员会|[\u4e00-\u9fa5]委|中心|[\u4e00-\u9fa5]办|办公室|总队|大队|支队|管委会|[\u4e00-\u9fa5]院|[\u4e00-\u9fa5]社|分局|税务局)$/;
const GOVERNMENT_NUMBER = /^[\u4e00-\u9fa5]{1,4}(政|府)/;
const PUBLISHER = /网站|管理员|编辑|本站|信息中心|融媒体/;

/** The county that the portal is of, as its name or its home page's title has it: 云汀县; null where neither says. */
export function readPlace(site: {
  portal: Pick<SiteFacts['portal'], 'name'>;
  home: Pick<NonNullable<SiteFacts['home']>, 'footer' | 'title'> | null;
}): string | null {
  for (const text of [site.portal.name, site.home?.footer.host ?? null, site.home?.title ?? null]) {
    const found = text === null ? undefined : PLACE.exec(removeSpace(text).replace(/^中国[·.]?/, ''))?.[1];
    if (found !== undefined) return found.replace(/^.*(省|自治区|(?<=[\u4e00-\u9fa5]{2})市(?=.))/, '');
  }
  return null;
}

/**
 * Told from the issuer that starts the title, then from the number, then from the metadata block, whose 发布机构 is
 * often whoever put the page up.
 */
export function issuerLevel(
  entry: Pick<EntryFacts, 'title' | 'documentNumber' | 'issuer' | 'breadcrumb'>,
  place: string | null,
): IssuerLevel {
  const inTitle = issuerInTitle(entry.title);
  const fromTitle = inTitle === undefined ? 'unknown' : levelOf(inTitle, place);
  if (fromTitle !== 'unknown') return fromTitle;
  const { issuer } = entry;
  const fromIssuer = issuer === null || PUBLISHER.test(issuer) ? 'unknown' : levelOf(removeSpace(issuer), place);
  const number = removeSpace(entry.documentNumber ?? '');
  // 人民政府办公室 as 发布机构 of a department's document: the department's number says so.
  if ((fromIssuer === 'government' || fromIssuer === 'office') && number !== '' && !GOVERNMENT_NUMBER.test(number))
    return 'department';
  const column = entry.breadcrumb.at(-1) ?? '';
  if (/部门/.test(column)) return 'department';
  if (/乡镇|镇街/.test(column)) return 'town';
  return fromIssuer === 'unknown' ? levelOfNumber(number, place) : fromIssuer;
}

function issuerInTitle(title: string | null): string | undefined {
  return /^(.{3,30}?)(关于|印发|转发|公布)/.exec(removeSpace(title ?? ''))?.[1];
}

/** Whether the title, or else the metadata block, names a government above the county's or beside it. */
export function isOfOthers({ title, issuer }: Pick<EntryFacts, 'title' | 'issuer'>, place: string | null): boolean {
  const name = removeSpace(issuerInTitle(title) ?? issuer ?? '');
  const first = firstBody(name);
  return !TOWN.test(first) && (place === null || !first.includes(place)) && isHigher(first, place);
}

function isHigher(name: string, place: string | null): boolean {
  return HIGHER.test(name) || isElsewhere(name, place);
}

/** Of several bodies that sign together the first one. */
function firstBody(name: string): string {
  return name.split(/[、，,;；]|等\d*/)[0] ?? name;
}

/** 云政办规〔2024〕3号 on the portal of 云汀县: the county's own sign leads the number. */
function levelOfNumber(number: string, place: string | null): IssuerLevel {
  const [own = ''] = number;
  if (own === '' || place === null || !place.slice(0, -1).includes(own) || !GOVERNMENT_NUMBER.test(number))
    return 'unknown';
  return /^..?(政|府)办/.test(number) ? 'office' : 'government';
}

function levelOf(name: string, place: string | null): IssuerLevel {
  const first = firstBody(name);
  if (TOWN.test(first)) return 'town';
  if (NOT_GOVERNMENT.test(first)) return 'other';
  if ((place === null || !first.includes(place)) && isHigher(first, place)) return 'other';
  if (OFFICE.test(first)) return 'office';
  if (GOVERNMENT.test(first)) return 'government';
  return DEPARTMENT.test(first) ? 'department' : 'unknown';
}

/** Another county's or the city's, where the portal's own name is known. */
function isElsewhere(name: string, place: string | null): boolean {
  if (place === null || name.includes(place)) return false;
  return /[\u4e00-\u9fa5]{2}(省|市|州|盟|县|区|旗)(人民政府|[\u4e00-\u9fa5]{2,14}(局|委员会|办公室|委|中心))/.test(
    name,
  );
}

const NORMATIVE_NUMBER = /规(字|发)?[〔[（(【﹝〖]/;
/** 自然资源和规划局 writes 自规 and 资规 in all its numbers. */
const PLANNING = /(自|资|划|城)规(字|发)?[〔[（(【﹝〖]/;

/** Whether the number marks a normative document (云政规〔2024〕3号). */
export function hasNormativeNumber(number: string | null): boolean {
  const text = removeSpace(number ?? '');
  return NORMATIVE_NUMBER.test(text) && !PLANNING.test(text);
}

/** In force as far as the page says. */
export function isInForce(validity: string | null): boolean {
  return validity === null || !/失效|废止/.test(validity) || validity === '部分失效';
}
