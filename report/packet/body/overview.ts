import { formatMarks, formatPercent, roundHalfUp } from '../../format.ts';
import type { RankRow } from '../model/edition.ts';
import type { Office } from '../model/office.ts';
import type { Packet } from '../model/packet.ts';
import { typeOf } from '../model/problem-types.ts';
import { averageOf, LEAST_FOR_AVERAGE, type Scored, scoredOf } from '../model/averages.ts';
import { EXEMPT, UNDECIDED } from '../model/ranking.ts';
import type { Paragraph } from './body.ts';

/** 一、总体情况: figures group by group, who rose and fell most, and how many problems there are. */
export function tellOverview(packet: Packet, office: Office): Paragraph[] {
  const groups = [...Map.groupBy(packet.ranking, ({ group }) => group)];
  const known =
    packet.rectified === null ? '本次为首次测评。' : packet.notCompared === null ? '' : `${packet.notCompared}。`;
  return [
    ...groups.map(([group, rows]): Paragraph => ({ kind: 'text', text: tellGroup(group, rows, packet, office) })),
    ...[tellMovers(packet.ranking, office)]
      .filter((text) => text !== '')
      .map((text): Paragraph => ({ kind: 'text', text })),
    { kind: 'text', text: `${known}${tellTotals(packet)}` },
  ];
}

function tellGroup(group: string, rows: readonly RankRow[], { rectified }: Packet, { good, pass }: Office): string {
  const scored = scoredOf(rows);
  const units = new Set(scored.map(({ unit }) => unit));
  const others = rows.filter(({ unit }) => !units.has(unit));
  const left = others.map(({ unit, notes }) => `${unit}未列入排名（${notes.join('；') || '无得分'}）。`).join('');
  const [first] = scored;
  const undecided = tellUndecided(rows);
  if (first === undefined) return `${group}：无参评得分。${undecided}${left}`;
  if (scored.length < LEAST_FOR_AVERAGE) {
    const listed = scored.map(({ unit, score }) => `${unit}${formatMarks(score)}分`).join('，');
    return `${group}：参评${scored.length}个，满分${formatMarks(first.full)}分，${listed}。${undecided}${left}`;
  }
  const average = averageOf(scored);
  const before =
    rectified === null || scored.every((row) => row.before === null)
      ? null
      : averageBefore(rectified.of.ranking, group);
  return (
    `${group}：参评${scored.length}个，满分${formatMarks(first.full)}分，平均${formatMarks(average)}分` +
    `（得分率${formatPercent(average / first.full)}）${before === null ? '' : `，${change(average, before)}`}；` +
    `最高${tellExtreme(scored, Math.max)}，最低${tellExtreme(scored, Math.min)}；` +
    `${scored.filter(({ score }) => score >= good).length}个单位得分${good}分以上，` +
    `${scored.filter(({ score }) => score < pass).length}个单位低于${pass}分。${undecided}${left}`
  );
}

/** What could not be concluded costs nothing, and the paper says so. */
function tellUndecided(rows: readonly RankRow[]): string {
  const some = rows.filter(({ notes }) => notes.some((note) => note.startsWith(UNDECIDED))).length;
  return some === 0 ? '' : `${some}个单位有指标未作结论，未扣分，待定分值见排名表备注。`;
}

/** The average of a group as the last edition printed it; null where it printed none. */
function averageBefore(rows: readonly RankRow[], group: string): number | null {
  const scored = scoredOf(rows.filter((row) => row.group === group));
  return scored.length < LEAST_FOR_AVERAGE ? null : averageOf(scored);
}

function change(now: number, before: number): string {
  const by = roundHalfUp(now - before);
  return by === 0 ? '与上期持平' : `较上期${by > 0 ? '提高' : '下降'}${formatMarks(Math.abs(by))}分`;
}

const MOST_SHARING = 3;

function tellExtreme(rows: readonly Scored[], pick: (...scores: number[]) => number): string {
  const score = pick(...rows.map((row) => row.score));
  const units = rows.filter((row) => row.score === score).map(({ unit }) => unit);
  const named = units.length > MOST_SHARING ? `${units[0]}等${units.length}个单位` : units.join('、');
  return `${named}${formatMarks(score)}分`;
}

function tellMovers(rows: readonly RankRow[], { movers }: Office): string {
  const moved = scoredOf(rows)
    .flatMap(({ unit, score, before }) =>
      before?.score == null ? [] : [{ unit, by: roundHalfUp(score - before.score) }],
    )
    .toSorted((a, b) => b.by - a.by);
  const risen = moved.filter(({ by }) => by > 0).slice(0, movers);
  const fallen = moved
    .filter(({ by }) => by < 0)
    .toReversed()
    .slice(0, movers);
  const tell = (words: string, list: typeof moved): string[] =>
    list.length === 0
      ? []
      : [
          `${words}的有${list.map(({ unit, by }) => `${unit}（${by > 0 ? '+' : '-'}${formatMarks(Math.abs(by))}分）`).join('、')}`,
        ];
  const said = [...tell('较上期提高较多', risen), ...tell('较上期下降较多', fallen)];
  return said.length === 0 ? '' : `${said.join('；')}。`;
}

/** Units without a problem are not worth a word; the number of problems by type is. */
function tellTotals({ problems, ranking }: Packet): string {
  if (problems.length === 0) return '本期未发现问题。';
  const types = [...Map.groupBy(problems, ({ fault }) => typeOf(fault))]
    .map(([type, list]) => ({ type, count: list.length }))
    .toSorted((a, b) => b.count - a.count);
  const units = new Set(problems.map(({ unit }) => unit)).size;
  const clean = ranking.filter(
    ({ problems: n, notes, score }) => n === 0 && score !== null && !notes.some((note) => note.startsWith(EXEMPT)),
  );
  const none = clean.length === 0 ? '' : `${clean.length}个参评单位未发现问题。`;
  return `共发现问题${problems.length}个，涉及${units}个责任单位，其中${types.map(({ type, count }) => `${type}${count}个`).join('、')}。${none}`;
}
