/** Paths and queries that an address takes over sign by sign: nothing to escape, no step up or down. */
const PLAIN = /^[\w~!$&'()*+,;=@/.-]*(?:\?[\w~!$&()*+,;=:@/?.%-]*)?$/;
/** An address with a host that is written as it is used: no port, no number, no letters beyond ASCII. */
const PLAIN_ORIGIN = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?=\/)/;
const SLASH = 0x2f;
const DOT = 0x2e;
const QUESTION_MARK = 0x3f;

/** What addresses are resolved against, taken apart: the same for all links of a page. */
interface Base {
  address: string;
  /** Up to the path, and up to the last slash of the path; '' where only the whole parser knows. */
  root: string;
  folder: string;
}

let lastBase: Base = { address: '', root: '', folder: '' };

/**
 * The absolute address of a link that needs no parser, as nearly all links of a page: `/zwgk/a.html`, `a.html`,
 * `http://www.x.gov.cn/a.html?id=1`. A page has hundreds of them, and the parser takes ten times as long.
 * @returns undefined where the whole parser has to be asked
 */
export function resolvePlain(href: string, base: string): string | undefined {
  const { root, folder } = baseOf(base);
  if (root === '') return undefined;
  const first = href.charCodeAt(0);
  if (first === SLASH) return href.charCodeAt(1) !== SLASH && isPlain(href) ? root + href : undefined;
  const origin = PLAIN_ORIGIN.exec(href)?.[0];
  if (origin !== undefined) return isPlain(href.slice(origin.length)) && !origin.includes('xn--') ? href : undefined;
  if (first === DOT) return resolveSteps(href, folder, root);
  return href !== '' && first !== QUESTION_MARK && isPlain(href) ? folder + href : undefined;
}

/** `./a.html` and `../../a.html`, as some systems write all their links; above the root there is nothing to step up to. */
function resolveSteps(href: string, folder: string, root: string): string | undefined {
  let [at, end] = [0, folder.length];
  for (;;) {
    if (href.startsWith('../', at)) {
      at += 3;
      if (end > root.length + 1) end = folder.lastIndexOf('/', end - 2) + 1;
    } else if (href.startsWith('./', at)) at += 2;
    else break;
  }
  const rest = href.slice(at);
  return rest.charCodeAt(0) !== DOT && isPlain(rest) ? folder.slice(0, end) + rest : undefined;
}

function isPlain(path: string): boolean {
  return PLAIN.test(path) && !path.includes('/.');
}

function baseOf(address: string): Base {
  if (lastBase.address === address) return lastBase;
  const url = URL.parse(address);
  const isKnown = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  const root = isKnown ? url.origin : '';
  const folder = isKnown ? root + url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1) : '';
  return (lastBase = { address, root, folder });
}
