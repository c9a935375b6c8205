import { createHash } from 'node:crypto';
import { BROWSER_ADVICE, findBrowser, loadPlaywright } from '../../crawler/render/find-browser.ts';
import type { Picture } from '../../rules/decide/picture.ts';
import { MASK_ONLY, maskText } from '../../rules/recognise/index.ts';
import type { Finding } from '../../rules/result/audit-result.ts';

/** Takes pictures of the pages that findings stand on. */
export type Shoot = (findings: readonly Finding[], takenAt: string) => Promise<Picture[]>;

interface Dressed {
  text: string;
  title: string;
  covered: number;
}

const SIZE = { width: 1100, height: 760 };

/**
 * As the side panel takes them, with a Chromium of its own: address and time on top, what may be a person's number covered, the
 * words of the proof boxed, or the heading where something is missing. Faults of the site as a whole have no page to show.
 */
export const shootPages: Shoot = async (findings, takenAt) => {
  const browser = await findBrowser();
  if ('missing' in browser) throw new Error(BROWSER_ADVICE[browser.missing]);
  const open = await (await loadPlaywright())!.chromium.launch({ executablePath: browser.path });
  try {
    const page = await open.newPage({ viewport: SIZE });
    const pictures: Picture[] = [];
    for (const { key, url, proof } of findings) {
      await page.goto(url);
      const printed = `${url}\n${shown(takenAt)}（北京时间）`;
      const quotes = proof.flatMap((one) => (one.kind === 'quote' ? [one.quote] : []));
      const { text, title, covered } = await page.evaluate<Dressed>(
        `(${DRESS})(${JSON.stringify(printed)}, ${JSON.stringify(quotes)})`,
      );
      const png = await page.screenshot();
      const about = { finding: key, url, title: maskText(title, MASK_ONLY), takenAt, kind: 'visible' as const };
      const hash = createHash('sha256').update(png).digest('hex');
      pictures.push({
        ...about,
        text: maskText(text, MASK_ONLY),
        bytesHash: hashOf(proof),
        covered,
        hash,
        png: png.toString('base64'),
      });
    }
    return pictures;
  } finally {
    await open.close();
  }
};

function hashOf([first]: Finding['proof']): string {
  return first === undefined || first.kind === 'measure' ? '' : (first.bytesHash ?? '');
}

function shown(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Runs in the page, before a picture is taken: reads its text, covers, boxes, prints. */
const DRESS = `(printed, quotes) => {
  const NUMBER = /(?<!\\d)(?:1[3-9]\\d{9}|\\d{17}[\\dX]|\\d{16}|\\d{19})(?!\\d)/;
  const text = document.body.innerText;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  let covered = 0;
  for (const node of nodes) {
    if (!NUMBER.test(node.data)) continue;
    const cover = document.createElement('span');
    cover.textContent = node.data.replace(new RegExp(NUMBER, 'g'), (digits) => '■'.repeat(digits.length));
    node.replaceWith(cover);
    covered += 1;
  }
  const below = (words) => [...document.querySelectorAll(words)].find((one) => one.getBoundingClientRect().top > 100);
  const bare = (text) => text.replace(/\\s+/g, '');
  const holders = quotes.flatMap((quote) => [...document.querySelectorAll('body *')].filter((one) => bare(one.innerText ?? '').includes(bare(quote))));
  const place = holders.sort((a, b) => a.innerText.length - b.innerText.length)[0] ?? below('main h1, main h2') ?? below('h1, h2, h3') ?? below('main, table');
  if (place !== undefined) place.style.outline = '3px solid #d0021b';
  const strip = document.createElement('pre');
  strip.textContent = printed;
  strip.style.cssText = 'margin:0;padding:4px 12px;background:#fff;color:#16211d;border-bottom:1px solid #16211d;font:14px/20px sans-serif;text-align:left';
  document.body.prepend(strip);
  window.scrollTo(0, 0);
  return { text, title: document.title, covered };
}`;
