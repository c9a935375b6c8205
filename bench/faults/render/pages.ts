import type { Anchor, Family, FieldName, FieldRow } from '../families/family.ts';
import type { Column, County, Entry } from '../model.ts';
import { inChinese, inWords } from '../days.ts';
import { blocksHtml, escapeHtml } from './html.ts';
import { frameOf } from './frame.ts';
import type { Links } from './links.ts';

type Page = () => string;

/**
 * Every page of the portal by its path, made when asked for.
 * @throws where a family gives two pages one address, which is a mistake of the family
 */
export function createPages(county: County, family: Family, links: Links): Map<string, Page> {
  const pages = new Map<string, Page>([['/', () => homePage(county, family, links)]]);
  const put = (path: string, page: Page): void => {
    if (pages.has(path)) throw new Error(`${family.id}: two pages at ${path}`);
    pages.set(path, page);
  };
  for (const column of county.columns.values()) {
    if (column.leadsTo !== undefined) continue;
    const count =
      column.shape === 'list' ? Math.max(1, Math.ceil(links.rows(column.entries).length / family.perPage)) : 1;
    for (let page = 1; page <= count; page += 1)
      put(family.columnPath(column, page), () => columnPage(column, page, { county, family, links }));
    for (const entry of column.entries) put(family.entryPath(entry), () => entryPage(entry, { county, family, links }));
  }
  return pages;
}

interface Around {
  county: County;
  family: Family;
  links: Links;
}

/** Columns whose newest entries the home page shows. */
const ON_HOME = [
  'headlines',
  'notices',
  'departments-news',
  'interpretations',
  'normative',
  'calls',
  'county-documents',
];
const ENTRIES_ON_HOME = 5;

function homePage(county: County, family: Family, links: Links): string {
  const blocks = ON_HOME.flatMap((id) => {
    const column = county.columns.get(id);
    return column === undefined
      ? []
      : [{ heading: links.column(column), rows: links.rows(column.entries).slice(0, ENTRIES_ON_HOME) }];
  });
  const more = county.homeLinks
    .map(({ text, to }) => `<a href="${escapeHtml(links.href(to))}">${escapeHtml(text)}</a>`)
    .join('\n');
  const entrances = [...county.columns.values()].filter(
    ({ parent, isUnlisted }) => parent !== null && parent.parent === null && isUnlisted !== true,
  );
  const quick = entrances.map((column) => anchor(links.column(column))).join('\n');
  const body = `${family.home(blocks)}<div class="quick">${quick}</div><div class="spec">${more}</div>`;
  return family.shell(frameOf(county, links, { head: null, trail: [], column: null, tags: {}, body }));
}

function columnPage(column: Column, page: number, { county, family, links }: Around): string {
  return family.shell(
    frameOf(county, links, {
      head: column.name,
      trail: links.trail(column),
      column,
      tags: {},
      body: `${columnBody(column, page, { county, family, links })}${column.tail ?? ''}`,
    }),
  );
}

function columnBody(column: Column, page: number, { county, family, links }: Around): string {
  const children = links.children(column);
  switch (column.shape) {
    case 'section': {
      const heads = children.map((child) => ({
        heading: links.column(child),
        rows: links.rows(child.entries).slice(0, 3),
      }));
      return `<div class="channel">${family.home(heads.slice(0, 6))}</div><ul class="subnav">${children.map((child) => `<li>${anchor(links.column(child))}</li>`).join('')}</ul>`;
    }
    case 'platform':
      return platformBody(column, { county, family, links });
    case 'page':
      return `<h1>${column.name}</h1>${family.body(blocksHtml(column.body, links.href))}${filesHtml(column, column.files, { county, family, links })}`;
    case 'letters':
      return family.letters(
        county.letters
          .toSorted((a, b) => (a.asked < b.asked ? 1 : -1))
          .map((letter) => ({ letter, href: family.entryPath(letter.entry) })),
      );
    case 'list':
    case 'map':
    case 'search':
      return listBody(column, page, { county, family, links });
  }
}

