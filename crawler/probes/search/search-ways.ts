import { isElement, parentOf, parseHtml, textOf, walkTree, type TreeElement } from '../../../rules/facts/tree.ts';
import { resolveUrl } from '../../../rules/url.ts';
import { decode, encode } from 'iconv-lite';

/** One way to send words to a search, as a form or a script of the page would. */
export interface SearchWay {
  method: 'GET' | 'POST';
  /** Without the query that a GET adds. */
  action: string;
  /** In order; null stands for the words. */
  fields: readonly (readonly [name: string, value: string | null])[];
  charset: 'utf-8' | 'gbk';
}

/** What a page offers: ways that can be sent, best first, and what stands in the way of others. */
export interface SearchWays {
  ways: SearchWay[];
  /** Pages that lead to a search. */
  links: string[];
  /** A box that asks for a code, or one that only its script knows how to send. */
  obstacle: 'captcha' | 'script' | null;
  /** The page says nothing of a search in any form, its scripts included. */
  isSilent: boolean;
}

const KEY =
  /^(?:q|qt|k|kw|wd|sw|keys?|keyboard|keywords?|words?|search|search[-_]?(?:words?|keys?|texts?|contents?|values?|query)|query|querystr|title|text|content|searchfor)$/i;
const ABOUT_SEARCH = /search|sousuo|jiansuo|chaxun|query|(?:^|[/_-])so(?:$|[/_.-])|搜索|检索|查询/i;
const BOX_HINT = /搜索|检索|关键[字词]|请输入/;
const CAPTCHA = /captcha|verify|yzm|checkcode|vcode|验证码/i;
const LINK_TEXT = /^(?:站内|全站|本站|智能|高级|综合|信息)?(?:搜索|检索)$/;
const MAX_TEXT_BOXES = 4;

