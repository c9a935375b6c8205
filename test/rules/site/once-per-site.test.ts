import { expect, test } from 'vitest';
import { oncePerSite } from '../../../rules/site/once-per-site.ts';
import type { SiteFacts } from '../../../rules/site/site-facts.ts';

const siteOf = (menu: SiteFacts['menu']): SiteFacts => ({ menu }) as unknown as SiteFacts;

test('a portal is read once, and another one for itself', () => {
  let times = 0;
  const read = oncePerSite(({ menu }) => ({ times: ++times, names: menu.length }));
  const [one, other] = [siteOf([]), siteOf([{ name: '公告', url: 'http://a.gov.cn/', external: false }])];
  expect(read(one)).toBe(read(one));
  expect(read(other)).toEqual({ times: 2, names: 1 });
});

test('facts that share what the answer hangs on share the answer', () => {
  let times = 0;
  const read = oncePerSite(
    () => ({ times: ++times }),
    ({ menu }) => menu,
  );
  const menu: SiteFacts['menu'] = [];
  expect(read(siteOf(menu))).toBe(read(siteOf(menu)));
  expect(read(siteOf([]))).toEqual({ times: 2 });
});
