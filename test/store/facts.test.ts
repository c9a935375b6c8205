import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateSite } from '../../bench/site/site.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import type { Block, Link, PageFacts } from '../../rules/facts/page-facts.ts';
import { packFacts, unpackFacts } from '../../store/facts.ts';
import { unpack } from '../../store/zstd.ts';

const facts = extractPage('<h1>通知公告</h1><p>正文</p>', 'http://www.yunxi.gov.cn/zwgk/a.html');
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const area = fc.constantFrom('head' as const, 'nav' as const, 'main' as const, 'aside' as const, 'footer' as const);
const link: fc.Arbitrary<Link> = fc
  .tuple(fc.webUrl(), text, area, fc.boolean())
  .map(([url, words, place, hidden]) => ({ url, text: words, area: place, ...(hidden && { hidden: true as const }) }));
const span = fc.integer({ min: 2, max: 60 });
const cell = fc.record(
  { table: fc.nat(9), row: fc.nat(99), column: fc.nat(9), rows: span, columns: span },
  { requiredKeys: ['table', 'row', 'column'] },
);
const block: fc.Arbitrary<Block> = fc
  .tuple(text, area, fc.constantFrom('p', 'td', ''), fc.option(cell, { nil: undefined }))
  .map(([words, place, tag, at]) => ({ text: words, area: place, tag, ...(at && { cell: at }) }));

test('facts come out of the store as they went in', () => {
  fc.assert(
    fc.property(fc.array(link), fc.array(block), (links, blocks) => {
      const page: PageFacts = { ...facts, links, blocks };
      expect(unpackFacts(packFacts(page).bytes)).toEqual(page);
    }),
  );
});

test('so do those of whole pages', () => {
  const county = generateSite(60);
  for (const path of county.paths()) {
    const page = extractPage(county.page(path) ?? '', `http://www.chengxi.example${path}`);
    expect(unpackFacts(packFacts(page).bytes)).toEqual(page);
  }
});

test('and those of a page that is larger than any before it, as JSON a line', () => {
  const long = '县'.repeat(200_000);
  const page: PageFacts = { ...facts, links: [], blocks: [{ text: long, area: 'main', tag: 'p' }] };
  for (const one of [page, facts, page]) expect(unpackFacts(packFacts(one).bytes)).toEqual(one);
  const [first, links, blocks] = new TextDecoder().decode(unpack(packFacts(page).bytes)).split('\n');
  expect(JSON.parse(first ?? '')).toMatchObject({ title: facts.title });
  expect(links).toBe('{"url":[],"text":[],"area":[],"hidden":[]}');
  expect(JSON.parse(blocks ?? '')).toEqual({ text: [long], area: ['main'], tag: ['p'], cell: [] });
});
