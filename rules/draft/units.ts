import { removeSpace } from '../text/normalise.ts';

/** Who has to do something, as the document names them. */
export interface Duty {
  /** All of them, those who lead first. */
  units: string[];
  /** Those who lead (牵头); once settled, a unit that is alone leads. */
  lead: string[];
  /** Those who help (配合). */
  support: string[];
  /** The list is left open (等部门). */
  andOthers: boolean;
}

type Role = 'lead' | 'plain' | 'support';

const LABEL =
  /^(?:(牵头|主办|主责)|(配合|协办|协同|协助|参与|会办)|责任|承办|落实|实施|完成|负责)(?:单位|部门|科室|股室|责任单位)[:：]?/;
const LEADS = /(?:分别|共同)?牵头(?:负责|落实|组织实施|抓总|办理)?(?:落实)?$/;
const HELPS = /(?:积极)?(?:配合|协助|协办|参与|协同)(?:落实|做好.*)?$/;
const DOES =
  /(?:按照?各?自?职责(?:分工)?(?:分别|抓好|做好)?)?(?:分别|共同|具体|组织)?(?:负责(?:落实|实施|办理)?|承办|组织实施|抓好落实|落实)$/;
const OPEN =
  /等?(?:[县市区]级?|[县市区]政府|[县市区]直)?各?(?:其他)?(?:相关|有关|各有关|各相关)?(?:[县市区]级?|[县市区]政府|[县市区]直)?各?(?:职能|责任)?(?:部门|单位|企事业单位|机关)$/;
/** What stands for many: no unit of its own, and never alone in the lead. */
const CLASS = /^各|^其他|^所有|各部门|各单位|有关部门|相关部门|各有关|各相关|主管部门|起草部门|有关单位|相关单位/;
/** Nouns that go on from 各 before them: 各乡镇、街道办事处. */
const BARE =
  /^(?:街道|街道办事处|街道办|部门|单位|开发区|园区|管委会|办事处|乡镇|镇|乡|镇办|场|局|委|办|科室|股室|企业|企事业单位)$/;

/**
 * Splits what stands in a column or note for units. Names stay as written, but for white space and the kind of brackets.
 * @returns no units for an empty text; still to be settled
 */
export function readUnits(text: string, role: Role = 'plain'): Duty {
  const duty: Duty = { units: [], lead: [], support: [], andOthers: false };
  const groups: { names: string[]; role: Role | null }[] = [];
  for (const phrase of splitOutside(tidy(text), '，,；;。\n')) {
    const read = readPhrase(phrase);
    if (read.andOthers) duty.andOthers = true;
    groups.push({ names: read.names, role: read.role });
  }
  for (const group of groups) {
    for (const name of group.names) {
      if (duty.units.includes(name)) continue;
      const as = group.role ?? role;
      duty.units.push(name);
      if (as === 'lead') duty.lead.push(name);
      if (as === 'support') duty.support.push(name);
    }
  }
  return duty;
}

/** The whole of a duty: leaders first; who is alone leads. */
export function settle(duty: Duty): Duty {
  const units = [...duty.lead, ...duty.units.filter((name) => !duty.lead.includes(name))];
  const [only] = units;
  const alone = units.length === 1 && only !== undefined && !duty.andOthers && !CLASS.test(only);
  const lead = duty.lead.length > 0 ? duty.lead : alone ? [only] : [];
  return { ...duty, units, lead };
}

/** One duty out of several: lead and support from their own columns, the others from theirs. */
export function joinDuties(duties: readonly Duty[]): Duty {
  const all: Duty = { units: [], lead: [], support: [], andOthers: false };
  for (const duty of duties) {
    for (const key of ['units', 'lead', 'support'] as const)
      for (const name of duty[key]) if (!all[key].includes(name)) all[key].push(name);
    all.andOthers ||= duty.andOthers;
  }
  return all;
}

function readPhrase(phrase: string): { names: string[]; role: Role | null; andOthers: boolean } {
  let rest = phrase.replace(/^(?:由|请|各?由)(?=[\u4e00-\u9fff]{2})/, '');
  let role: Role | null = null;
  const label = LABEL.exec(rest);
  if (label !== null && label[0].length < rest.length) {
    role = label[1] === undefined ? (label[2] === undefined ? null : 'support') : 'lead';
    rest = rest.slice(label[0].length);
  }
  for (const [pattern, as] of [
    [LEADS, 'lead'],
    [HELPS, 'support'],
    [DOES, role],
  ] as const) {
    const shorter = rest.replace(pattern, '');
    if (shorter === rest) continue;
    rest = shorter;
    role = as;
    break;
  }
  const parts = joinBare(splitOutside(rest, '、/ '));
  let andOthers = false;
  const names: string[] = [];
  for (const part of parts) {
    const open = /等/.test(part) ? part.replace(OPEN, '').replace(/等$/, '') : part;
    if (open !== part) andOthers = true;
    if (isName(open)) names.push(open);
  }
  return { names, role, andOthers };
}

function isName(text: string): boolean {
  return text.length >= 1 && /[\u4e00-\u9fffA-Za-z]/.test(text) && !/^(?:等|及|和|以及|等等)$/.test(text);
}

function joinBare(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && last.startsWith('各') && BARE.test(part)) joined[joined.length - 1] = `${last}、${part}`;
    else joined.push(part);
  }
  return joined;
}

/** Angle and other brackets round, white space between Chinese gone, other white space a separator. */
function tidy(text: string): string {
  return text
    .replace(/[<〈〔[［【(]/g, '（')
    .replace(/[>〉〕\]］】)]/g, '）')
    .replace(/(?:(?<![ \u3000\t])[ \u3000\t]+)?\n[ \u3000\t]*/g, '\n')
    .replace(/(?:(?<!\s)\s+)?([、，,；;（）])\s*/g, '$1')
    .replace(/(?<=[局委办会部院府站所室心司道镇门位])[ \u3000\t]+(?=[\u4e00-\u9fff])/g, '、')
    .replace(/[ \u3000\t]+/g, '')
    .trim();
}

/** Splits at any of the signs that stand in no bracket. */
export function splitOutside(text: string, signs: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const sign of text) {
    if (sign === '（') depth++;
    else if (sign === '）') depth = Math.max(0, depth - 1);
    if (depth === 0 && signs.includes(sign)) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  parts.push(part);
  return parts.map((one) => one.trim()).filter((one) => one !== '');
}

const UNIT_END =
  /(?:局|委|办|部|院|会|署|处|科|股|室|所|站|队|厂|校|社|府|部门|单位|机关|中心|公司|银行|乡镇|街道|社区|村|开发区|经开区|园区|新区|集团|主体|牵头|负责|落实|配合|县区|市区|乡|镇|县)$/;

/** True for a list of units and nothing else: cells without a telling header are known by it. */
export function looksLikeUnits(text: string): boolean {
  const bare = removeSpace(text);
  if (bare === '' || bare.length > 300 || /[。！？]/.test(bare)) return false;
  const parts = splitOutside(tidy(text), '，,；;、\n');
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const name = part.replace(/（[^）]{0,24}）$/, '');
      return part.length <= 24 && (UNIT_END.test(name) || BARE.test(name));
    })
  );
}
