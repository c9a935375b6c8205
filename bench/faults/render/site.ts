import { encode } from 'iconv-lite';
import { makeFile } from '../../../seeds/demo/engine/files.ts';
import type { Family } from '../families/family.ts';
import type { Column, County, Entry, FileRef, Planted } from '../model.ts';
import { createPages } from './pages.ts';
import { createLinks } from './links.ts';
import { searchPage } from './search.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  delayMs: number;
}

/** What was planted, by the path on which it shows. */
export interface Truth extends Omit<Planted, 'at'> {
  path: string;
}

/** A portal ready to be served. */
export interface Site {
  name: string;
  asOf: string;
  family: string;
  isHeldOut: boolean;
  /** Addresses of all pages. */
  paths: readonly string[];
  truth: Truth[];
  respond: (path: string) => Answer;
}

/** Writes a county's pages in the manner of a family. Pages are made when they are asked for. */
export function renderSite(county: County, family: Family): Site {
  const links = createLinks(county, family);
  const pages = createPages(county, family, links);
  const files = gatherFiles(county, family);
  const toBytes = (html: string): Uint8Array =>
    family.charset === 'gbk'
      ? encode(
          html.replace(/[〔〕㎡\u00a0]/g, (sign) => `&#${sign.charCodeAt(0)};`),
          'gbk',
        )
      : encode(html, 'utf-8');
  const html = (text: string, status = 200, delayMs = 0): Answer => ({
    status,
    headers: { 'content-type': `text/html; charset=${family.charset}` },
    body: toBytes(text),
    delayMs,
  });
  return {
    name: county.name,
    asOf: county.asOf,
    family: family.id,
    isHeldOut: county.isHeldOut,
    paths: [...pages.keys()],
    truth: county.planted.map(({ at, ...rest }) => ({
      ...rest,
      path: at === 'home' ? '/' : 'shape' in at ? family.columnPath(at, 1) : family.entryPath(at),
    })),
    respond(path) {
      const page = pages.get(path);
      if (page !== undefined) return html(page(), 200, path === '/' ? county.homeDelay : 0);
      const file = files.get(path);
      if (file !== undefined) return fileAnswer(file);
      if (path.startsWith('/search?')) return html(searchPage(county, family, links, path));
      if (path === '/robots.txt')
        return fileAnswer({ type: 'text/plain', body: encode('User-agent: *\nDisallow:\n', 'utf-8') });
      if (/\.(png|mp4|mp3|css|js)(\?|$)/.test(path))
        return fileAnswer({ type: 'application/octet-stream', body: new Uint8Array(8) });
      return html(
        '<html><head><title>404 Not Found</title></head><body><h1>404</h1><p>页面不存在</p></body></html>',
        404,
      );
    },
  };
}

function fileAnswer({ type, body }: { type: string; body: Uint8Array }): Answer {
  return { status: 200, headers: { 'content-type': type }, body, delayMs: 0 };
}

function gatherFiles({ columns }: County, family: Family): Map<string, { type: string; body: Uint8Array }> {
  const files = new Map<string, { type: string; body: Uint8Array }>();
  const add = (owner: Entry | Column, list: readonly FileRef[]): void => {
    const day = 'day' in owner ? owner.day : null;
    for (const [index, file] of list.entries())
      if (file.isGone !== true)
        files.set(family.filePath({ id: owner.id, day }, file, index), makeFile(file.ext, file.name));
  };
  for (const column of columns.values()) {
    add(column, column.files);
    for (const entry of column.entries) add(entry, entry.files);
  }
  return files;
}
