import { onWeekday, yearOf } from '../days.ts';
import type { Block, County, Entry } from '../model.ts';
import { addEntry, getColumn } from './entries.ts';
import { disputeTable, normativeTable, requestTable, type ReportFigures } from './report-tables.ts';

export const SECTIONS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** What a report may get wrong. */
export interface ReportFlaw {
  /** Sections left out, from 1. */
  without?: readonly number[];
  /** Changes the figures once they add up. */
  spoil?: (figures: ReportFigures) => void;
}

/** The newest year whose report the county owes on a day. */
export function newestYear(asOf: string): number {
  return yearOf(asOf) - (asOf.slice(5) > '03-31' ? 1 : 2);
}

/** Reports of the last four years, figures running on from year to year. */
export function fillReports(county: County): void {
  const newest = newestYear(county.asOf);
  let before: ReportFigures | null = null;
  for (let year = newest - 3; year <= newest; year += 1) {
    const figures = makeFigures(county, before);
    addReport(county, year, figures, {});
    before = figures;
  }
}

function makeFigures({ chance }: County, before: ReportFigures | null): ReportFigures {
  const persons = {
    fresh: chance.between(20, 60),
    carried: before?.persons.onward ?? chance.between(0, 4),
    onward: chance.between(0, 3),
  };
  const firms = { fresh: chance.between(1, 6), carried: before?.firms.onward ?? 0, onward: chance.between(0, 1) };
  const [made, gone] = [chance.between(3, 9), chance.between(0, 3)];
  return {
    persons,
    firms,
    normative: [made, gone, (before?.normative[2] ?? chance.between(40, 70)) + made - gone],
    disputes: Array.from({ length: 3 }, () => [chance.between(0, 4), chance.between(0, 2), 0, chance.between(0, 1)]),
    wrongTotal: 0,
    wrongCell: 0,
  };
}

/** A report of the county in the form of 2021. */
export function addReport(county: County, year: number, figures: ReportFigures, flaw: ReportFlaw): Entry {
  const { name } = county;
  flaw.spoil?.(figures);
  const numerals = '一二三四五六';
  const bodies: Block[][] = [
    [{ kind: 'p', text: `${year}年，${name}主动公开、依申请公开、政府信息管理、平台建设和监督保障工作平稳开展。` }],
    [{ kind: 'html', html: normativeTable(figures) }],
    [{ kind: 'html', html: requestTable(figures) }],
    [{ kind: 'html', html: disputeTable(figures) }],
    [{ kind: 'p', text: '部分单位公开不够及时，下一步将加强培训和督查。' }],
    [{ kind: 'p', text: '本年度未收取信息处理费。年度政务公开工作要点各项任务已按计划落实。' }],
  ];
  const body = bodies.flatMap((blocks, index): Block[] =>
    flaw.without?.includes(index + 1) === true
      ? []
      : [{ kind: 'h', text: `${numerals[index]}、${SECTIONS[index]}` }, ...blocks],
  );
  return addEntry(county, getColumn(county, 'reports'), {
    title: county.chance.word(
      [
        `${name}${year}年政府信息公开工作年度报告`,
        `${name}人民政府${year}年度政府信息公开工作报告`,
        `${year}年${name}人民政府信息公开年度报告`,
        `${name}人民政府办公室${year}年政府信息公开工作年度报告`,
        `${name}人民政府${year}年信息公开工作年度报告`,
        `${name}政府信息公开${year}年度报告`,
      ],
      [`${name}政府信息公开工作报告（${year}年度）`, `${name}${year}年政府信息公开年度报告`],
    ),
    day: onWeekday(`${year + 1}-01-${String(county.chance.between(14, 29))}`),
    source: `${name}人民政府办公室`,
    body,
  });
}
