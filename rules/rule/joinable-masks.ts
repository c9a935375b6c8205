import * as z from 'zod';
import { groupBy } from '../group-by.ts';
import { describePlace } from '../recognise/index.ts';
import type { MaskJoin, MaskList } from '../site/masks/join-masks.ts';
import { clip } from '../text/normalise.ts';
import { defineSiteRule, NOT_CONCERNED, type Fault, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** So many people in both lists, and they are lists of the same people (工具默认值). */
  minPeople: z.int().min(1).default(3),
  /** Their share of the shorter list: long lists have namesakes (工具默认值). */
  minShare: z.number().min(0).max(1).default(0.3),
  /** Digits that may stay hidden for the number to be as good as open (工具默认值; the check digit and the sequence are soon guessed). */
  mostHidden: z.int().min(0).default(4),
  maxProofs: z.int().min(1).default(5),
});

type Params = z.infer<typeof params>;

const NOUNS = { 'id-card': '居民身份证号码', mobile: '手机号码', 'bank-card': '银行卡号' } as const;
/** Positions that show in both masks and agree: a namesake is as good as ruled out. */
const SURE = 4;

/**
 * The same people's numbers masked in two ways that show together what each hides (测评口径: 同类号码遮盖方式不一，可拼接). Two lists
 * of one page or file are a fault of it; those of two places are one fault for each pair of shapes.
 */
export const joinableMasks = defineSiteRule<Params>({
  id: 'joinable-masks',
  scope: 'site',
  title: '脱敏方式不一',
  needs: ['page', 'files'],
  faults: ['joinable-masks'],
  params,
  judge({ masks }, options): Verdict {
    if (masks.lists === 0) return NOT_CONCERNED;
    const groups = groupBy(masks.joins, ({ a, b }) => {
      const shapes = [a.shape, b.shape].sort().join(' ');
      return a.source.key === b.source.key ? `${a.kind} ${a.source.key} ${shapes}` : `${a.kind} ${shapes}`;
    });
    const faults: Fault[] = [];
    const candidates: Fault[] = [];
    for (const joins of groups.values()) {
      const sure = joins.filter((join) => isSure(join, options));
      const weak = joins.filter((join) => sure.length === 0 && isWorthALook(join));
      if (sure.length > 0) faults.push(toFault(sure, options));
      else if (weak.length > 0) candidates.push({ ...toFault(weak, options), confidence: 'lead', severity: 'lead' });
    }
    return { checked: masks.lists, faults, unchecked: [], candidates };
  },
});

/** The same people, and what stays hidden is next to nothing. */
function isSure({ a, b, people, others, hidden }: MaskJoin, { minPeople, minShare, mostHidden }: Params): boolean {
  if (hidden > mostHidden || people < minPeople || people < 4 * others) return false;
  return people >= minShare * Math.min(a.people.size, b.people.size);
}

/** Somebody's digits fit where they could not by chance. */
function isWorthALook({ people, others, shared, hidden, a }: MaskJoin): boolean {
  return people > others && shared >= SURE && hidden <= a.length / 3;
}

function toFault(joins: readonly MaskJoin[], { maxProofs }: Params): Fault {
  const first = joins[0]!;
  const { a, b } = first;
  const people = Math.max(...joins.map((join) => join.people));
  const shapes = `“${a.shape}”和“${b.shape}”`;
  const isOnePlace = a.source.key === b.source.key;
  const where = isOnePlace
    ? '同一处'
    : `“${clip(a.source.title ?? a.source.url, 30)}”与“${clip(b.source.title ?? b.source.url, 30)}”`;
  const left = first.hidden === 0 ? '完整号码' : `${a.length - first.hidden}位`;
  return {
    fault: 'joinable-masks',
    subject: isOnePlace ? a.source.key : `${a.kind} ${[a.shape, b.shape].sort().join(' ')}`,
    slot: isOnePlace ? `${a.kind} ${[a.shape, b.shape].sort().join(' ')}` : '',
    message: `${where}对相同${people}人的${NOUNS[a.kind]}分别遮成${shapes}，拼起来可见${left}`,
    url: a.source.url,
    confidence: first.shared >= SURE || isOnePlace ? 'certain' : 'likely',
    pageTitle: a.source.title,
    publishedDate: a.source.published,
    ...(a.source.column !== null && { column: a.source.column }),
    count: joins.length,
    proof: joins.slice(0, maxProofs).flatMap((join) => [toProof(join.a), toProof(join.b)]),
  };
}

function toProof({ source, shape, place, people }: MaskList): Fault['proof'][number] {
  return {
    kind: 'quote',
    quote: `${people.size}人的号码遮成“${shape}”`,
    place: `${source.file === null ? '' : `附件“${source.file.name}”`}${describePlace(place)}`,
    ...source.seen,
  };
}
