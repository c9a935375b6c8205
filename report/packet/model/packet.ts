import { type Edition, editionSchema, type RankRow } from './edition.ts';
import { type Chart, makeCharts, scaleOf } from './charts.ts';
import { type EvidenceRow, listEvidence } from './evidence.ts';
import { readHistory } from './history.ts';
import type { PacketInput } from './input.ts';
import { listPictures, type PrintedPicture } from './pictures.ts';
import { listProblems } from './problems.ts';
import { rankRows } from './ranking.ts';
import { rectify, type Rectified } from './rectification.ts';
import { makeUnitSheet, type UnitSheet } from './unit-sheet.ts';

/** Everything that the files of a period print. */
export interface Packet extends Edition {
  /** 青溪县, or the portal's own name. */
  county: string;
  /** Evidence was taken between these, ISO instants. */
  window: { from: string; to: string };
  /** What was looked at. */
  scope: { checklist: string; columns: number; pages: number };
  sheets: UnitSheet[];
  /** Null for the first period. */
  rectified: { of: Edition; rows: Rectified[] } | null;
  /** Scores of the period before are not compared, and why; null where they are, or there are none. */
  notCompared: string | null;
  /** Findings that wait for a person. */
  unreviewed: number;
  evidence: EvidenceRow[];
  pictures: PrintedPicture[];
  charts: Chart[];
  /** The edition of this period that this one takes the place of; null for the first. */
  replaces: Edition | null;
}

/** The packet of a period. The same input gives the same packet. */
export function makePacket(input: PacketInput): Packet {
  const { result, period, issued } = input;
  const history = readHistory(input.editions, period.id);
  const { previous, current } = history;
  const checklist = { id: result.checklist.id, edition: result.checklist.edition, version: result.tool.checklist };
  const { basis } = result.score;
  const isSame = previous !== null && scaleOf(previous) === scaleOf({ checklist, basis });
  const problems = listProblems(input, history);
  const rectified = previous === null ? [] : rectify(previous, input);
  const ranking = rankRows(input, { problems, rectified, comparable: isSame ? previous : null });
  const isAsIssued = current !== null && isEqual({ problems, ranking }, current);
  const edition: Edition = {
    schema: 1,
    period,
    edition: current === null ? 1 : current.edition + (isAsIssued ? 0 : 1),
    checklist,
    basis,
    asOf: result.asOf,
    issued,
    problems,
    ranking,
  };
  const pictures = listPictures(input, problems);
  return {
    ...edition,
    replaces: isAsIssued ? null : current,
    county: countyOf(result.portal.name, result.portal.url),
    window: { from: result.startedAt, to: result.finishedAt },
    scope: { checklist: result.checklist.title, columns: result.columns.length, pages: result.crawl.pages },
    sheets: sheetsOf(input, ranking, problems),
    rectified: previous === null ? null : { of: previous, rows: rectified },
    notCompared: previous === null || isSame ? null : '测评清单或计分依据与上期不同，得分不作比较',
    unreviewed: result.findings.filter(
      ({ status, severity, confidence }) =>
        status === 'disputed' || (status === 'open' && severity !== 'lead' && confidence !== 'lead'),
    ).length,
    evidence: listEvidence(result, problems, pictures),
    pictures,
    charts: makeCharts(edition, input.editions),
  };
}

/** Whether two editions print the same. */
function isEqual(a: Pick<Edition, 'problems' | 'ranking'>, b: Pick<Edition, 'problems' | 'ranking'>): boolean {
  return JSON.stringify(PRINTED.parse(a)) === JSON.stringify(PRINTED.parse(b));
}

/** Gives the fields one order, whichever way they came. */
const PRINTED = editionSchema.pick({ problems: true, ranking: true });

function sheetsOf(input: PacketInput, ranking: readonly RankRow[], problems: Packet['problems']): UnitSheet[] {
  const byName = new Map(input.result.units.map((unit) => [unit.name, unit]));
  return ranking.flatMap((row) => {
    const unit = byName.get(row.unit);
    return unit === undefined || unit.exempt !== null ? [] : [makeUnitSheet(unit, row, input, problems)];
  });
}

/** `青溪县` of 青溪县人民政府门户网站. */
export function countyOf(name: string | null, url: string): string {
  return /^.{2,12}?[县市区旗](?=人民政府|政府)/.exec(name ?? '')?.[0] ?? name ?? new URL(url).hostname;
}
