import { removeSpace, toHalfWidth } from '../text/normalise.ts';

/** Bodies whose common name is no shortening of the full one, by either. */
const SHORT_FORMS: readonly [RegExp, string][] = [
  [/^(残联|残疾人联合会)$/, '残联'],
  [/^(妇联|妇女联合会)$/, '妇联'],
  [/^(工商联|工商业联合会)$/, '工商联'],
  [/^(文联|文学艺术界联合会)$/, '文联'],
  [/^(科协|科学技术协会)$/, '科协'],
  [/^(侨联|归国华侨联合会)$/, '侨联'],
  [/^(供销社|供销合作社|供销合作社联合社|供销社联合社|供销联社)$/, '供销社'],
  [/^(团委|团县委|团市委|团区委|共青团委|共青团.*委)$/, '团委'],
];
const TOWN =
  /^(.{1,7}?(?:镇|乡|街道))(?:(?:政府|办事处|办|党委|党工委|政府办|党政办|党政办公室|党政综合办|党政综合办公室))?$/;
/** Words that begin like the sign of a county-level city, district or county and are none. */
const NO_SIGN = /^(市(场|容|志|民(中心|服务|之家)|政(公用|工程|管理|设施|园林|建设))|区(域|划|块)|县(域|志)|旗(帜|袍))/;

/**
 * One key for the ways in which a county body is written: 县民政局, 云汀县民政局 and 民政局 share one; 文昌镇人民政府 and 文昌镇 too.
 * A body of another place keeps its prefix and so matches nobody. Of several joint issuers the first, who leads, counts.
 * @param place the county, 云汀县; null where the portal does not say
 */
export function unitKey(name: string, place: string | null): string {
  const first =
    toHalfWidth(removeSpace(name))
      .replace(/\([^)]{0,300}\)/g, '')
      .split(/[、,;/]|等\d/)[0] ?? '';
  const bare = stripPlace(verticalBody(first.replace(/^中共/, ''), place), place)
    .replaceAll('人民政府', '政府')
    .replace(/人民(法院|检察院)$/, '$1');
  const town = TOWN.exec(bare)?.[1];
  if (town !== undefined) return town;
  const short = bare
    .replace(/管理委员会$/, '管委会')
    .replace(/委员会$/, '委')
    .replace(/办公室$/, '办')
    .replace(/(.)(?:和|与|及)(?=.{2})/g, '$1');
  return SHORT_FORMS.find(([pattern]) => pattern.test(short))?.[1] ?? short;
}

/** Whether a key is a town's or a street's. */
export function isTownKey(key: string): boolean {
  return /(镇|乡|街道)$/.test(key);
}

/** A body that the key shows to be of another place or of a higher level: 安庆市民政局 on the portal of a county. */
export function isElsewhere(key: string): boolean {
  return (
    /^(国家|国务院|全国|中国|中央|最高)/.test(key) ||
    /^.{2,8}?(省|自治区|市|州|盟|县|区|旗)(?=.*(局|委|办|厅|院|中心|镇|乡|街道|政府)$)(?!管)/.test(
      key.replace(/^(城市|市场|市政|市容|县城|开发区|园区|景区|社区|集聚区|高新区)/, ''),
    ) ||
    (/^[省市县区旗]/.test(key) && !NO_SIGN.test(key) && !/^[县区]委/.test(key))
  );
}

/** 安庆市生态环境局东至县分局, 国家税务总局东至县税务局: bodies under the city or the state that work in the county. */
function verticalBody(name: string, place: string | null): string {
  const tax = /^国家税务总局(.{0,12}?)(税务局)$/.exec(name);
  if (tax !== null) return place === null || (tax[1] ?? '').endsWith(place) ? '税务局' : name;
  const branch = /^(?:[\u4e00-\u9fa5]{2,5}市)?([\u4e00-\u9fa5]{2,8}局)(.{0,8}?)分局$/.exec(name);
  if (branch !== null && (branch[2] === '' || branch[2] === place)) return branch[1] ?? name;
  return name.replace(/^(.*生态环境)分局$/, '$1局');
}

function stripPlace(name: string, place: string | null): string {
  if (place !== null) {
    const at = name.indexOf(place);
    if (at === 0 || (at > 0 && at <= 9 && /[省市州盟区]$/.test(name.slice(0, at)))) {
      const rest = name.slice(at + place.length);
      // 东至县委办公室 is the county committee's office.
      return rest.startsWith('委') ? `${place.at(-1)}${rest}` : rest;
    }
  }
  const sign = place === null ? '县区旗市' : (place.at(-1) ?? '');
  const [own = ''] = name;
  return sign.includes(own) && name.length > 2 && name[1] !== '委' && !NO_SIGN.test(name) ? name.slice(1) : name;
}
