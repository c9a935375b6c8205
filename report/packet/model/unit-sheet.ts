import type { CriterionResult } from '../../../rules/result/audit-result.ts';
import type { UnitLine, UnitResult } from '../../../rules/result/units.ts';
import { STATE_WORDS } from '../../../rules/words.ts';
import { groupCriteria } from '../../model/tree-groups.ts';
import { joinPlaces } from '../../model/places.ts';
import { formatMarks } from '../../format.ts';
import { cleanText } from './clean.ts';
import type { RankRow } from './edition.ts';
import type { PacketInput } from './input.ts';
import type { Problem } from './problem.ts';

export interface SheetRow {
  indicator: string;
  group: string;
  /** What is checked, point by point, in the document's own words where the checklist has them. */
  points: string;
  state: string;
  /** Null for what stands outside the score: then nothing is taken either. */
  marks: number | null;
  taken: number | null;
  reason: string;
  problems: Problem[];
}

/** Why one unit has the score it has: every line that applies to it, those without a loss too. */
export interface UnitSheet {
  unit: string;
  group: string;
  rank: RankRow;
  /** Marks that count and those lost, unrounded. */
  marks: number;
  taken: number;
  /** The sum in one line. */
  sum: string;
  rows: SheetRow[];
}

const OUTSIDE = new Set<UnitLine['state']>(['not-applicable', 'not-due']);
const MOST_REASONS = 20;

export function makeUnitSheet(
  unit: UnitResult,
  rank: RankRow,
  { result, clauses }: Pick<PacketInput, 'result' | 'clauses'>,
  problems: readonly Problem[],
): UnitSheet {
  const groups = groupCriteria(result);
  const own = problems.filter((problem) => problem.unit === unit.name);
  const describe = (id: string): Pick<SheetRow, 'indicator' | 'group' | 'points'> => {
    const group = groups.find(({ criteria }) => criteria.some((criterion) => criterion.id === id));
    const criterion = group?.criteria.find((one) => one.id === id);
    return {
      indicator: criterion?.title ?? id,
      group: group?.title ?? '其他指标',
      points: pointsOf(criterion, clauses),
    };
  };
  const rows = unit.lines.map((line) => {
    const isOut = OUTSIDE.has(line.state);
    const lost = own.filter(({ criterion }) => criterion === line.criterion);
    return {
      ...describe(line.criterion),
      state: STATE_WORDS[line.state],
      marks: isOut ? null : line.marks,
      taken: isOut ? null : line.taken,
      reason: reasonOf(line, lost),
      problems: lost,
    };
  });
  // Problems of duties that the document does not give to units one by one: listed, and no line of the score.
  const scored = new Set(unit.lines.map(({ criterion }) => criterion));
  const others = [...Map.groupBy(own, ({ criterion }) => criterion)].filter(([criterion]) => !scored.has(criterion));
  const { marks, taken, full, bonus, total } = unit.score;
  return {
    unit: unit.name,
    group: unit.group,
    rank,
    marks,
    taken,
    sum: total === null || rank.score === null ? '不评分' : sumOf({ marks, taken, full, bonus, total }),
    rows: [
      ...rows,
      ...others.map(([criterion, lost]) => ({
        ...describe(criterion),
        state: '不计入单位得分',
        marks: null,
        taken: null,
        reason: numbered(lost, false),
        problems: lost,
      })),
    ],
  };
}

function reasonOf(line: UnitLine, problems: readonly Problem[]): string {
  if (problems.length > 0) return numbered(problems, line.taken > 0);
  return line.state === 'pass' ? '—' : cleanText(line.reason, 200) || '—';
}

function numbered(problems: readonly Problem[], isCosting: boolean): string {
  const words = problems.slice(0, MOST_REASONS).map(({ description, taken }, index) => {
    const cost = isCosting ? `，扣${formatMarks(taken ?? 0)}分` : '';
    return `${index + 1}. ${description}${cost}`;
  });
  return [...words, ...(problems.length > MOST_REASONS ? [`等${problems.length}个，详见附件3`] : [])].join('；');
}

function sumOf({
  marks,
  taken,
  full,
  bonus,
  total,
}: Pick<UnitResult['score'], 'marks' | 'taken' | 'full' | 'bonus'> & { total: number }): string {
  const plus = bonus > 0 ? `＋加分${formatMarks(bonus)}` : '';
  return `（适用指标${formatMarks(marks)}－扣分${formatMarks(taken)}）÷${formatMarks(marks)}×满分${formatMarks(full)}${plus}＝${formatMarks(total)}`;
}

/** ①…②…; where the checklist has no words, where they stand in the document. */
function pointsOf(criterion: CriterionResult | undefined, clauses: PacketInput['clauses']): string {
  const texts = (criterion?.clauses ?? []).flatMap((id) => clauses.get(id) ?? []);
  if (texts.length === 0) return joinPlaces(criterion?.places ?? []);
  return texts.map((text, index) => `${markOf(index + 1)}${text}`).join('；');
}

const CIRCLED_ONE = 0x2460;

/** ① to ⑳, then (21). */
function markOf(n: number): string {
  return n <= 20 ? String.fromCodePoint(CIRCLED_ONE + n - 1) : `(${n})`;
}
