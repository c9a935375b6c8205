import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLinkHearer, createLinkTeller } from '../../crawler/reading/known-links.ts';

test('what is heard is what was told, however often both sides began anew', () => {
  const link = fc.integer({ min: 0, max: 30 }).map((n) => `http://www.yunxi.gov.cn/${n}.html`);
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(link)), fc.integer({ min: 1, max: 40 }), (pages, most) => {
      const [tell, hear] = [createLinkTeller(most), createLinkHearer()];
      for (const links of pages) expect(hear(structuredClone(tell(links))).map(({ url }) => url)).toEqual(links);
    }),
  );
});

test('an address that was told before is told as a number', () => {
  const tell = createLinkTeller();
  tell(['http://a.cn/1', 'http://a.cn/2']);
  expect(tell(['http://a.cn/2', 'http://a.cn/3', 'http://a.cn/1'])).toEqual({
    from: 2,
    fresh: ['http://a.cn/3'],
    numbers: Uint32Array.of(1, 2, 0),
  });
});

test('whoever tells keeps no page for the sake of a link in it', () => {
  const tell = createLinkTeller();
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < 400; n++) {
    const page = `<a href="https://sso.example.gov.cn/login?state=${n}">${String(n % 10).repeat(500_000)}`;
    tell([page.slice(9, page.indexOf('">'))]);
  }
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(40e6);
});

/** A full collection, which Node offers only where it is asked to. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
