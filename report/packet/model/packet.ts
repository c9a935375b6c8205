import { type Edition, editionSchema, type RankRow } from './edition.ts';
import { readHistory } from './history.ts';
import type { PacketInput } from './input.ts';
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
  /** The edition of this period that this one takes the place of; null for the first. */
  replaces: Edition | null;
}

export interface EvidenceRow {
  number: string;
  problem: string;
  url: string;
  pageTitle: string;
  seenAt: string;
  kind: string;
  /** SHA-256 of the bytes as they came, hex. */
  hash: string;
}

/** The packet of a period. The same input gives the same packet. */
export function makePacket(input: PacketInput): Packet {
  const { result, period, issued } = input;
  const history = readHistory(input.editions, period.id);
  const { previous, current } = history;
  const version = result.tool.checklist;
  const isSame = previous !== null && previous.checklist.version === version && previous.basis === result.score.basis;
  const problems = listProblems(input, history);
  const rectified = previous === null ? [] : rectify(previous, input);
  const ranking = rankRows(input, { problems, rectified, comparable: isSame ? previous : null });
  const isAsIssued = current !== null && isEqual({ problems, ranking }, current);
  return {
    schema: 1,
    period,
    edition: current === null ? 1 : current.edition + (isAsIssued ? 0 : 1),
    replaces: isAsIssued ? null : current,
    checklist: { id: result.checklist.id, edition: result.checklist.edition, version },
    basis: result.score.basis,
    asOf: result.asOf,
    issued,
    problems,
    ranking,
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
    evidence: listEvidence(input, problems),
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

const KIND_WORDS = { quote: '网页文本', absence: '应有而未见', measure: '测量记录' };

function listEvidence({ result }: PacketInput, problems: Packet['problems']): EvidenceRow[] {
  const byKey = new Map(result.findings.map((finding) => [finding.key, finding]));
  return problems.flatMap((problem) => {
    const proof = byKey.get(problem.key)?.proof[0];
    if (proof === undefined) return [];
    return [
      {
        number: problem.evidence,
        problem: problem.number,
        url: problem.url,
        pageTitle: problem.pageTitle,
        seenAt: proof.seenAt,
        kind: KIND_WORDS[proof.kind],
        hash: proof.kind === 'measure' ? '' : (proof.bytesHash ?? ''),
      },
    ];
  });
}

/** `青溪县` of 青溪县人民政府门户网站. */
export function countyOf(name: string | null, url: string): string {
  return /^.{2,12}?[县市区旗](?=人民政府|政府)/.exec(name ?? '')?.[0] ?? name ?? new URL(url).hostname;
}
