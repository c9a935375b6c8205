import type { PacketInput } from '../../../report/packet/model/input.ts';
import type { PictureNote } from '../../../rules/decide/picture.ts';
import { readPeriod } from '../../../report/packet/model/period.ts';
import type { AuditResult, Finding } from '../../../rules/result/audit-result.ts';
import type { UnitResult } from '../../../rules/result/units.ts';
import { rankUnits } from '../../../rules/units/rank.ts';
import { assemble, makeCriterion, makeFinding, makeFrame, makeUnitLine, makeUnitResult } from '../result-parts.ts';

export function makeUnit(name: string, findings: readonly Finding[], part: Partial<UnitResult> = {}): UnitResult {
  const own = findings.filter(({ unit }) => unit === name);
  const taken = Math.min(10, 0.335 * own.length);
  const total = Math.round((30 - taken) * (100 / 30) * 100) / 100;
  const findingKeys = own.map(({ key }) => key);
  return makeUnitResult({
    name,
    group: name.endsWith('镇') || name.endsWith('乡') ? '乡镇' : '县直',
    from: 'portal-file',
    why: '',
    findings: findingKeys,
    total,
    marks: 30,
    taken,
    rank: null,
    lines: [
      makeUnitLine('columns', {
        state: taken > 0 ? 'partial' : 'pass',
        marks: 10,
        taken,
        checked: 5,
        findings: findingKeys,
      }),
      makeUnitLine('policy', { marks: 20, checked: 5 }),
      makeUnitLine('votes', { state: 'not-applicable' }),
    ],
    ...part,
  });
}

/** A confirmed problem of a unit. */
export function makeProblem(key: string, unit: string | null, part: Partial<Finding> = {}): Finding {
  return makeFinding({
    key: `columns/blank-column/${key}`,
    criterion: 'columns',
    fault: 'blank-column',
    rule: 'column-freshness',
    message: `“财政信息>${key}”无任何信息，也未发布情况说明`,
    url: `http://www.qingxi.gov.cn/${key}/`,
    pageTitle: key,
    publishedDate: null,
    unit,
    status: 'confirmed',
    ...part,
  });
}

const UNITS = ['县财政局', '县教育局', '县民政局', '青溪镇', '白云镇', '石桥乡'];

export function makeCounty(
  findings: readonly Finding[],
  units = UNITS.map((name) => makeUnit(name, findings)),
): AuditResult {
  const result = assemble(
    [
      { id: 'a', title: '基本信息', criteria: [makeCriterion({ id: 'columns', title: '栏目更新及时', marks: 10 })] },
      {
        id: 'b',
        title: '重点领域',
        criteria: [
          makeCriterion({ id: 'policy', title: '政策文件齐全', marks: 20 }),
          makeCriterion({ id: 'votes', title: '意见征集', marks: 5, state: 'not-applicable' }),
        ],
      },
    ],
    makeFrame({ findings: [...findings], units: rankUnits(units) }),
  );
  return { ...result, score: { ...result.score, basis: 'confirmed' } };
}

export function inputOf(result: AuditResult, part: Partial<PacketInput> = {}): PacketInput {
  return {
    result,
    period: readPeriod('2026-11'),
    issued: '2026-11-23',
    standing: UNITS,
    editions: [],
    again: new Map(),
    closedOn: new Map(),
    pictures: [],
    clock: { days: 7, urgentDays: 1 },
    clauses: new Map([['dz-08a', '信息按时限更新，没有空白栏目']]),
    ...part,
  };
}

export const NOVEMBER = [
  makeProblem('a', '县教育局'),
  makeProblem('b', '县教育局'),
  makeProblem('c', '石桥乡'),
  makeProblem('d', '县财政局', { severity: 'veto' }),
  makeProblem('e', null, { rule: 'ipv6', fault: 'no-aaaa-record', message: '域名没有IPv6解析' }),
];

/** What is known of a picture that shows a finding. */
export function makePicture(finding: string, part: Partial<PictureNote> = {}): PictureNote {
  return {
    id: `picture-${finding}`,
    finding,
    url: 'http://www.qingxi.gov.cn/a/',
    title: '财政信息',
    takenAt: '2026-11-20T02:00:00.000Z',
    kind: 'visible',
    bytesHash: '',
    covered: 0,
    hash: 'a'.repeat(64),
    width: 1100,
    height: 700,
    size: 50_000,
    ...part,
  };
}
