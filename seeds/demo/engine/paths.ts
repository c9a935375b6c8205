import type { Column, Piece, Site } from './model.ts';

/** Address of a piece from the root of the site. */
export function pathOf(piece: Piece, site: Site): string {
  return directoryOf(piece, site) + fileNameOf(piece, site);
}

/** Address of one of a piece's files. */
export function filePath(piece: Piece, index: number, ext: string, site: Site): string {
  const day = piece.published.slice(0, 10).replaceAll('-', '');
  return `${directoryOf(piece, site)}P0${day}${piece.id}_${index + 1}.${ext}`;
}

function directoryOf(piece: Piece, site: Site): string {
  const day = piece.addressDate ?? piece.published.slice(0, 10);
  const style = site.columns.get(piece.column)?.address ?? 'trs';
  if (style === 'trs') return `${piece.column}${day.slice(0, 7).replace('-', '')}/`;
  return style === 'empire' ? `${piece.column}${day}/` : piece.column;
}

function fileNameOf(piece: Piece, site: Site): string {
  const style = site.columns.get(piece.column)?.address ?? 'trs';
  const day = piece.addressDate ?? piece.published.slice(0, 10);
  if (style === 'trs') return `t${day.replaceAll('-', '')}_${piece.id}.html`;
  return style === 'empire' ? `${piece.id}.html` : `content_${piece.id}.html`;
}

/** Address of a list page, counted from 1. */
export function listPath(column: Column, page: number): string {
  if (page === 1) return column.path;
  if (column.pager === 'query') return `${column.path}?page=${page}`;
  return `${column.path}index_${column.pager === 'trs' ? page - 1 : page}.html`;
}

/** The columns from the first level down to the given one. */
export function trailOf(path: string, site: Site): Column[] {
  const trail: Column[] = [];
  const steps = path.split('/').filter(Boolean);
  for (let depth = 1; depth <= steps.length; depth += 1) {
    const column = site.columns.get(`/${steps.slice(0, depth).join('/')}/`);
    if (column !== undefined) trail.push(column);
  }
  return trail;
}

/** Columns directly below a column, in the order they are written down. */
export function childrenOf(path: string, site: Site): Column[] {
  const depth = path.split('/').length;
  return [...site.columns.values()].filter(
    (c) => c.path !== path && c.path.startsWith(path) && c.path.split('/').length === depth + 1,
  );
}

/** What a column lists: pinned first, then newest first. */
export function piecesOf(path: string, site: Site): Piece[] {
  const own = [...site.pieces.values()].filter(
    (p) => (p.column === path && p.unlisted !== true) || p.also?.includes(path) === true,
  );
  return own.sort(
    (a, b) =>
      Number(b.pinned ?? false) - Number(a.pinned ?? false) ||
      (a.published < b.published ? 1 : a.published > b.published ? -1 : b.id - a.id),
  );
}

/** What a column and those below it list, newest first. */
export function newestUnder(path: string, site: Site, count: number): Piece[] {
  const all = [...site.pieces.values()].filter((p) => p.column.startsWith(path) && p.unlisted !== true);
  return all
    .sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : b.id - a.id))
    .slice(0, count);
}