function listBody(column: Column, page: number, { family, links }: Around): string {
  const rows = links.rows(column.entries);
  if (rows.length === 0) return family.emptyList(column.emptyWords ?? '');
  const pages = Math.ceil(rows.length / family.perPage);
  const shown = rows.slice((page - 1) * family.perPage, page * family.perPage);
  const pager = family.pager({ page, pages, items: rows.length, href: (n) => family.columnPath(column, n) });
  return `${family.list(shown)}${pager}`;
}

function platformBody(column: Column, { county, links }: Around): string {
  const modules = column.modules ?? links.children(column).map(links.column);
  const units = column.unitLinks ?? [];
  const unitHtml =
    units.length === 0
      ? ''
      : `<h3>部门和乡镇信息公开</h3><ul class="units">${units.map(({ text, to }) => `<li><a href="${links.href(to)}">${text}</a></li>`).join('')}</ul>`;
  const items = modules.map(
    (one) => `<li>${anchor('href' in one ? one : { text: one.text, href: links.href(one.to) })}</li>`,
  );
  return `<h1>${column.name}</h1><ul class="modules">${items.join('')}</ul><p>${county.name}人民政府依法公开政府信息，接受社会监督。</p>${unitHtml}`;
}

function anchor({ text, href }: Anchor): string {
  return `<a href="${escapeHtml(href)}" target="_blank">${escapeHtml(text)}</a>`;
}

function entryPage(entry: Entry, around: Around): string {
  const { county, family, links } = around;
  const letter = county.letters.find((one) => one.entry === entry);
  const shown = entry.shownDay === undefined ? entry.day : entry.shownDay;
  const isUndated = entry.column.isUndated === true || entry.day === null;
  const text =
    letter === undefined
      ? family.body(`${blocksHtml(entry.body, links.href)}${signatureHtml(entry)}`)
      : family.letter(letter);
  const related = entry.related.map(({ heading, links: own }) =>
    family.related(
      heading,
      own.map((link) => ({ text: link.text, href: links.href(link.to) })),
    ),
  );
  const fields = fieldsHtml(entry, family);
  const head = family.head(entry, isUndated ? null : shown, entry.time);
  const body = [
    ...(family.hasFieldsBelow === true ? [head, fields] : [fields, head]),
    text,
    filesHtml(entry, entry.files, around),
    ...related,
    entry.tail ?? '',
  ].join('\n');
  return family.shell(
    frameOf(county, links, {
      head: entry.title,
      trail: links.trail(entry.column),
      column: entry.column,
      tags: {
        ArticleTitle: entry.title,
        PubDate: isUndated ? null : `${entry.day} ${entry.time}`,
        ContentSource: entry.source,
        ...entry.tags,
      },
      body,
    }),
  );
}

function fieldsHtml({ fields, title, day }: Entry, family: Family): string {
  if (fields === null) return '';
  const { index, issuer, number, written, validity, until, showsTitle, showsPublished } = fields;
  const values: Record<FieldName, string | null> = {
    index,
    issuer,
    title: showsTitle ? title : null,
    number,
    written: written === null ? null : family.dayInBlock(written),
    published: showsPublished && day !== null ? family.dayInBlock(day) : null,
    validity,
    until: until === null ? null : family.dayInBlock(until),
  };
  const rows = Object.entries(family.labels).flatMap(([name, label]): FieldRow[] => {
    const value = values[name as FieldName];
    return value === null ? [] : [[label, value]];
  });
  return family.fields(rows);
}

function signatureHtml({ signature }: Entry): string {
  if (signature === null) return '';
  const day = signature.name.length % 2 === 0 ? inChinese(signature.day) : inWords(signature.day);
  return `<p style="text-align:right">${signature.name}</p><p style="text-align:right">${day}</p><p>（此件公开发布）</p>`;
}

function filesHtml(owner: Entry | Column, files: Entry['files'], { family }: Around): string {
  if (files.length === 0) return '';
  const day = 'day' in owner ? owner.day : null;
  return family.files(
    files.map((file, index) => ({
      text: file.name.includes('.') ? file.name : `${file.name}.${file.ext}`,
      href: family.filePath({ id: owner.id, day }, file, index),
    })),
  );
}
