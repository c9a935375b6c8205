import { COUNTY_DOCUMENTS } from './documents.ts';
import { annualReport } from '../templates/annual-report.ts';
import type { Piece } from '../engine/model.ts';
import { paragraphs } from '../engine/text.ts';

// Years follow on: in force = last year + made − abolished; carried over = carried on of the year before.
// prettier-ignore
const YEARS: Piece[] = [
  annualReport({ year: 2025, id: 801, published: '2026-01-23', normative: [9, 4, 61], licences: 21436, penalties: 1872, fees: '318.60', persons: [46, 2, 30, 7, 4, 5, 1, 1], firms: [9, 0, 6, 2, 1, 0, 0, 0], reviews: [2, 0, 0, 1], suits: [1, 0, 0, 0], work: '全年主动公开信息8640条，政策解读率达到100%，办结政府信息公开申请55件。', gaps: '个别单位栏目更新不及时、个人信息审核不严。2026年将健全发布前自查机制，压实责任。' }),
  annualReport({ year: 2024, id: 802, published: '2025-01-22', normative: [7, 3, 56], licences: 20318, penalties: 1905, fees: '402.15', persons: [40, 3, 28, 6, 3, 4, 0, 2], firms: [7, 0, 5, 1, 1, 0, 0, 0], reviews: [3, 1, 0, 0], suits: [2, 0, 1, 0], wrongBy: 2, work: '全年主动公开信息7912条，建成基层政务公开专区12个。', gaps: '政策解读形式较单一。2025年将增加图解、视频等形式。' }),
  annualReport({ year: 2023, id: 803, published: '2024-01-25', normative: [8, 2, 52], licences: 19877, penalties: 2016, fees: '455.02', persons: [37, 1, 24, 5, 3, 3, 0, 3], firms: [5, 1, 4, 1, 1, 0, 0, 0], reviews: [1, 0, 0, 0], suits: [0, 0, 0, 0], without: 5, work: '全年主动公开信息7455条，办理答复质量稳步提高。', gaps: '' }),
];

const UNITS: Piece = {
  id: 804,
  column: '/zwgk/zfxxgk/nb/',
  title: '县直部门和乡镇2025年政府信息公开工作年度报告汇编',
  published: '2026-01-28 15:00',
  source: '县政府办公室',
  main: paragraphs('县直部门和乡镇2025年度报告已全部编制完成，现汇编公开，可在附件下载。'),
  files: [
    { name: '县直部门2025年政府信息公开工作年度报告汇编', ext: 'pdf' },
    { name: '乡镇2025年政府信息公开工作年度报告汇编', ext: 'pdf' },
  ],
};

/** The gazette comes out each quarter; the third issue of 2025 is missing. */
const GAZETTE: Piece[] = (
  [
    [821, 2026, 1, '2026-04-15', [201, 202, 205]],
    [822, 2025, 4, '2026-01-14', [214]],
    [824, 2025, 2, '2025-07-15', []],
    [825, 2025, 1, '2025-04-15', []],
  ] as [number, number, number, string, number[]][]
).map(([id, year, issue, day, documents]) => ({
  id,
  column: '/zwgk/zfgb/',
  title: `云汀县人民政府公报${year}年第${issue}期`,
  published: `${day} 09:00`,
  source: '县政府办公室',
  main: [
    ...paragraphs('本期目录：'),
    ...(documents.length === 0
      ? paragraphs('县政府文件、县政府办公室文件、大事记')
      : documents.map((d) => `<p>{{#${d}|${COUNTY_DOCUMENTS.find((item) => item.id === d)?.title ?? ''}}}</p>`)),
  ],
  files: [{ name: `云汀县人民政府公报${year}年第${issue}期`, ext: 'pdf' }],
}));

export const REPORTS: Piece[] = [...YEARS, UNITS, ...GAZETTE];
