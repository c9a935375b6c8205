import { isElement, parseHtml, textOf, walkTree, type TreeElement } from '../../../rules/facts/tree.ts';
import { collapseSpace, titleKey } from '../../../rules/text/normalise.ts';
import { pageKey, resolveUrl } from '../../../rules/url.ts';

/** What an answer shows: its results, whatever else stands on the page, and what it says of itself. */
export interface SearchAnswer {
  /** Links with their words, page order. */
  links: { key: string | null; title: string }[];
  /** It says, where a visitor reads it, that there is nothing. */
  saysNothing: boolean;
  /** It asks for a code before it answers. */
  asksForCode: boolean;
}

/** Part of a template that a script has yet to fill in or to hide. */
const UNFILLED = ['v-if', 'v-show', 'v-else', 'v-for', 'ng-if', 'ng-show', 'x-show', 'hidden'];
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'textarea']);
const NOTHING =
  /(?:没有|未能?|无法)(?:找到|搜索到|检索到|查询到|查到|搜到)|(?:共|找到|相关|检索)[^\d，。]{0,10}(?<![\d,])0\s*(?:条|个|项)|(?:暂无|没有|无)(?:相关|匹配|符合)?[^，。]{0,6}(?:结果|记录|数据|内容)|抱歉[^。]{0,20}(?:没有|未)/;
const ASKS_FOR_CODE = /请输入(?:图形|图片|正确的)?验证码|请完成(?:安全|滑动)?验证/;

const LEAST_OF_TITLE = 14;
const MOST_OPEN = 8;

/** Reads a page of results, or the JSON that its script would fill in. */
export function readAnswer(text: string, url: string): SearchAnswer {
  const json = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  return json === undefined ? readHtml(text, url) : readJson(json, url);
}

/**
 * Whether a title stands among the results: as the words of a link (a part in `<em>` or a cut-off end do not matter),
 * or by the address that it leads to.
 */
export function showsTitle(answer: SearchAnswer, wanted: { title: string; url: string }): boolean {
  const whole = titleKey(wanted.title);
  const page = pageKey(wanted.url);
  return answer.links.some(({ key, title }) => {
    if (key !== null && key === page) return true;
    const shown = titleKey(title);
    if (shown.includes(whole)) return true;
    // Cut off without a sign of it.
    if (shown.length >= LEAST_OF_TITLE && shown.length >= whole.length * 0.6 && whole.startsWith(shown)) return true;
    const cut = /^(.{10,}?)(?:…|\.{3})/.exec(collapseSpace(title))?.[1];
    return cut !== undefined && whole.startsWith(titleKey(cut));
  });
}

function readHtml(html: string, url: string): SearchAnswer {
  const links: SearchAnswer['links'] = [];
  const said: string[] = [];
  let open = 0;
  const isClicked = ({ name, attribs }: TreeElement): boolean => name !== 'a' && attribs['onclick'] !== undefined;
  walkTree(
    parseHtml(html),
    (node) => {
      if (node.type === 'text') said.push(node.data);
      if (!isElement(node)) return true;
      if (UNSEEN.has(node.name) || isHidden(node)) return false;
      // What is clicked within what is clicked was never closed; its words are read with the outer one.
      if (node.name === 'a' || (isClicked(node) && open++ < MOST_OPEN)) {
        const target = node.attribs['href'] ?? '';
        const address = resolveUrl(target, url);
        links.push({
          key: address === null ? null : pageKey(address),
          title: collapseSpace(`${textOf(node)} ${node.attribs['title'] ?? ''}`),
        });
      }
      return true;
    },
    (node) => {
      if (isClicked(node) && !UNSEEN.has(node.name) && !isHidden(node)) open--;
    },
  );
  const text = collapseSpace(said.join(' '));
  return { links, saysNothing: NOTHING.test(text), asksForCode: ASKS_FOR_CODE.test(text) };
}

function isHidden({ attribs }: TreeElement): boolean {
  return UNFILLED.some((name) => name in attribs) || /display\s*:\s*none/i.test(attribs['style'] ?? '');
}

/** Objects in lists are results; the words themselves come back beside the lists and do not count. */
function readJson(json: unknown, url: string): SearchAnswer {
  const links: SearchAnswer['links'] = [];
  let lists = 0;
  const fragments: string[] = [];
  const visit = (value: unknown, isListed: boolean, depth: number): void => {
    if (depth > 12) return;
    if (Array.isArray(value)) {
      lists += 1;
      for (const one of value) visit(one, true, depth + 1);
    } else if (typeof value === 'object' && value !== null) {
      const texts = Object.values(value).filter((one) => typeof one === 'string');
      if (isListed) {
        const address = texts.map((one) => addressIn(one, url)).find((one) => one !== null) ?? null;
        for (const one of texts) links.push({ key: address, title: plain(one) });
      }
      for (const one of Object.values(value)) visit(one, isListed, depth + 1);
    } else if (typeof value === 'string' && /<a\s/i.test(value)) fragments.push(value);
  };
  visit(json, false, 0);
  const inside = fragments.map((fragment) => readHtml(fragment, url));
  const all = [...links, ...inside.flatMap((answer) => answer.links)];
  return { links: all, saysNothing: all.length === 0 && lists > 0, asksForCode: false };
}

function addressIn(text: string, url: string): string | null {
  if (!/^(?:https?:\/\/|\.{0,2}\/)\S+$/.test(text)) return null;
  const address = resolveUrl(text, url);
  return address === null ? null : pageKey(address);
}

function plain(text: string): string {
  return collapseSpace(text.replace(/<[^<>]+>/g, ''));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
