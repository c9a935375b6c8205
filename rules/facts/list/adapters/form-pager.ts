import { resolveUrl } from '../../../url.ts';
import type { Outline } from '../../outline.ts';
import type { FeedProgress, FeedRequest, ListAdapter } from '../adapter.ts';
import { bindValues, createFunctionFinder, readCall } from '../code/functions.ts';
import { expressionAt } from '../code/expression.ts';
import { evaluateSum, readSum, readVariables } from '../code/sum.ts';
import { continueFeed, startProgress } from '../feed-progress.ts';
import { findForm, type FormFields } from '../form-fields.ts';
import { readListPage } from '../list-of-page.ts';
import { firstOf } from '../numbered-pages.ts';
import { pageOf, patternUrls } from '../page-pattern.ts';
import { readLabel, readPagerClicks } from '../pager-links.ts';

const SUBMIT = /\.submit\s*\(|\.click\s*\(|\.trigger\s*\(|__doPostBack/;
/** `document.form1.page.value = n`, `$("#page").val(n)`, `getElementById('page').value = n`. */
const SET =
  /(?:getElementById\(\s*["']([\w.$:-]+)["']\s*\)|\[\s*["']([\w.$:-]+)["']\s*\]|\.([\w$]+))\s*\.\s*value\s*=(?!=)\s*|\$\(\s*(["'])(?:#|[^"'\n]*\bname=\\?["']?)([\w.$:-]+)\\?["']?\]?\4\s*\)\s*\.\s*val\(\s*/g;
const MARK = '987654321';
/** View states grow; beyond this a page is no list. */
const LONGEST_BODY = 200_000;

/** A form that the links of a pager send, and where in its fields the page's number goes. */
interface FormPager {
  form: FormFields;
  /** The field, and what stands before the number in it. */
  field: { name: string; before: string };
  /** The highest page that some link leads to. */
  highest: number;
}

/**
 * A pager whose links fill a field of a form and send it: `gopage(2)`, `__doPostBack('AspNetPager1','2')`. Forms sent
 * with GET are pages like any other; posted ones are asked for one after the other, each with the fields of the page
 * before. Nothing else is ever posted.
 */
export const formPager: ListAdapter = {
  id: 'form-pager',
  readPage(page) {
    if (page.items.length === 0 || page.outline.forms.length === 0) return null;
    const pager = readFormPager(page.outline, page.html);
    if (pager === null) return null;
    const { total, pages } = page.claims;
    if (pager.form.method === 'POST') {
      const request = isMore(pager, 1, pages) ? post(pager, page.url, 2, startProgress(page.items, total)) : null;
      return { ...page.claims, urls: [], feeds: request === null ? [] : [request] };
    }
    const pattern = patternOf(pager, page.url);
    if (pattern === null) return null;
    const own = pageOf(page.url, pattern);
    const urls = patternUrls(pattern, pages ?? pager.highest, page.url);
    return {
      ...page.claims,
      urls,
      feeds: [],
      ...(own === null ? {} : { own, first: firstOf(page.url, undefined, pattern) }),
    };
  },
  readFeed(text, request, first) {
    const { outline, items, claims } = readListPage(text, first.url, first.seenOn);
    if (items.length === 0) return { state: 'failed', why: `第${request.page}页没有列表` };
    const pager = readFormPager(outline, text);
    return continueFeed(request, { items, total: claims.total }, (page, before) =>
      pager !== null && isMore(pager, page - 1, claims.pages) ? post(pager, first.url, page, before) : null,
    );
  },
};

function isMore({ highest }: FormPager, page: number, pages: number | null): boolean {
  return page < (pages ?? highest);
}

function readFormPager(outline: Outline, html: string): FormPager | null {
  const findFunction = createFunctionFinder(outline.scripts);
  const variables = readVariables(outline.scripts);
  let found: Omit<FormPager, 'highest'> | null = null;
  let highest = 0;
  for (const { text, code } of readPagerClicks(outline, html)) {
    const call = readCall(code);
    const known = call === null ? null : findFunction(call.name);
    const names = new Map([...variables, ...(call !== null && known !== null ? bindValues(known, call.values) : [])]);
    const body = known?.body ?? code;
    const label = readLabel(text);
    if (label === null || label.step === 'first' || label.step === 'previous' || label.page === 1 || !SUBMIT.test(body))
      continue;
    const set = readSets(body, names);
    // The number alone, or behind a word: `Page$2`.
    const own = set.find(({ value }) => /^\d{1,5}$/.test(value)) ?? set.find(({ value }) => /\$\d{1,5}$/.test(value));
    const number = Number(/(?<!\d)\d+$/.exec(own?.value ?? '')?.[0] ?? 0);
    if (own === undefined || number < 2 || (label.page !== null && number !== label.page)) continue;
    highest = Math.max(highest, number);
    found ??= toPager(outline, set, own, number);
  }
  return found === null ? null : { ...found, highest };
}

interface SetField {
  control: string;
  value: string;
}

/** The fields that the code fills, as far as it is known with what. */
function readSets(body: string, names: ReadonlyMap<string, string>): SetField[] {
  return [...body.matchAll(SET)].flatMap((match) => {
    const [whole, byId, byKey, member, , selector] = match;
    const sum = readSum(expressionAt(body, match.index + whole.length));
    const value = sum === null ? null : evaluateSum(sum, { names });
    const control = byId ?? byKey ?? member ?? selector;
    return value === null || control === undefined ? [] : [{ control, value }];
  });
}

function toPager(
  outline: Outline,
  set: readonly SetField[],
  own: SetField,
  number: number,
): Omit<FormPager, 'highest'> | null {
  const target = findForm(outline, own.control);
  if (target === null) return null;
  const others = set
    .filter((field) => field !== own)
    .flatMap((field) => {
      const name = findForm(outline, field.control)?.name;
      return name === undefined ? [] : [[name, field.value] as const];
    });
  const values = new Map(others);
  const fields = target.form.fields.map(([name, value]): [string, string] => [name, values.get(name) ?? value]);
  const before = own.value.slice(0, -String(number).length);
  return { form: { ...target.form, fields }, field: { name: target.name, before } };
}

function fieldsOf({ form, field }: FormPager, number: string): URLSearchParams {
  return new URLSearchParams(
    form.fields.map(([name, value]): [string, string] => [name, name === field.name ? field.before + number : value]),
  );
}

function post(pager: FormPager, base: string, page: number, before: FeedProgress): FeedRequest | null {
  const url = resolveUrl(pager.form.action === '' ? base : pager.form.action, base);
  const body = fieldsOf(pager, String(page)).toString();
  return url === null || body.length > LONGEST_BODY
    ? null
    : { url, method: 'POST', body, headers: { referer: base }, page, before };
}

/** A form sent with GET makes an address of its fields. */
function patternOf(pager: FormPager, base: string): { before: string; after: string; offset: 0 } | null {
  const action = resolveUrl(pager.form.action === '' ? base : pager.form.action, base)?.split('?')[0];
  const [before, after] = `${action}?${fieldsOf(pager, MARK).toString()}`.split(MARK);
  return action === undefined || before === undefined || after === undefined ? null : { before, after, offset: 0 };
}
