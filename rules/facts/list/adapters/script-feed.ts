import { resolveUrl } from '../../../url.ts';
import type { FeedPlan, FeedProgress, FeedRequest, ListAdapter, ListPage } from '../adapter.ts';
import { type CodeRequest, readRequests } from '../code/requests.ts';
import { evaluateSum, type Scope, type Summand } from '../code/sum.ts';
import { continueFeed, startProgress } from '../feed-progress.ts';
import { countOf, findHtml, findRecords, parseAnswer, recordItems } from '../feed-records.ts';
import { isFields } from '../feed-values.ts';
import { readFragment } from '../fragment.ts';
import { readItemAddress } from '../item-address.ts';
import { PAGE_PARAMETER } from '../page-pattern.ts';
import { PAGE_NAME, readSlot } from '../page-slot.ts';
import { hasEmptyList, scriptScope } from '../script-scope.ts';

const NUMBER = '{page}';
/** Parameters that hold a page's number in what scripts send. */
const PAGE_FIELD =
  /^(?:[\w.]*[._])?(?:page(?:_?(?:no|num|number|index|idx|id|current|now))?|(?:curr?(?:ent)?|now|cur)_?page(?:_?(?:no|num|index))?|current|pn|pno|p|start_?page)$/i;
const SIZE_FIELD = /size|limit|rows|per_?page|page_?count|length/i;
/** Parameters that say nothing of what is asked for. */
const IDLE_FIELD = /^(?:_|_t|t|r|v|rnd|rand(?:om)?|timestamp|time|callback|jsoncallback|jsonp|cb)$/i;
/** What a visitor may type in and has not. */
const SEARCH_FIELD =
  /key_?words?|^key$|search|^q$|title|content|name|^s$|begin|start_?(?:date|time)|end_?(?:date|time)|year/i;
/** An address that speaks of something else than a list. */
const NOT_LIST = /click|hit|count|visit|login|user|vote|weather|captcha|verify|token|log\b|stat|share|comment/i;

/**
 * A list that a script of the page asks for and shows: the request is read from the script, with everything it sends
 * known from the page itself, and only the page's number changing. Answers are JSON, JSONP, Base64 or HTML.
 */
