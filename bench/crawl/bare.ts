import { load } from 'cheerio/slim';
import { Agent, request } from 'undici';
import { contend } from '../kit/contender.ts';

// The least that a crawler does: fetch, decode, parse with cheerio on htmlparser2, list links and text, go on.

const LANES = 32;

await contend(async (start) => {
  const { origin } = new URL(start);
  const dispatcher = new Agent({ connections: LANES });
  const seen = new Set([start]);
  const queue = [start];
  const counted = { pages: 0, links: 0, characters: 0 };

  async function visit(url: string): Promise<void> {
    const { body } = await request(url, { dispatcher });
    const html = new TextDecoder().decode(await body.bytes());
    const $ = load(html);
    $('script, style').remove();
    counted.pages++;
    counted.characters += $.root().text().length;
    for (const link of $('a[href]')) {
      const target = new URL($(link).attr('href')!, url);
      counted.links++;
      target.hash = '';
      if (target.origin !== origin || seen.has(target.href) || !isPage(target.pathname)) continue;
      seen.add(target.href);
      queue.push(target.href);
    }
  }

  let busy = 0;
  await new Promise<void>((resolve, reject) => {
    const next = (): void => {
      if (queue.length === 0 && busy === 0) return resolve();
      while (busy < LANES && queue.length > 0) {
        busy++;
        visit(queue.shift()!).then(() => {
          busy--;
          next();
        }, reject);
      }
    };
    next();
  });
  await dispatcher.close();
  return counted;
});

function isPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}
