import { COLUMNS } from './content/columns.ts';
import { AFFAIRS } from './content/affairs.ts';
import { AGENCIES } from './content/agencies.ts';
import { DOCUMENTS } from './content/documents.ts';
import { INTERACTION } from './content/interaction.ts';
import { INTERPRETATIONS } from './content/interpretations.ts';
import { NEWS } from './content/news.ts';
import { NOTICES } from './content/notices.ts';
import { LEAKS, LOOKALIKES } from './content/privacy.ts';
import { REPORTS } from './content/reports.ts';
import { SERVICES } from './content/services.ts';
import { makeFile } from './engine/files.ts';
import { encode } from 'iconv-lite';
import { banner, institutionSign, logo, picture, scene } from './engine/images.ts';
import { AS_OF, SITE_HOST, type Column, type Site } from './engine/model.ts';
import { filePath, listPath, pathOf } from './engine/paths.ts';
import { articlePage } from './templates/article.ts';
import { homePage } from './templates/home.ts';
import { columnPage, PAGE_SCRIPT, pageCount } from './templates/list.ts';
import { movedPage } from './templates/moved.ts';
import { mapPage, platformPage, searchPage, statutoryPage, unitPlatformPage } from './templates/platform.ts';
import { STYLE } from './templates/style.ts';

export interface DemoResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** An invented county's portal, the same on every machine and every day. */
export interface DemoCounty {
  name: string;
  /** The day on which the portal is looked at, YYYY-MM-DD. */
  asOf: string;
  /** The host it would have; its pages link each other relatively and work on any origin. */
  host: string;
  /** Addresses of all pages, home page first. */
  paths: string[];
  /** Addresses of all files that pages offer for download. */
  files: string[];
  /** What a server answers to a path, query included. */
  respond: (path: string) => DemoResponse;
}

type Answer = () => DemoResponse;

export function createDemoCounty(): DemoCounty {
  const site = buildSite();
  const pages = pageAnswers(site);
  const files = fileAnswers(site);
  const extras = extraAnswers();
  return {
    name: '云汀县',
    asOf: AS_OF,
    host: SITE_HOST,
    paths: [...pages.keys()],
    files: [...files.keys()],
    respond: (path) => {
      const plain = path.replace(/\/index\.html(?=$|\?)/, '/').replace(/\?page=1$/, '');
      const answer = pages.get(plain) ?? files.get(plain) ?? extras.get(plain);
      return answer === undefined ? respondOtherwise(plain, site) : answer();
    },
  };
}

function buildSite(): Site {
  const pieces = [
    ...NEWS,
    ...NOTICES,
    ...DOCUMENTS,
    ...INTERPRETATIONS,
    ...AFFAIRS,
    ...LEAKS,
    ...LOOKALIKES,
    ...REPORTS,
    ...AGENCIES,
    ...SERVICES,
    ...INTERACTION,
  ];
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  if (byId.size !== pieces.length) throw new Error('two pieces share an id');
  return { columns: new Map(COLUMNS.map((column) => [column.path, column])), pieces: byId };
}

function pageAnswers(site: Site): Map<string, Answer> {
  const pages = new Map<string, Answer>([['/', () => html(homePage(site))]]);
  const add = (path: string, answer: Answer): void => {
    if (pages.has(path)) throw new Error(`two pages at ${path}`);
    pages.set(path, answer);
  };
  for (const column of site.columns.values()) {
    const special = specialPage(column);
    if (special !== null) add(column.path, () => html(special(column, site)));
    else
      for (let page = 1; page <= pageCount(column, site); page += 1)
        add(listPath(column, page), () => html(columnPage(column, page, site), column.charset));
  }
  for (const piece of site.pieces.values()) {
    const charset = site.columns.get(piece.column)?.charset;
    add(pathOf(piece, site), () =>
      html(articlePage(piece, site), charset, piece.mislabelled === true ? 'utf-8' : undefined),
    );
  }
  return pages;
}

function specialPage(column: Column): ((column: Column, site: Site) => string) | null {
  if (column.modules !== undefined) return unitPlatformPage;
  if (column.path === '/zjyt/') return movedPage;
  if (column.path === '/wzdt/') return mapPage;
  if (column.path === '/search/') return (c, s) => searchPage(c, '', s);
  if (column.path === '/zwgk/zfxxgk/') return platformPage;
  return column.path === '/zwgk/zfxxgk/fdzdgknr/' ? statutoryPage : null;
}

function fileAnswers(site: Site): Map<string, Answer> {
  const files = new Map<string, Answer>();
  const add = (path: string, ext: string, name: string): void => void files.set(path, () => file(makeFile(ext, name)));
  for (const piece of site.pieces.values())
    piece.files?.forEach((f, i) => f.dead !== true && add(filePath(piece, i, f.ext, site), f.ext, f.name));
  add('/zwgk/zfxxgk/ysqgk/sqb.docx', 'docx', '政府信息公开申请表（自然人）');
  add('/zwgk/zfxxgk/ysqgk/sqb2.docx', 'docx', '政府信息公开申请表（法人或其他组织）');
  return files;
}

function extraAnswers(): Map<string, Answer> {
  return new Map<string, Answer>([
    ['/css/site.css', () => file({ type: 'text/css; charset=utf-8', body: encode(STYLE, 'utf-8') })],
    ['/js/page.js', () => file({ type: 'text/javascript; charset=utf-8', body: encode(PAGE_SCRIPT, 'utf-8') })],
    ['/images/logo.svg', () => image(logo())],
    ['/images/sign.svg', () => image(institutionSign())],
    ['/images/banner.svg', () => image(banner())],
    ['/images/scene.svg', () => image(scene())],
    [
      '/robots.txt',
      () => file({ type: 'text/plain; charset=utf-8', body: encode('User-agent: *\nDisallow:\n', 'utf-8') }),
    ],
  ]);
}

/** Pictures of pieces, searches and what is not there. */
function respondOtherwise(path: string, site: Site): DemoResponse {
  const drawn = /^\/images\/(?:pic|tj)_(\d+)\.svg$/.exec(path);
  const piece = drawn === null ? undefined : site.pieces.get(Number(drawn[1]));
  if (piece !== undefined) return image(picture(piece.title, 190 + ((piece.id * 47) % 50)));
  const search = site.columns.get('/search/');
  if (path.startsWith('/search/?') && search !== undefined)
    return html(searchPage(search, new URLSearchParams(path.slice(9)).get('q') ?? '', site));
  return {
    ...html(
      '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>404</title></head><body><h1>您访问的页面不存在</h1></body></html>',
    ),
    status: 404,
  };
}

function html(text: string, charset: 'gbk' | 'utf-8' = 'utf-8', says?: string): DemoResponse {
  const label = says ?? (charset === 'gbk' ? 'gb2312' : 'utf-8');
  return {
    status: 200,
    headers: { 'content-type': `text/html; charset=${label}` },
    body: encode(text, charset),
  };
}

function image(svg: string): DemoResponse {
  return file({ type: 'image/svg+xml', body: encode(svg, 'utf-8') });
}

function file(made: { type: string; body: Uint8Array }): DemoResponse {
  return { status: 200, headers: { 'content-type': made.type }, body: made.body };
}
