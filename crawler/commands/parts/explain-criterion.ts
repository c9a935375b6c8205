import type { FaultName } from '../../../rules/faults.ts';
import {
  checklistSchema,
  placeOf,
  readData,
  type Checklist,
  type Criterion,
} from '../../../rules/evaluate/checklist.ts';
import { makePlan, type Check } from '../../../rules/evaluate/plan.ts';
import { PARAM_WORDS, VALUE_WORDS } from '../../../rules/param-words.ts';
import type { Rule } from '../../../rules/rule/rule.ts';
import { FAULT_WORDS, NEED_WORDS } from '../../../rules/words.ts';
import { DEFAULT_CHECKLIST, listChecklists, loadChecklist, loadMeasured, type Measured } from '../../seeds.ts';

/** Everything that explains a criterion to its reader. */
export interface Explained {
  criterion: Criterion;
  checks: Check[];
  rules: ExplainedRule[];
  clauses: ServedClause[];
  measured: MeasuredFault[];
}

interface ExplainedRule {
  id: string;
  title: string;
  needs: string[];
  /** Parameters in force, with what they mean. */
  params: { name: string; words: string; value: unknown }[];
}

export interface ServedClause {
  checklist: string;
  id: string;
  place: string;
}

/** Counts of one fault; precision and recall are null where nothing was named or planted. */
export interface MeasuredFault {
  fault: FaultName;
  words: string;
  seen: Shares;
  heldOut: Shares;
}

interface Shares {
  planted: number;
  precision: number | null;
  recall: number | null;
}

/** Parameters that say at length what the criterion says in a sentence. */
const TOLD_ELSEWHERE = ['steps', 'evidence'];

export function explainCriterion(criterion: Criterion, { checklists, measured }: Sources): Explained {
  const checks = checksOf(criterion);
  const faults = new Set(checks.flatMap(({ rule, params }) => faultsOf(rule, params)));
  return {
    criterion,
    checks,
    rules: checks.map(explainRule),
    clauses: clausesOf(criterion.id, checklists),
    measured: [...faults].flatMap((fault): MeasuredFault[] => {
      const counts = measured.faults[fault];
      return counts === undefined
        ? []
        : [{ fault, words: FAULT_WORDS[fault], seen: shares(counts.seen), heldOut: shares(counts.heldOut) }];
    }),
  };
}

/** The criterion's rules with their parameters complete, as a checklist of this one line has them. */
function checksOf(criterion: Criterion): Check[] {
  const line = { criterion: criterion.id, group: 'all', marks: 0, take: { by: 'any' }, clauses: [] };
  const alone = { id: 'one', title: '-', edition: '-', source: '-', full: 1, marksBasis: '-', groups: [{ id: 'all', title: '-' }] }; // prettier-ignore
  const checklist = readData(checklistSchema, { ...alone, criteria: [line] }, 'one');
  return makePlan(checklist, [criterion]).criteria[0]?.checks ?? [];
}

/** Of a rule that serves several families, only the fault that this criterion asks for. */
function faultsOf(rule: Rule, params: unknown): readonly FaultName[] {
  const { fault, kinds, faults } = (params ?? {}) as { fault?: FaultName; kinds?: unknown[]; faults?: unknown[] };
  if (fault !== undefined && rule.faults.includes(fault)) return [fault];
  const named = [...(kinds ?? []), ...(faults ?? [])].filter((kind): kind is FaultName =>
    rule.faults.some((known) => known === kind),
  );
  return named.length > 0 ? named : rule.faults;
}

function explainRule({ rule, params }: Check): ExplainedRule {
  return {
    id: rule.id,
    title: rule.title,
    needs: rule.needs.map((need) => NEED_WORDS[need]),
    params: Object.entries((params ?? {}) as Record<string, unknown>)
      .filter(([name, value]) => !TOLD_ELSEWHERE.includes(name) && !isEmpty(value))
      .map(([name, value]) => ({ name, words: PARAM_WORDS[rule.id]?.[name] ?? name, value })),
  };
}

/** Says nothing beyond the rule's usual way: no limit, no list, switched off. */
function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

/** What `explainCriterion` reads from, each file once. */
export interface Sources {
  checklists: readonly Checklist[];
  measured: Measured;
}

export function loadSources(): Sources {
  return { checklists: listChecklists().map(loadChecklist), measured: loadMeasured() };
}

function clausesOf(criterion: string, checklists: readonly Checklist[]): ServedClause[] {
  const all = checklists.flatMap((checklist) =>
    checklist.criteria
      .filter((entry) => entry.criterion === criterion)
      .flatMap(({ clauses }) =>
        clauses.map((clause) => ({ checklist: checklist.id, id: clause.id, place: placeOf(clause, checklist) })),
      ),
  );
  // The default checklist repeats the clauses of those it was put together from.
  const own = new Set(all.filter(({ checklist }) => checklist !== DEFAULT_CHECKLIST).map(({ id }) => id));
  return all.filter(({ checklist, id }) => checklist !== DEFAULT_CHECKLIST || !own.has(id));
}

function shares({ planted, found, false: wrong }: { planted: number; found: number; false: number }): Shares {
  return {
    planted,
    precision: found + wrong === 0 ? null : found / (found + wrong),
    recall: planted === 0 ? null : found / planted,
  };
}

/** A column, a topic or a field with the words that it goes by. */
interface Named {
  name?: string;
  aliases?: string[];
  exact?: string[];
  words?: string[];
  labels?: string[];
  near?: string[];
  entries?: string[];
  place?: boolean;
}

/** A parameter's value in one line: lists joined, columns and topics by their names and other names. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return '不限';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return VALUE_WORDS[value] ?? (FAULT_WORDS as Record<string, string>)[value] ?? value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map(valueWords).join('、');
  const entry = value as Named;
  if (entry.name === undefined)
    return Object.entries(entry)
      .map(([name, one]) => `${VALUE_WORDS[name] ?? name} ${valueWords(one)}`)
      .join('，');
  const others = [...(entry.aliases ?? []), ...(entry.exact ?? []), ...(entry.words ?? []), ...(entry.labels ?? [])];
  const said = [
    others.join('/'),
    entry.entries?.length ? `条目多含${entry.entries.join('/')}的也算` : '',
    entry.place === true ? '地名加一两个字的也算' : '',
    entry.near?.length ? `含${entry.near.join('/')}的作线索` : '',
  ].filter((one) => one !== '');
  return said.length === 0 ? entry.name : `${entry.name}（${said.join('；')}）`;
}

/** 0.973 as 97.3%, – for what was not measured. */
export function shareWords(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)}%`;
}