/** Reads forms, script addresses and links by which a page lets its visitors search. */
export function readSearchWays(html: string, url: string, charset: SearchWay['charset'] = 'utf-8'): SearchWays {
  const forms: TreeElement[] = [];
  const loose: TreeElement[] = [];
  const scripts: string[] = [];
  const links = new Set<string>();
  walkTree(
    parseHtml(html),
    (node) => {
      if (!isElement(node)) return true;
      if (node.name === 'form') forms.push(node);
      if (node.name === 'input' && isTextBox(node) && !isInForm(node)) loose.push(node);
      if (node.name === 'script' && node.attribs['src'] === undefined) scripts.push(textIn(node));
      for (const name of ['onclick', 'onkeydown', 'onkeyup', 'onkeypress', 'onsubmit', 'href'])
        if (/^javascript:|^(?!\w+:|\/)[^"]*\(/.test(node.attribs[name] ?? '')) scripts.push(node.attribs[name] ?? '');
      if (node.name === 'a' && LINK_TEXT.test(textOf(node).replace(/\s/g, ''))) {
        const target = resolveUrl(node.attribs['href'] ?? '', url);
        if (target !== null) links.add(target);
      }
      return true;
    },
    () => undefined,
  );
  const read = forms.map((form) => readForm(form, url, charset));
  const ways = [
    ...read.filter((way) => typeof way === 'object' && way !== null),
    ...scripts.flatMap((script) => readScript(script, url, charset)),
  ];
  const isBoxed = read.includes('script') || loose.some((box) => BOX_HINT.test(describe(box)) || KEY.test(nameOf(box)));
  return {
    ways: withoutRepeats(ways),
    links: [...links],
    obstacle: read.includes('captcha') ? 'captcha' : isBoxed ? 'script' : null,
    isSilent: !/搜索|检索|search|sousuo/i.test(html),
  };
}

/** The request that sends `words`. */
export function requestOf(way: SearchWay, words: string): { url: string; body?: string } {
  const pairs = way.fields.map(([name, value]) => `${escape(name, way)}=${escape(value ?? words, way)}`).join('&');
  if (way.method === 'POST') return { url: way.action, body: pairs };
  const url = new URL(way.action);
  url.search = pairs;
  return { url: url.href };
}

/** Whether two ways lead to the same search. */
export function isSameWay(a: SearchWay, b: SearchWay): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** One name or value of a form, as a browser sends it from a page in this charset. */
function escape(text: string, { charset }: SearchWay): string {
  if (charset === 'utf-8') return encodeURIComponent(text);
  const signs = Array.from(text, (sign) => (hasCode(sign) ? sign : `&#${sign.codePointAt(0)};`));
  return Array.from(encode(signs.join(''), 'gbk'), (byte) => {
    const sign = String.fromCharCode(byte);
    return /[\w.~-]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

function hasCode(sign: string): boolean {
  return decode(encode(sign, 'gbk'), 'gbk') === sign;
}

/** A form that searches; `captcha` or `script` where it does and cannot be sent from here; null for any other form. */
function readForm(
  form: TreeElement,
  url: string,
  charset: SearchWay['charset'],
): SearchWay | 'captcha' | 'script' | null {
  const controls: TreeElement[] = [];
  let isOther = false;
  let words = '';
  walkTree(
    form,
    (node) => {
      if (!isElement(node)) return true;
      if (['input', 'select', 'button', 'img'].includes(node.name)) controls.push(node);
      if (node.name === 'textarea' || /^(password|file|email|tel)$/i.test(node.attribs['type'] ?? '')) isOther = true;
      if (node.name === 'button') words += textOf(node);
      return true;
    },
    () => undefined,
  );
  const boxes = controls.filter(isTextBox);
  if (isOther || boxes.length === 0 || boxes.length > MAX_TEXT_BOXES) return null;
  const about = [form.attribs['action'], form.attribs['id'], form.attribs['name'], form.attribs['class'], words];
  const buttons = controls.filter((control) => /^(submit|button|image)$/i.test(control.attribs['type'] ?? ''));
  const told = [...about, ...[...boxes, ...buttons].map(describe)].join(' ');
  if (form.attribs['role'] !== 'search' && !ABOUT_SEARCH.test(told)) return null;
  if (controls.some((control) => CAPTCHA.test(`${nameOf(control)} ${describe(control)}`))) return 'captcha';

  const box = boxes.find((one) => KEY.test(nameOf(one))) ?? boxes.find((one) => nameOf(one) !== '');
  // Some pages copy the words into a hidden field before they send.
  const key = nameOf(box) || nameOf(controls.find((one) => isEmptyHidden(one) && KEY.test(nameOf(one))));
  const action = resolveUrl(form.attribs['action'] || url, url);
  if (key === '' || action === null || /^javascript:/i.test(form.attribs['action'] ?? '')) return 'script';
  const fields = controls.flatMap((control): [string, string | null][] => {
    const name = nameOf(control);
    if (name === key) return [[name, null]];
    const value = valueOf(control);
    return name === '' || value === null ? [] : [[name, value]];
  });
  const unique = fields.filter(([name], at) => name !== key || fields.findIndex(([other]) => other === key) === at);
  const method = /^post$/i.test(form.attribs['method'] ?? '') ? 'POST' : 'GET';
  const sentAs = /gb/i.test(form.attribs['accept-charset'] ?? '') ? 'gbk' : charset;
  return { method, action: method === 'GET' ? withoutQuery(action) : action, fields: unique, charset: sentAs };
}

const ADDRESS =
  /(["'`])((?:https?:\/\/|\/|\.{1,2}\/)?[\w./%:-]*\?(?:[\w.%[\]-]+=[^"'`\s&$]*&)*([\w.-]+)=)(?:\1\s*\+\s*|\$\{)/g;
/** What follows the words: their expression, then perhaps fixed parameters. */
const TAIL = /^[^"'`;\n]{1,80}?(?:\+\s*["']|\})(&[\w.%[\]=&-]*)["'`]/;

/** Addresses that a script puts together with the words at their end, `"/search.html?keyword=" + …`. */
function readScript(script: string, url: string, charset: SearchWay['charset']): SearchWay[] {
  const ways: SearchWay[] = [];
  for (const match of script.matchAll(ADDRESS)) {
    const [all, , written = '', key = ''] = match;
    const action = resolveUrl(written, url);
    if (
      action === null ||
      !KEY.test(key) ||
      !ABOUT_SEARCH.test(`${written} ${script.slice(0, match.index).slice(-200)}`)
    )
      continue;
    const tail = TAIL.exec(script.slice(match.index + all.length))?.[1] ?? '';
    const pairs = [...new URLSearchParams(new URL(action).search), ...new URLSearchParams(tail)];
    const fields = pairs.map(([name, value]): [string, string | null] => [name, name === key ? null : value]);
    ways.push({ method: 'GET', action: withoutQuery(action), fields, charset });
  }
  return ways;
}

function withoutRepeats(ways: readonly SearchWay[]): SearchWay[] {
  return ways.filter((way, at) => ways.findIndex((other) => isSameWay(way, other)) === at);
}

function withoutQuery(action: string): string {
  const url = new URL(action);
  url.search = '';
  return url.href;
}

function isTextBox(element: TreeElement): boolean {
  return element.name === 'input' && /^(|text|search)$/i.test(element.attribs['type'] ?? '');
}

function isInForm(element: TreeElement): boolean {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) if (at.name === 'form') return true;
  return false;
}

function isEmptyHidden(element: TreeElement): boolean {
  return /^hidden$/i.test(element.attribs['type'] ?? '') && (element.attribs['value'] ?? '') === '';
}

/** What the form would send for a control; null for nothing. */
function valueOf(control: TreeElement): string | null {
  const type = (control.attribs['type'] ?? '').toLowerCase();
  if (control.name === 'select') return selectedOf(control);
  if (control.name !== 'input' || ['submit', 'button', 'image', 'reset'].includes(type)) return null;
  if (type === 'checkbox' || type === 'radio')
    return control.attribs['checked'] === undefined ? null : (control.attribs['value'] ?? 'on');
  return control.attribs['value'] ?? '';
}

function selectedOf(select: TreeElement): string | null {
  const options: TreeElement[] = [];
  walkTree(
    select,
    (node) => {
      if (isElement(node) && node.name === 'option') options.push(node);
      return true;
    },
    () => undefined,
  );
  const chosen = options.find((option) => option.attribs['selected'] !== undefined) ?? options[0];
  return chosen === undefined ? null : (chosen.attribs['value'] ?? textOf(chosen).trim());
}

function nameOf(control: TreeElement | undefined): string {
  return control?.attribs['name'] ?? '';
}

function describe({ attribs }: TreeElement): string {
  return [
    attribs['placeholder'],
    attribs['title'],
    attribs['aria-label'],
    attribs['id'],
    attribs['value'],
    attribs['alt'],
  ]
    .filter((text) => text !== undefined)
    .join(' ');
}

function textIn(script: TreeElement): string {
  return script.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
}
