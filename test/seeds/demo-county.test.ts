import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FAULTS } from '../../rules/faults.ts';
import { creditCode } from '../../seeds/demo/engine/checksum.ts';
import { OTHER_PEOPLE, parcelNumber, PEOPLE, projectCode } from '../../seeds/demo/content/people.ts';
import { createDemoCounty } from '../../seeds/demo/demo-county.ts';
import { FOLLOWERS, PLANTED, TRAPS } from '../../seeds/demo/truth.ts';
import { isCitizenNumber, isCreditCode, isLuhn } from './check-digits.ts';

const county = createDemoCounty();
const origin = `http://${county.host}`;
const folder = fileURLToPath(new URL('../../seeds/demo/', import.meta.url));

function html(path: string): string {
  const { body } = county.respond(path);
  const utf8 = new TextDecoder().decode(body);
  return utf8.includes('\uFFFD') ? new TextDecoder('gbk', { fatal: true }).decode(body) : utf8;
}

function digest(): string {
  const hash = createHash('sha256');
  const { paths, files, respond } = createDemoCounty();
  for (const path of [...paths, ...files, '/css/site.css', '/js/page.js', '/images/banner.svg']) {
    const { status, headers, body } = respond(path);
    hash.update(`${path} ${status} ${JSON.stringify(headers)}\n`).update(body);
  }
  return hash.digest('hex');
}

