import type { FoundUnder } from '../../rules/decide/found-by-hand.ts';
import type { FaultName } from '../../rules/faults.ts';
import type { Cause } from '../../rules/causes.ts';
import type { FactName, FactPlace, PageFacts, PageKind } from '../../rules/facts/page-facts.ts';
import type { CriterionVerdict } from '../../rules/judge/judge-page.ts';
import { mergeFindings, toFindings } from '../../rules/judge/to-finding.ts';
import { SEVERITIES, CONFIDENCES, type Finding } from '../../rules/result/audit-result.ts';

// What the panel shows of one page. Facts of a large page (ten thousand links, megabytes of blocks) stay in the worker.

export type ShownFact = Exclude<FactName, 'kind'> | 'siteIdCode' | 'icp' | 'police' | 'host';

export interface FactView {
  name: ShownFact;
  /** null: the page does not say. */
  value: string | null;
  place: FactPlace | null;
  group: 'document' | 'site';
}

/** Something that could not be judged on this page, and under which criterion. */
export interface UncheckedView {
  criterion: string;
  title: string;
  cause: Cause;
  what: string;
}

/** What the checklist asks of this kind of page, and how the page stands to it. */
export interface AskedView extends CriterionView {
  state: 'pass' | 'fault' | 'unchecked';
}

export interface CriterionView {
  id: string;
  title: string;
  how: string;
}

/** A file that the page offers. */
export interface AttachmentView {
  /** By which a crawl knows it, too. */
  key: string;
  url: string;
  name: string;
  /** Lower-case, without the dot. */
  ext: string;
}

/** A criterion with the faults that its rules know. */
export interface FindableView extends FoundUnder {
  title: string;
  faults: FaultName[];
}

/** All that the panel shows of a page. */
export interface PageView {
  url: string;
  kind: PageKind;
  kindPlace: FactPlace | null;
  title: string | null;
  facts: FactView[];
  counts: { links: number; attachments: number; items: number; characters: number };
  findings: Finding[];
  attachments: AttachmentView[];
  /** Every piece of personal data on the page, leads included, masked; what a picture of the page must cover. */
  covers: string[];
  /** Titles of the criteria by id. */
  titles: Record<string, string>;
  unchecked: UncheckedView[];
  /** Criteria that have something to say of this page. */
  asked: AskedView[];
  /** Criteria under which a person may find something by hand. */
  findable: FindableView[];
  /** Criteria that only a look at the whole site decides. */
  siteWide: CriterionView[];
  checklist: { id: string; title: string };
  asOf: string;
  seenAt: string;
  bytesHash: string;
  /** Milliseconds from the HTML to the findings. */
  ms: number;
}

/** Facts in the order in which a reviewer reads them. */
export function factViews(facts: PageFacts): FactView[] {
  const place = (name: FactName) => facts.places[name] ?? null;
  const fact = (name: Exclude<FactName, 'kind' | 'breadcrumb' | 'published'>): FactView => ({
    name,
    value: facts[name],
    place: place(name),
    group: 'document',
  });
  const site = (name: 'siteIdCode' | 'icp' | 'police' | 'host'): FactView => ({
    name,
    value: facts.footer[name],
    place: null,
    group: 'site',
  });
  return [
    fact('title'),
    { name: 'published', value: facts.publishedTime ?? facts.published, place: place('published'), group: 'document' },
    fact('written'),
    fact('documentNumber'),
    fact('issuer'),
    fact('validity'),
    fact('indexNumber'),
    fact('source'),
    {
      name: 'breadcrumb',
      value: facts.breadcrumb.length === 0 ? null : facts.breadcrumb.join(' › '),
      place: place('breadcrumb'),
      group: 'document',
    },
    site('siteIdCode'),
    site('icp'),
    site('police'),
    site('host'),
  ];
}

/** What the criteria say of the page: findings, what stayed open, and what was looked at and found in order. */
export function viewVerdicts(
  verdicts: readonly CriterionVerdict[],
  facts: PageFacts,
  seenAt: string,
): Pick<PageView, 'findings' | 'unchecked' | 'asked'> {
  const findings = new Map<string, Finding>();
  const unchecked: UncheckedView[] = [];
  const asked = new Map<string, AskedView>();
  for (const judged of verdicts) {
    const { planned, verdict } = judged;
    const { id, title, how } = planned.criterion;
    const found = toFindings(judged, seenAt, facts);
    for (const finding of found) {
      const before = findings.get(finding.key);
      findings.set(finding.key, before === undefined ? finding : mergeFindings(before, finding));
    }
    unchecked.push(...verdict.unchecked.map(({ cause, what }) => ({ criterion: id, title, cause, what })));
    const state = found.length > 0 ? 'fault' : verdict.unchecked.length > 0 ? 'unchecked' : 'pass';
    if (state === 'pass' && verdict.checked === 0) continue;
    const before = asked.get(id);
    if (before === undefined || WORSE.indexOf(state) > WORSE.indexOf(before.state))
      asked.set(id, { id, title, how, state });
  }
  return { findings: sortFindings([...findings.values()]), unchecked, asked: [...asked.values()] };
}

/** A criterion decided by several rules stands as the worst of them. */
const WORSE = ['pass', 'unchecked', 'fault'] as const;

/** Worst first, then surest first; within these as the rules found them. */
function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding) =>
    SEVERITIES.indexOf(finding.severity) * CONFIDENCES.length + CONFIDENCES.indexOf(finding.confidence);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}
