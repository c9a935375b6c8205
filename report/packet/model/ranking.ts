import type { UnitResult } from '../../../rules/result/units.ts';
import { formatMarks, roundHalfUp } from '../../format.ts';
import type { Edition, RankRow } from './edition.ts';
import { type PacketInput, standingOf } from './input.ts';
import type { Problem } from './problem.ts';
import type { Rectified } from './rectification.ts';

/**
 * The rows of the rankings, group by group. Ranks are by the score as shown; inside one rank fewer problems come first, then
 * the standing order. Units with a veto come after the scores, then those without one, then those not assessed.
 * @param comparable the edition before, where its scores may be compared with these
 */
export function rankRows(input: PacketInput, { problems, rectified, comparable }: Derived): RankRow[] {
  const standing = standingOf(input);
  const rows = input.result.units.map((unit) => toRow(unit, { problems, rectified, comparable }));
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.flatMap((group) =>
    rows
      .filter((row) => row.group === group)
      .toSorted(
        (a, b) =>
          (a.rank ?? shelf(a)) - (b.rank ?? shelf(b)) || a.problems - b.problems || standing(a.unit) - standing(b.unit),
      ),
  );
}

interface Derived {
  problems: readonly Problem[];
  rectified: readonly Rectified[];
  comparable: Edition | null;
}

/** Where those without a rank stand: behind every rank, by their notes. */
function shelf({ notes, score }: RankRow): number {
  if (notes.some((note) => note.startsWith(EXEMPT))) return 3e6;
  return notes.some((note) => note.startsWith(VETO)) && score !== null ? 1e6 : 2e6;
}

export const EXEMPT = '本期不参评';
const VETO = '单项否决';
/** Marks of lines on which nothing was concluded: nothing is taken for them. */
export const UNDECIDED = '待定';

function toRow(unit: UnitResult, { problems, rectified, comparable }: Derived): RankRow {
  const { score, exempt } = unit;
  const before = comparable?.ranking.find((row) => row.unit === unit.name && row.group === unit.group);
  const own = rectified.filter(({ problem, outcome }) => problem.unit === unit.name && outcome !== '已撤销');
  return {
    unit: unit.name,
    group: unit.group,
    rank: exempt === null ? unit.rank : null,
    score: exempt === null ? score.total : null,
    full: score.full,
    deducted: exempt !== null || score.base === null ? null : roundHalfUp(score.full - score.base),
    bonus: exempt === null ? score.bonus : 0,
    problems: problems.filter((problem) => problem.unit === unit.name).length,
    before: before === undefined ? null : { score: before.score, rank: before.rank },
    fixed: {
      done: own.filter(({ outcome }) => outcome === '已整改').length,
      onTime: own.filter(({ onTime }) => onTime).length,
      of: own.length,
    },
    grade: exempt === null ? score.grade : null,
    notes: notesOf(unit),
  };
}

function notesOf({ exempt, isSeen, score, lines }: UnitResult): string[] {
  if (exempt !== null) return [`${EXEMPT}：${exempt}`];
  const unchecked = lines.filter(({ state }) => state === 'unchecked').length;
  return [
    ...score.veto.map(({ reason }) => `${VETO}：${reason}`),
    ...(isSeen ? [] : [`没有读到该单位的公开平台，${score.total === null ? '不评分' : '不排名'}`]),
    ...(unchecked > 0 ? [`${unchecked}项无法检查`] : []),
    ...(score.undecided.marks > 0 ? [`${UNDECIDED}${formatMarks(score.undecided.marks)}分`] : []),
  ];
}
