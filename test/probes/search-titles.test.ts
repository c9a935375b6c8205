import { expect, it } from 'vitest';
import { chooseTitles, mainPartOf, type KnownTitle } from '../../crawler/probes/search/search-titles.ts';

const DAY = '2026-06-30';

function known(n: number, part: Partial<KnownTitle> = {}): KnownTitle {
  return {
    title: `关于做好第${n}批次农村公路养护工作的通知`,
    url: `http://www.yunxi.gov.cn/c${n % 5}/${n}.html`,
    published: '2026-05-01',
    column: `栏目${n % 5}`,
    ...part,
  };
}

it('takes one title a column first, the same whatever the order', () => {
  const all = Array.from({ length: 40 }, (_, n) => known(n));
  const chosen = chooseTitles(all, DAY);
  expect(new Set(chosen.map(({ column }) => column)).size).toBe(4);
  expect(chooseTitles(all.toReversed(), DAY)).toEqual(chosen);
  const elsewhere = all.map((one) => ({ ...one, url: one.url.replace('www.yunxi.gov.cn', '127.0.0.1:4180') }));
  expect(chooseTitles(elsewhere, DAY).map(({ title }) => title)).toEqual(chosen.map(({ title }) => title));
});

it('leaves out what an index may not have yet, what is short, what repeats and what names a person’s number', () => {
  const all = [
    known(1, { published: '2026-06-29' }),
    known(2, { title: '公告' }),
    known(3),
    known(4, { title: known(3).title }),
    known(5, { title: '关于张某某13800000000反映道路问题的公示' }),
  ];
  expect(chooseTitles(all, DAY)).toHaveLength(1);
});

it('takes old pages only where there are too few recent ones', () => {
  const old = Array.from({ length: 9 }, (_, n) => known(n, { published: '2019-01-01' }));
  const recent = known(20);
  expect(chooseTitles([...old, recent], DAY)[0]).toEqual(recent);
});

it('knows the part of a title that a visitor would type', () => {
  expect(mainPartOf('云溪县人民政府关于印发《云溪县农村公路养护办法》的通知')).toBe('云溪县农村公路养护办法');
  expect(mainPartOf('关于开展2026年农村公路养护工作的通知')).toBe('2026年农村公路养护工作');
  expect(mainPartOf('高山茶开采首月产值突破八千万元')).toBeNull();
});