export const scriptFeed: ListAdapter = {
  id: 'script-feed',
  isTentative: true,
  readPage(page) {
    if (!/ajax|\.get|\.post|fetch\s*\(|axios|XMLHttpRequest|\.load\s*\(/.test(page.html)) return null;
    const [found] = readPlans(page).toSorted((a, b) => b.weight - a.weight);
    if (found === undefined) return null;
    const { plan, size } = found;
    const isFilled = page.items.length > 0 && hasEmptyList(page);
    const items = isFilled ? [] : page.items;
    const before = startProgress(items, page.claims.total, size ?? (items.length || 15));
    return {
      ...page.claims,
      urls: [],
      feeds: [ask(plan, items.length > 0 ? 2 : 1, before, page.url)],
      ...(isFilled ? { shown: 'other' as const } : {}),
    };
  },
  readFeed(text, request, first) {
    const { plan } = request;
    if (plan === undefined) return { state: 'failed', why: '缺少请求方式' };
    const value = parseAnswer(text);
    const records = findRecords(value);
    const html = value === undefined ? text : findHtml(value);
    const items =
      records !== null
        ? recordItems(records.rows, { base: first.url, seenOn: first.seenOn, address: plan.address })
        : html === null
          ? []
          : readFragment(html, first.url, first.seenOn);
    const total = records?.total ?? (isFields(value) ? countOf(value) : null);
    const { before } = request;
    // A well-formed answer without entries is the end where nothing says that more must come.
    if (
      items.length === 0 &&
      value !== undefined &&
      before.entries > 0 &&
      (total ?? before.total ?? 0) <= before.entries
    )
      return { state: 'read', items, total: total ?? before.total, next: [] };
    return continueFeed(request, { items, total }, (page, progress) => ask(plan, page, progress, first.url));
  },
};

function ask(plan: FeedPlan, page: number, before: FeedProgress, referer: string): FeedRequest {
  const number = String(page - 1 + plan.from);
  const body = plan.body?.replaceAll(NUMBER, number);
  return {
    url: plan.url.replaceAll(NUMBER, number),
    method: plan.method,
    ...(body === undefined ? {} : { body }),
    headers: {
      referer,
      'x-requested-with': 'XMLHttpRequest',
      ...(plan.isJson ? { 'content-type': 'application/json' } : {}),
    },
    page,
    before,
    plan,
  };
}

interface FoundPlan {
  plan: FeedPlan;
  size: number | null;
  /** How much the request looks like one for the page's list. */
  weight: number;
}

function readPlans(page: ListPage): FoundPlan[] {
  const { outline, html } = page;
  const scope = scriptScope(page);
  const address = readItemAddress(html);
  return readRequests(outline.scripts).flatMap((request) => {
    const resolve = (text: string): string | null => resolveUrl(text, outline.base);
    const found = toPlan(request, { scope, scripts: outline.scripts, resolve });
    if (found === null || NOT_LIST.test(new URL(found.plan.url.replaceAll(NUMBER, '1')).pathname)) return [];
    return [{ ...found, plan: { ...found.plan, address } }];
  });
}

function toPlan(
  request: CodeRequest,
  { scope, scripts, resolve }: { scope: Scope; scripts: readonly string[]; resolve: (text: string) => string | null },
): FoundPlan | null {
  const known = (part: Summand): string | null => evaluateSum([part], scope);
  const fields: [string, string][] = [];
  let slot: Summand[] | null = null;
  let size: number | null = null;
  for (const [name, sum] of request.data) {
    if (IDLE_FIELD.test(name)) continue;
    if (PAGE_FIELD.test(name)) {
      slot = sum ?? [];
      fields.push([name, NUMBER]);
      continue;
    }
    const value = (sum === null ? null : evaluateSum(sum, scope)) ?? (SEARCH_FIELD.test(name) ? '' : null);
    if (value === null) return null;
    if (SIZE_FIELD.test(name) && /^\d{1,3}$/.test(value)) size = Number(value);
    fields.push([name, value]);
  }
  let url: string | null;
  if (slot !== null)
    url = resolve(request.url.reduce<string | null>((text, part) => join(text, known(part)), '') ?? '');
  else {
    const inUrl = readUrlSlot(request.url, known, resolve);
    slot = inUrl?.slot ?? null;
    url = inUrl?.url ?? null;
  }
  if (url === null || slot === null) return null;
  const address = withoutIdle(url);
  size ??= sizeIn(address);
  const isPosted = request.method === 'POST';
  const query = fields.map(
    ([name, value]) => `${encodeURIComponent(name)}=${value === NUMBER ? value : encodeURIComponent(value)}`,
  );
  const body = request.isJson
    ? JSON.stringify(
        Object.fromEntries(fields.map(([name, value]) => [name, value === NUMBER ? value : typed(value)])),
      ).replace(`"${NUMBER}"`, NUMBER)
    : query.join('&');
  const plan: FeedPlan = {
    url: isPosted || query.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${query.join('&')}`,
    method: request.method,
    ...(isPosted ? { body } : {}),
    isJson: isPosted && request.isJson,
    from: firstNumber(slot, scope, scripts),
    address: null,
  };
  return {
    plan,
    size,
    weight: (size === null ? 0 : 1) + (/list|page|query|article|news|info|content|search/i.test(address) ? 1 : 0),
  };
}

const join = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a + b);

/** JSON numbers stay numbers. */
function typed(value: string): string | number {
  return /^(?:0|[1-9]\d{0,8})$/.test(value) ? Number(value) : value;
}

/** The page's number in the address itself: behind a parameter called for it, or as the name of a file. */
function readUrlSlot(
  sum: readonly Summand[],
  known: (part: Summand) => string | null,
  resolve: (text: string) => string | null,
): { url: string; slot: Summand[] } | null {
  const index = sum.findIndex((part, at) => {
    const before = sum[at - 1];
    return part.kind === 'name' && before?.kind === 'text' && PAGE_PARAMETER.test(before.text);
  });
  if (index > 0) {
    const text = sum.reduce<string | null>(
      (joined, part, at) => join(joined, at === index ? '987654321' : part.kind === 'noise' ? '' : known(part)),
      '',
    );
    const url = text === null ? null : resolve(text);
    return url === null ? null : { url: url.replace('987654321', NUMBER), slot: [sum[index]!] };
  }
  const found = readSlot(sum, (part) => (part.kind === 'noise' ? '' : known(part)), resolve);
  if (found === null || !/[_\-/]$|=$/.test(found.before) || !/^(?:\.(?:json|html?|js|xml)|\/?$|&)/.test(found.after))
    return null;
  return { url: found.before + NUMBER + found.after, slot: [{ kind: 'name', name: found.name, shift: found.shift }] };
}

/** What the script sends for the first page: from 0 where it takes one off, or where its variable begins so. */
function firstNumber(slot: readonly Summand[], { names }: Scope, scripts: readonly string[]): 0 | 1 {
  const [part] = slot;
  if (part === undefined) return 1;
  if (part.kind === 'text') return part.text === '0' ? 0 : 1;
  if (part.kind !== 'name') return 1;
  const start = names.get(part.name);
  if (part.shift === -1) return 0;
  if (part.shift !== 0 || !PAGE_NAME.test(part.name)) return 1;
  // `this.pageNum` begins as a member of the page's data.
  const member = new RegExp(`\\b${part.name.split('.').at(-1)}["']?\\s*:\\s*0\\b`);
  return start === '0' || (start === undefined && scripts.some((script) => member.test(script))) ? 0 : 1;
}

function withoutIdle(url: string): string {
  const [address = '', query] = url.split('?');
  if (query === undefined) return address;
  const kept = query.split('&').filter((pair) => pair !== '' && !IDLE_FIELD.test(pair.split('=')[0] ?? ''));
  return kept.length === 0 ? address : `${address}?${kept.join('&')}`;
}

function sizeIn(url: string): number | null {
  const pair = (url.split('?')[1] ?? '')
    .split('&')
    .find((each) => SIZE_FIELD.test(each.split('=')[0] ?? '') && /=\d{1,3}$/.test(each));
  return pair === undefined ? null : Number(pair.split('=')[1]);
}
