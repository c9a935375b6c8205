import { html, pageWith } from '../../helpers/serve.ts';
import type { HostileCase } from '../case.ts';

function written(
  path: string,
  does: string,
  { body, ends = 'done', ...more }: { body: () => string; ends?: HostileCase['ends']; isHeavy?: true },
): HostileCase {
  const whole = (): string =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${does}</title></head><body>${body()}`;
  return { path, does, ends, ...more, brings: 'page', answer: (_, response) => html(response, whole()) };
}

const times = (part: string, count: number): string => part.repeat(count);
const numbered = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join('');

/** Markup that no person wrote: as deep, as wide and as broken as it comes. */
export const MARKUP: readonly HostileCase[] = [
  written('/deep.html', 'nests 100,000 boxes', { body: () => times('<div>', 100_000) }),
  written('/deep-closed.html', 'nests 100,000 boxes and closes them', {
    body: () => `${times('<div>', 100_000)}政务公开${times('</div>', 100_000)}`,
  }),
  written('/deep-lists.html', 'nests 10,000 lists of links', {
    body: () => times('<ul><li><a href="/">关于某事</a>', 10_000),
  }),
  written('/deep-tables.html', 'nests 30,000 tables', { body: () => times('<table><tr><td>', 30_000) }),
  written('/links.html', 'has a million links, none of them closed', {
    isHeavy: true,
    body: () => times('<a href=/>', 1_000_000),
  }),
  written('/one-tag.html', 'writes one tag with 200,000 attributes', {
    body: () => `<div ${numbered(200_000, (n) => `a${n}=1 `)}>`,
  }),
  written('/open-tags.html', 'begins a million tags and ends none', { body: () => times('<', 1_000_000) }),
  written('/open-comments.html', 'begins a million comments and ends none', { body: () => times('<!--', 1_000_000) }),
  written('/commented.html', 'begins with 300,000 comments', {
    body: () => `${times('<!---->', 300_000)}<p>政务公开</p>`,
  }),
  written('/open-scripts.html', 'begins 700,000 scripts and ends none of their tags', {
    isHeavy: true,
    body: () => times('<script x src=', 700_000),
  }),
  written('/open-metas.html', 'begins 400,000 tags of each kind that is looked for', {
    isHeavy: true,
    body: () => ['<meta ', '<title ', '<iframe '].map((tag) => times(tag, 400_000)).join(''),
  }),
  written('/pager-words.html', 'writes the words of pagers and templates and nothing that they stand for', {
    ends: 'not-tested',
    isHeavy: true,
    body: () =>
      `<script>${['document.write', 'createPage', 'href=', 'countPage '].map((word) => times(word, 50_000)).join('')}</script>`,
  }),
  written('/open-quotes.html', 'leaves quotes open', { body: () => times('<a href="', 500_000) }),
  written('/dates.html', 'writes half a million days in a row', { body: () => times('2026-01-01', 500_000) }),
  written('/digits.html', 'writes a number of five million digits', { body: () => times('1', 5_000_000) }),
  written('/labels.html', 'writes a label half a million times', { body: () => `<p>${times('索引号：', 500_000)}` }),
  written('/trail.html', 'writes a trail of 100,000 steps', {
    body: () => `<div class="position">当前位置：${times('<a href="/">首页</a> &gt; ', 100_000)}`,
  }),
  written('/references.html', 'writes a million references', { body: () => `<p>${times('&amp;', 1_000_000)}` }),
  written('/script.html', 'is a script with arrays 100,000 deep, and no browser was asked for', {
    ends: 'not-tested',
    body: () => `<script>var list = ${times('[', 100_000)}</script>`,
  }),
];

/** Links that lead nowhere a crawler may go; none of them is asked for. */
export const NEVER_ASKED = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '\tjava\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:http://127.0.0.1/x',
  'mailto:a@b.example',
  'tel:12345',
  'ftp://127.0.0.1/a.html',
  'http://',
  'http:///',
  'http://[bad',
  'http://127.0.0.1:99999/',
  'http://169.254.169.254/latest/meta-data/',
  '//10.0.0.1/router.html',
  `/${'long'.repeat(20_000)}.html`,
  `/never-asked?q=${'x'.repeat(70_000)}`,
  '/a/a/a/a/a/never-asked.html',
  '/never-asked/?month=1875-01',
  '/sitemap.xml',
  '/sitemap.xml.gz',
  '',
  '#',
] as const;

/** A page of nothing but such links, beside one that is good. */
export const ODD_LINKS: HostileCase = {
  path: '/odd-links.html',
  does: 'links to scripts, data, files, private addresses and addresses of 80,000 signs',
  ends: 'done',
  answer: (_, response) =>
    html(
      response,
      pageWith('奇怪的链接', [...NEVER_ASKED.map((href) => href.replaceAll('"', '&quot;')), '/good.html']),
    ),
};
