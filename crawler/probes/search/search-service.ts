import type { Cause } from '../../../rules/causes.ts';
import type { SearchService } from '../../../rules/result/probes.ts';
import { titleKey } from '../../../rules/text/normalise.ts';
import { readAnswer, showsTitle, type SearchAnswer } from './search-answer.ts';
import { mainPartOf, type KnownTitle } from './search-titles.ts';
import { requestOf, type SearchWay } from './search-ways.ts';
import type { Visit, Visitor } from '../visitor.ts';

type TitleResult = SearchService['titles'][number];

export interface ServiceOptions {
  way: SearchWay;
  titles: readonly KnownTitle[];
  visitor: Visitor;
  /** HTML of the page that the search stands on: what it shows anyway is no result. */
  page: { html: string; url: string };
  /** Answers so far, by request; scopes often share a search. */
  asked: Map<string, Visit>;
}

/** What one title brought. */
interface Tried {
  known: KnownTitle;
  query: string;
  visit: Visit;
  answer: SearchAnswer | null;
}

/** Words shorter than this stand in menus. */
const SHORTEST_RESULT = 8;

/** Sends the titles one after the other and looks for each on the first page of its results. */
export async function testService(options: ServiceOptions): Promise<TitleResult[]> {
  const tried: Tried[] = [];
  let stopped: Cause | null = null;
  for (const known of options.titles) {
    const one: Tried = stopped === null ? await send(options, known, known.title) : notSent(options, known, stopped);
    tried.push(one);
    if (!one.visit.ok && one.visit.cause === 'blocked') stopped = 'blocked';
    if (one.answer?.asksForCode === true) stopped = 'blocked';
  }
  const menu = new Set(readAnswer(options.page.html, options.page.url).links.map(({ title }) => titleKey(title)));
  const results: TitleResult[] = [];
  for (const one of tried) {
    const others = tried.filter((other) => other !== one);
    const result = judgeTitle(one, others, menu);
    const part = result.state === 'missed' ? mainPartOf(one.known.title) : null;
    // Not every search can take a whole title; a visitor would try with less.
    const again = part === null ? null : judgeTitle(await send(options, one.known, part), others, menu);
    results.push(again?.state === 'found' ? again : result);
  }
  return results;
}

async function send({ way, visitor, asked }: ServiceOptions, known: KnownTitle, query: string): Promise<Tried> {
  const question = requestOf(way, query);
  const key = `${question.url}\n${question.body ?? ''}`;
  const visit = asked.get(key) ?? (await visitor.ask(question));
  asked.set(key, visit);
  return { known, query, visit, answer: visit.ok ? readAnswer(visit.text, visit.url) : null };
}

function notSent({ way }: ServiceOptions, known: KnownTitle, cause: Cause): Tried {
  const { url } = requestOf(way, known.title);
  return { known, query: known.title, visit: { ok: false, url, status: null, cause, ms: 0 }, answer: null };
}

function judgeTitle(
  { known, query, visit, answer }: Tried,
  others: readonly Tried[],
  menu: ReadonlySet<string>,
): TitleResult {
  const { title, url, published } = known;
  const result = (state: TitleResult['state'], cause: Cause | null = null): TitleResult => ({
    title,
    url,
    published,
    state,
    cause,
    query,
    asked: visit.url,
  });
  if (!visit.ok) return result('unchecked', visit.cause);
  if (answer === null || answer.asksForCode) return result('unchecked', 'blocked');
  const answers = others.flatMap((other) => other.answer ?? []);
  if (showsTitle(answer, known)) {
    // It stands beside every search, in a list of the newest perhaps: nothing can be told from it.
    const isEverywhere = answers.length >= 2 && answers.every((other) => showsTitle(other, known));
    return isEverywhere ? result('unchecked', 'missing-fact') : result('found');
  }
  const elsewhere = answers.map(({ links }) => new Set(links.map((link) => titleKey(link.title))));
  // What stands beside every search is no answer to this one, nor is the echo of its words.
  const isOwn = ({ title: words }: { title: string }): boolean => {
    const key = titleKey(words);
    if (key.length < SHORTEST_RESULT || menu.has(key) || key.includes(titleKey(query))) return false;
    return elsewhere.length === 0 || elsewhere.some((keys) => !keys.has(key));
  };
  if (answer.links.some(isOwn) || answer.saysNothing) return result('missed');
  // Neither results nor word that there are none: a script writes them.
  return result('unchecked', 'unsettled');
}
