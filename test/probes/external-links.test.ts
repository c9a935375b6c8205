import { expect, it } from 'vitest';
import { probeExternalLinks } from '../../crawler/probes/external-links.ts';
import type { Visit } from '../../crawler/probes/visitor.ts';
import type { Cause } from '../../rules/causes.ts';
import type { Link } from '../../rules/facts/page-facts.ts';
import { linksProbeSchema, type LinksProbe } from '../../rules/result/probes.ts';

const link = (url: string, more: Partial<Link> = {}): Link => ({ url, text: '友情链接', area: 'footer', ...more });

/** What the probe makes of links whose hosts answer like this, one after the other; others open. */
async function probe(
  links: readonly Link[],
  answers: Record<string, (Cause | 'opened')[]> = {},
): Promise<{ result: LinksProbe; asked: string[]; waits: number }> {
  const asked: string[] = [];
  let waits = 0;
  const result = await probeExternalLinks({
    links,
    isOwn: (url) => url.includes('yunxi.gov.cn'),
    now: () => new Date('2026-06-30T01:00:00.000Z'),
    wait: () => Promise.resolve(void (waits += 1)),
    visitor: {
      ask: ({ url }) => {
        asked.push(url);
        const answer = answers[url]?.shift() ?? 'opened';
        const visit: Visit =
          answer === 'opened'
            ? { ok: true, url, status: 200, header: () => null, text: '', ms: 1 }
            : { ok: false, url, status: answer === 'not-found' ? 404 : null, cause: answer, ms: 1 };
        return Promise.resolve(visit);
      },
    },
  });
  expect(linksProbeSchema.parse(result)).toEqual(result);
  return { result, asked, waits };
}

it('opens each address of other portals once, two of a host at most, and nothing hidden or of the portal’s own', async () => {
  const { asked } = await probe([
    link('http://www.yunxi.gov.cn/zwgk/'),
    link('http://www.yunting.gov.cn/'),
    link('http://www.yunting.gov.cn/'),
    link('http://www.yunting.gov.cn/a.html'),
    link('http://www.yunting.gov.cn/b.html'),
    link('http://bet.example/', { hidden: true }),
    link('javascript:void(0)'),
    link('https://nanpu.gov.cn/'),
  ]);
  expect(asked).toEqual(['http://www.yunting.gov.cn/', 'http://www.yunting.gov.cn/a.html', 'https://nanpu.gov.cn/']);
});

it('says that an address is gone when it has heard so twice', async () => {
  const [dead, moody, slow] = ['http://a.gov.cn/', 'http://b.gov.cn/', 'http://c.gov.cn/'];
  const { result, waits } = await probe([link(dead), link(moody), link(slow)], {
    [dead]: ['not-found', 'not-found'],
    [moody]: ['not-found', 'opened'],
    [slow]: ['timeout'],
  });
  expect(result.links.map(({ state, cause }) => [state, cause])).toEqual([
    ['gone', 'not-found'],
    ['opened', null],
    ['unchecked', 'timeout'],
  ]);
  expect(result.state).toBe('tested');
  expect(waits).toBe(2);
});

it('is unchecked where nobody answered, and tested where there was nothing to ask', async () => {
  const url = 'http://a.gov.cn/';
  expect((await probe([link(url)], { [url]: ['dns-failure'] })).result).toMatchObject({
    state: 'unchecked',
    cause: 'dns-failure',
  });
  expect((await probe([])).result).toMatchObject({ state: 'tested', links: [] });
});
