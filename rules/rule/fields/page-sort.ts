import type { PageFacts } from '../../facts/page-facts.ts';
import { isUnitName } from '../../site/details/unit-name.ts';
import { removeSpace } from '../../text/normalise.ts';
import type { PageSort } from './field-words.ts';

const ABOUT =
  /(机构职能|机构概况|机构简介|机构信息|部门职能|部门概况|部门简介|单位职能|单位概况|单位简介|职能简介|职能职责|基本信息|基本情况|概况|简介|职能|信息)$/;
/** Titles that promise one field only: the others stand on pages beside. */
const ONE_FIELD = /(职责|机构设置|内设机构|领导信息|联系方式)$/;
const AGENCY_COLUMN =
  /(机构|部门|单位)(职能|概况|设置|简介|信息|介绍|职责)|职能(职责|目录)|组织机构|(工作|组成|直属)(机构|部门)|政府(机构|部门)|县直部门/;
const GUIDE = /(办事|服务|办理|申请|申报|事项)(指南|指引|须知)$/;
const GUIDE_COLUMN = /(办事|服务|办理|便民)(指南|指引|事项|须知)|办事服务|政务服务|服务事项|行政许可|公共服务/;
const OPENNESS_GUIDE = /^(.{0,16}(信息|政务))?公开(工作)?(指南|指引)$/;
/** 指南 alone, where it stands below 政府信息公开. */
const BARE_GUIDE = /^(指南|指引)$/;
const OPENNESS = /(信息|政务)公开/;
const REQUEST = /^.{0,16}依申请公开(指南|说明|须知|流程)?$/;
const DEBT = /(政府|地方)(性)?债务.{0,12}(限额|余额|情况|信息|公开)|债务(限额|余额)/;
const DEBT_ELSE = /办法|制度|方案|预案|通知|解读|债券|偿债|风险/;
/** Of other families, or lists. */
const OTHER_KINDS = ['home', 'search', 'message', 'consultation', 'feedback', 'interpretation', 'normative-document'];

/** How far a page is of a sort: `least` fields must be there before the absence of others says anything. */
export interface SortedPage {
  least: number;
  /** The unit that an agency page is about. */
  unit: string | null;
}

/** Whether a page is of the sort whose fields a criterion asks for; null where it is not, or where one cannot say. */
export function sortPage(page: PageFacts, sort: PageSort): SortedPage | null {
  if (page.forward !== null || page.listOf !== null || page.items.length > 0 || OTHER_KINDS.includes(page.kind))
    return null;
  const title = removeSpace(page.title ?? '');
  const last = removeSpace(page.breadcrumb.at(-1) ?? '');
  switch (sort) {
    case 'agency':
      return sortAgency(page, title);
    case 'guide': {
      const isNamed = GUIDE.test(title) || GUIDE_COLUMN.test(last);
      if (page.kind === 'service-guide') return { least: isNamed ? 2 : 4, unit: null };
      return isNamed && page.bodyLength >= 60 ? { least: 3, unit: null } : null;
    }
    case 'openness-guide': {
      const isBelow = page.breadcrumb.some((step) => OPENNESS.test(step));
      const name = title === '' ? last : title;
      return OPENNESS_GUIDE.test(name) || (isBelow && BARE_GUIDE.test(name)) ? { least: 1, unit: null } : null;
    }
    case 'request':
      return REQUEST.test(title) ? { least: 1, unit: null } : null;
    case 'debt':
      return DEBT.test(title) && !DEBT_ELSE.test(title) ? { least: 0, unit: null } : null;
  }
}

/** 县民政局机构职能; 县民政局 in the column 机构职能; 机构概况 below 县民政局. */
function sortAgency(page: PageFacts, title: string): SortedPage | null {
  if (page.kind === 'service-guide' || page.kind === 'platform') return null;
  const above = page.breadcrumb
    .slice(-3)
    .map(removeSpace)
    .filter((step) => step !== title);
  const isInColumn = above.some((step) => AGENCY_COLUMN.test(step));
  const bare = title.replace(ABOUT, '');
  const [titled] = [bare, title].filter(isUnitName);
  if (titled !== undefined && (bare !== title || isInColumn)) return { least: 1, unit: titled };
  const unit =
    above.findLast(isUnitName) ??
    page.labels.find(({ label, value }) => /^(单位|机构|部门)名称$/.test(label) && isUnitName(value))?.value ??
    null;
  if (unit !== null && bare === '') return { least: 2, unit };
  const isOne = ONE_FIELD.test(title) && isUnitName(title.replace(ONE_FIELD, ''));
  return isOne || (unit !== null && isInColumn)
    ? { least: 3, unit: isOne ? title.replace(ONE_FIELD, '') : unit }
    : null;
}
