import type { PageFacts, TextLine } from '../../facts/page-facts.ts';
import { chineseNumber } from '../../text/dates.ts';
import { removeSpace, titleKey } from '../../text/normalise.ts';
import { readReportTables, type ReportTables } from './report-tables.ts';

/** The six sections of 国办公开办函〔2021〕30号, in their order. */
export const SECTIONS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const;

/** What a report's text says, whether it stands on a page or in a file. */
export interface ReportBody {
  /** Numbers 1 to 6 of the sections whose headings stand in it. */
  sections: number[];
  tables: ReportTables;
}

/** A text with fewer of the six headings is not the report's. */
export const ENOUGH_SECTIONS = 4;

/** A report on a year's disclosure. */
export interface AnnualReportDetails extends ReportBody {
  family: 'annual-report';
  year: number;
  /** Whose report it is, as its title says; '' where it does not say. */
  owner: string;
  /** The page shows only a part: it goes on elsewhere. */
  isPart: boolean;
}

const REPORT = /(信息公开|政务公开).{0,12}(年度|工作)?(报告|年报)|(年报|年度报告)$/;
const OTHER_REPORT = /法治政府|预算|决算|统计|财务|企业|环境|质量|审计|统计公报|体检|解读|汇编|通知|公告|目录|工作要点/;
/** 县审计局, 县统计局, 生态环境分局 report on disclosure like others. */
const BODY =
  /^(?:关于)?[\u4e00-\u9fa5]{2,24}?(?:局|委员会|中心|办公室|大队|支队|总站)(?=\d|二[〇○零]|关于|政府信息|信息公开|政务公开)/;
const YEAR = /(20\d{2})年?度?|(二[〇○零]{1,2}[一二三四五六七八九〇○零]{1,2})年度?/;

/** The year of a report and whose it is, from its title; null where the title is not that of a report on disclosure. */
export function readReportTitle(title: string): { year: number; owner: string } | null {
  const plain = removeSpace(title);
  if (!REPORT.test(plain) || OTHER_REPORT.test(plain.replace(BODY, ''))) return null;
  const match = YEAR.exec(plain);
  if (match === null) return null;
  const year =
    match[1] === undefined
      ? [...(match[2] ?? '')].reduce((sum, sign) => sum * 10 + (/[〇○零]/.test(sign) ? 0 : chineseNumber(sign)), 0)
      : Number(match[1]);
  const owner = titleKey(
    plain
      .replace(YEAR, '')
      // 云溪县人民政府信息公开年报 is the report of 云溪县人民政府.
      .replace(/(?<=人民政府)信息公开.*$/, '')
      .replace(/(年度)?(政府信息公开|政务公开|信息公开|政府信息|年报|年度报告).*$/, ''),
  ).replace(/^关于|(?:关于|年度?)$/g, '');
  return { year, owner };
}

// Wording differs from site to site and from the template of 2019; what tells a section is enough.
const HEADINGS: readonly RegExp[] = [
  /总体情况|基本情况|工作概况|^概述|^概况/,
  /主动公开(政府)?信息|主动公开(工作)?情况/,
  /(收到|处理|受理|办理|答复).{0,16}申请|依申请公开/,
  /行政复议|行政诉讼/,
  /(存在|主要|面临).{0,6}(问题|不足|困难)|问题(和|及|与)改进|改进(情况|措施)/,
  /其他.{0,6}(报告|说明|事项|情况)|需要(报告|说明)的/,
];
const TOP = /^[一二三四五六七八九]\s?[、.．，:：]\s*/;
/** Where a heading ran into the line before it, as in a pdf. */
const HEADING_WITHIN = /(?<=[^一二三四五六七八九十第（(、])(?=[一二三四五六]、)/;
const BELOW = /^([（(][一二三四五六七八九\d]{1,2}[）)]|\d{1,2}[、.．])/;
const LONGEST_HEADING = 40;
const FIGURE_COLUMN = 3;
/** Fewer numbered headings than this, and any short line may be one. */
const ENOUGH_HEADINGS = 4;

export function readAnnualReport(page: PageFacts): AnnualReportDetails | null {
  if (page.kind === 'home' || page.kind === 'column' || page.kind === 'platform' || page.kind === 'search') return null;
  const read = readReportTitle(page.title ?? '');
  if (read === null) return null;
  return {
    family: 'annual-report',
    ...read,
    ...readReportBody(
      page.blocks.filter(({ area }) => area === 'main'),
      page.blocks,
    ),
    isPart: page.links.some(
      (link) => link.area === 'main' && /^(下一页|下页|阅读全文|查看全文|全文阅读)$/.test(link.text),
    ),
  };
}

/**
 * Sections and tables of a report's text.
 * @param tables lines among which its tables are looked for, where there are more
 */
export function readReportBody(lines: readonly TextLine[], tables = lines): ReportBody {
  return { sections: readSections(lines), tables: readReportTables(tables) };
}

/** Tables of the form's own; those that only lay out the page have no row of many cells. */
function figureTables(lines: readonly TextLine[]): Set<number> {
  return new Set(lines.flatMap(({ cell }) => (cell !== undefined && cell.column >= FIGURE_COLUMN ? [cell.table] : [])));
}

/**
 * Headings are numbered 一、二、… or stand in lines of their own without a full stop; what is numbered (一) or 1. belongs
 * to a section, which has 主动公开 and 依申请公开 among its own headings. A heading may begin its paragraph.
 */
function readSections(text: readonly TextLine[]): number[] {
  const figures = figureTables(text);
  const lines = text
    .filter(({ cell }) => cell === undefined || !figures.has(cell.table))
    .flatMap((line) => removeSpace(line.text).split(HEADING_WITHIN));
  const numbered = lines
    .filter((line) => TOP.test(line))
    .map((line) => line.replace(TOP, '').slice(0, LONGEST_HEADING));
  const own = lines.filter(
    (line) =>
      line.length <= LONGEST_HEADING &&
      !/[。；]/.test(line) &&
      (numbered.length < ENOUGH_HEADINGS || !BELOW.test(line)),
  );
  const heads = [...numbered, ...own.map((line) => line.replace(BELOW, ''))];
  return HEADINGS.flatMap((pattern, index) => (heads.some((head) => pattern.test(head)) ? [index + 1] : []));
}
