import type {
  AuditResult,
  ColumnResult,
  CriterionResult,
  DocumentResult,
  Finding,
  ScoreNode,
} from '../../rules/result/audit-result.ts';
import type { UnitLine, UnitResult } from '../../rules/result/units.ts';

export const SEEN = '2026-11-21T01:05:30.000Z';
export const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const SITE = 'http://www.qingxi.gov.cn';

/** A criterion that passes; say only what differs. */
export function makeCriterion(part: Partial<CriterionResult> & { id: string; title: string }): CriterionResult {
  return {
    clauses: ['dz-08a'],
    places: ['表第8项'],
    rule: 'required-column',
    state: 'pass',
    marks: 4,
    taken: 0,
    reason: '',
    checked: 1,
    findings: [],
    unchecked: [],
    ...part,
  };
}

/** A finding with a quote as its proof; say only what differs. */
export function makeFinding(
  part: Partial<Finding> & Pick<Finding, 'key' | 'criterion' | 'fault' | 'message'>,
): Finding {
  const url = part.url ?? `${SITE}/zwgk/content/202611/t20261105_1001.html`;
  return {
    rule: 'document-metadata',
    severity: 'major',
    confidence: 'certain',
    url,
    pageTitle: '关于印发《青溪县政务公开工作规定》的通知',
    publishedDate: '2026-11-05',
    column: null,
    unit: null,
    file: null,
    proof: [{ kind: 'quote', quote: '发文字号:', place: '表1第2行第2列', url, seenAt: SEEN, bytesHash: HASH }],
    count: 1,
    firstSeen: SEEN,
    lastSeen: SEEN,
    status: 'open',
    ...part,
  };
}

export function makeColumn(part: Partial<ColumnResult> & { name: string }): ColumnResult {
  return {
    path: ['政务公开', part.name],
    url: `${SITE}/zwgk/${encodeURIComponent(part.name)}/`,
    kind: 'policy',
    cadenceDays: 183,
    items: 42,
    claimed: null,
    latest: '2026-10-20',
    latestTitle: '关于2026年秋季学期义务教育招生工作的通知',
    state: 'fresh',
    cause: null,
    unit: null,
    ...part,
  };
}

export function makeDocument(part: Partial<DocumentResult> & { url: string }): DocumentResult {
  return {
    title: '青溪县人民政府关于印发政务公开工作规定的通知',
    documentNumber: '青政发〔2026〕8号',
    indexNumber: '003344556/202611-00012',
    issuer: '青溪县人民政府',
    writtenDate: '2026-11-02',
    publishedDate: '2026-11-05',
    validity: '有效',
    downloads: [{ url: `${SITE}/files/202611/gd.pdf`, name: '政务公开工作规定.pdf' }],
    interpretations: [{ url: `${SITE}/zwgk/jd/t1.html`, title: '《政务公开工作规定》解读' }],
    ...part,
  };
}

type Frame = Parameters<typeof assemble>[1];

/** Everything of a result but what follows from its criteria; say only what differs. */
export function makeFrame(part: Partial<Frame>): Frame {
  return {
    schema: 1,
    tool: { version: '0.1.0', rules: 1, facts: 1, checklist: '5b1f0c2e', seeds: 'a81c77d0' },
    portal: { name: '青溪县人民政府门户网站', url: `${SITE}/`, siteIdCode: '3417210001' },
    checklist: { id: 'dongzhi-2020', title: '东至县2020年政务公开重点工作任务清单', edition: '2020年版' },
    asOf: '2026-11-21',
    startedAt: '2026-11-21T00:40:00.000Z',
    finishedAt: '2026-11-21T02:02:10.000Z',
    crawl: {
      pages: 1843,
      files: 212,
      requests: 2391,
      bytes: 148_392_113,
      errors: {},
      blocked: [],
      complete: true,
      stoppedBy: null,
    },
    findings: [],
    columns: [],
    documents: [],
    probes: {},
    pageKinds: {
      home: 1,
      column: 86,
      article: 1502,
      'normative-document': 31,
      interpretation: 44,
      consultation: 12,
      other: 167,
    },
    units: [],
    warnings: [],
    ...part,
  };
}

/** Fills in the keys of findings, the score tree and the score, so that everything adds up. */
export function assemble(
  groups: { id: string; title: string; criteria: CriterionResult[] }[],
  rest: Omit<AuditResult, 'criteria' | 'score'> & { veto?: AuditResult['score']['veto'] },
): AuditResult {
  const { veto = [], ...result } = rest;
  const criteria = groups.flatMap((group) => group.criteria);
  for (const one of criteria)
    one.findings = rest.findings.filter((finding) => finding.criterion === one.id).map(({ key }) => key);
  const children = groups.map(({ id, title, criteria: own }) => nodeOf(id, title, own.map(leafOf)));
  const tree = nodeOf('root', rest.checklist.title, children);
  const open = sum(
    criteria.filter(({ state }) => state === 'unchecked' || state === 'needs-review').map(({ marks }) => marks),
  );
  const base = round(((tree.marks - tree.taken) / tree.marks) * 100);
  const decided = open <= tree.marks / 2;
  const undecided = { marks: open, low: round(((tree.marks - tree.taken - open) / tree.marks) * 100), high: base };
  const grade = veto.length > 0 ? '不合格' : base >= 90 ? '优秀' : base >= 80 ? '良好' : base >= 60 ? '合格' : '不合格';
  return {
    ...result,
    criteria,
    score: {
      total: decided ? base : null,
      full: 100,
      base: decided ? base : null,
      bonus: 0,
      credits: [],
      grade: decided ? grade : null,
      gradeNote: decided ? null : '待定分值过半，暂不评定等次',
      veto,
      undecided,
      basis: 'machine',
      tree,
    },
  };
}

function leafOf({ id, title, marks, taken, state, clauses, findings }: CriterionResult): ScoreNode {
  const counts = state !== 'not-applicable' && state !== 'not-due';
  return { id, title, marks: counts ? marks : 0, taken, state, clauses, findings, children: [] };
}

function nodeOf(id: string, title: string, children: ScoreNode[]): ScoreNode {
  const taken = sum(children.map((child) => child.taken));
  const marks = sum(children.map((child) => child.marks));
  return { id, title, marks, taken, state: taken === 0 ? 'pass' : 'partial', clauses: [], findings: [], children };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A unit with its score, by default as one line has it; say only what differs. */
export function makeUnitResult({
  total = 90,
  marks = 20,
  taken = 2,
  ...part
}: Partial<UnitResult> & { total?: number | null; marks?: number; taken?: number }): UnitResult {
  return {
    name: '县民政局',
    group: '县直',
    from: 'platform',
    why: '列于http://www.qingxi.gov.cn/zfxxgk/',
    exempt: null,
    isSeen: true,
    pages: 12,
    columns: 3,
    findings: ['a'],
    score: {
      total,
      full: 100,
      base: total,
      bonus: 0,
      credits: [],
      grade: null,
      gradeNote: null,
      veto: [],
      undecided: { marks: 0, low: total ?? 0, high: total ?? 100 },
      marks,
      taken,
    },
    rank: total === null ? null : 1,
    lines: [],
    ...part,
  };
}

/** A line of a unit that passes. */
export function makeUnitLine(criterion: string, part: Partial<UnitLine> = {}): UnitLine {
  return { criterion, state: 'pass', marks: 5, taken: 0, reason: '', checked: 0, findings: [], ...part };
}