describe('the demo county', () => {
  test('is the same each time it is made', () => {
    expect(digest()).toBe(digest());
  });

  test('has 150 to 250 pages, none twice, all served', () => {
    expect(county.paths.length).toBeGreaterThanOrEqual(150);
    expect(county.paths.length).toBeLessThanOrEqual(250);
    expect(new Set(county.paths).size).toBe(county.paths.length);
    expect([...county.paths, ...county.files].filter((path) => county.respond(path).status !== 200)).toEqual([]);
  });

  test('answers to the default document and to the first page of a query list', () => {
    expect(county.respond('/index.html')).toEqual(county.respond('/'));
    expect(county.respond('/zwgk/gfxwj/index.html')).toEqual(county.respond('/zwgk/gfxwj/'));
    expect(county.respond('/hdjl/xzxx/?page=1')).toEqual(county.respond('/hdjl/xzxx/'));
    expect(county.respond('/nowhere/').status).toBe(404);
  });

  test('links resolve, relatively, except the planted dead ones', () => {
    const dead = new Map<string, string>();
    for (const path of county.paths) {
      for (const [, reference = ''] of html(path).matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        if (/^(https?:|javascript:)/.test(reference)) continue;
        expect(reference, path).not.toMatch(/^\//);
        const { pathname, search } = new URL(reference.replaceAll('&amp;', '&'), origin + path);
        if (county.respond(pathname + search).status !== 200) dead.set(pathname, path);
      }
    }
    const planted = PLANTED.filter(({ fault }) => fault === 'dead-link' || fault === 'dead-attachment');
    expect(Object.fromEntries(dead)).toEqual(Object.fromEntries(planted.map(({ slot, path }) => [slot, path])));
  });

  test('every page can be reached from the home page', () => {
    const reached = new Set(['/']);
    for (const path of reached) {
      const text = html(path);
      const references = [...text.matchAll(/\shref="([^"]*)"/g)].map(([, reference = '']) => reference);
      const [, count = '1'] = /createPageHTML\((\d+), 0/.exec(text) ?? [];
      for (let page = 1; page < Number(count); page += 1) references.push(`index_${page}.html`);
      for (const reference of references) {
        if (/^(https?:|javascript:)/.test(reference)) continue;
        const { pathname, search } = new URL(reference.replaceAll('&amp;', '&'), origin + path);
        if (county.paths.includes(pathname + search)) reached.add(pathname + search);
      }
    }
    expect(county.paths.filter((path) => !reached.has(path))).toEqual([]);
  });

  test('GBK pages say so, but for the mislabelled one', () => {
    const isGbk = (path: string): boolean => new TextDecoder().decode(county.respond(path).body).includes('\uFFFD');
    const gbk = county.paths.filter(isGbk);
    expect(gbk.length).toBeGreaterThan(3);
    const wrong = gbk.filter((path) => county.respond(path).headers['content-type'] !== 'text/html; charset=gb2312');
    expect(wrong).toEqual(['/xwdt/xzdt/202606/t20260605_153.html']);
  });

  test('files are what their names say', () => {
    const signs: Record<string, string> = { pdf: '%PDF-', doc: '{\\rtf', docx: 'PK', xlsx: 'PK', ofd: 'PK' };
    for (const path of county.files) {
      const start = new TextDecoder('latin1').decode(county.respond(path).body.slice(0, 5));
      expect(start.startsWith(signs[path.split('.').at(-1) ?? ''] ?? '?'), path).toBe(true);
    }
  });
});

describe('the truth', () => {
  test('names known faults on pages that exist', () => {
    for (const { fault, path } of [...PLANTED, ...FOLLOWERS]) {
      expect(FAULTS, path).toContain(fault);
      expect(county.paths).toContain(path);
    }
    for (const { looksLike, path } of TRAPS) {
      expect(FAULTS, path).toContain(looksLike);
      expect(county.paths).toContain(path);
    }
  });

  test('says each thing once, and nothing is planted and a trap at a time', () => {
    const key = (row: { path: string; slot: string }, fault: string): string => `${fault} ${row.path} ${row.slot}`;
    const planted = [...PLANTED, ...FOLLOWERS].map((row) => key(row, row.fault));
    expect(new Set(planted).size).toBe(planted.length);
    const wrong = TRAPS.filter((trap) =>
      PLANTED.some(({ path, fault }) => path === trap.path && fault === trap.looksLike),
    );
    expect(wrong).toEqual([]);
  });

  test('each follower goes with a planted fault', () => {
    for (const { because } of FOLLOWERS) expect(PLANTED.map(({ fault }) => fault)).toContain(because);
  });
});

describe('personal numbers', () => {
  test('have right check digits, and the look-alikes do not', () => {
    for (const { id, card, disability, mobile } of [...PEOPLE, ...OTHER_PEOPLE]) {
      expect(isCitizenNumber(id)).toBe(true);
      expect(isCitizenNumber(disability.slice(0, 18))).toBe(true);
      expect(disability).toHaveLength(20);
      expect(isLuhn(card)).toBe(true);
      expect(mobile).toMatch(/^1920000\d{4}$/);
    }
    expect(isCreditCode(creditCode('00412301'))).toBe(true);
    expect(isCitizenNumber(projectCode(101))).toBe(false);
    expect(parcelNumber(205)).toHaveLength(28);
  });

  test('stand on the planted pages only', () => {
    const places = new Map<string, string[]>();
    for (const path of county.paths) {
      const text = html(path).replace(/<[^>]*>/g, ' ');
      for (const { id, card, mobile } of [...PEOPLE, ...OTHER_PEOPLE])
        for (const number of [id, card, mobile])
          if (text.includes(number)) places.set(path, [...(places.get(path) ?? []), number]);
    }
    const kinds = ['id-card', 'mobile', 'bank-card', 'disability-card'];
    const planted = PLANTED.filter(({ fault }) => kinds.includes(fault));
    expect(new Set(places.keys())).toEqual(new Set(planted.map(({ path }) => path)));
  });

  test('stand in no source file', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const source = readFileSync(join(folder, name), 'utf8');
      for (const [number] of source.matchAll(/(?<![\dA-Z])\d{11,19}X?(?![\dA-Z])/g)) {
        expect(isCitizenNumber(number), name).toBe(false);
        expect(/^1[3-9]\d{9}$/.test(number), name).toBe(false);
        expect(number.startsWith('62') && isLuhn(number), name).toBe(false);
      }
    }
  });
});
