/** Numbers that only the page of a list has: `/15/p/2`, `/15/page/2.html`, `/15/index_2.html`; `/15_2/`, `/15-2.html`. */
const SURE = [/\/(?:p|pages?|list|index)[/_-]?\d{1,5}(?:\.\w{2,5})?\/?$/i, /[_-]\d{1,5}(?:\.\w{2,5})?\/?$/];
/** `/15/2.html`: so are entries called as well. */
const BARE = /\/\d{1,5}(?:\.\w{2,5})?\/?$/;
/** What a first page may have behind its name. */
const OWN_FILE = /(?:\/(?:index|default|list))?(?:\.\w{2,5})?\/?$/i;

/** Whether both paths are one but for the number of a page, wherever the system writes that. */
export function isLaterPath(target: string, here: string): boolean {
  return isOne(target, here, [...SURE, BARE]);
}

/** Whether an address is a list's, on its first page or a later one. @param list address of its first page */
export function isPageOf(url: string, list: string): boolean {
  const [page, first] = [new URL(url), new URL(list)];
  if (page.host !== first.host) return false;
  if (page.pathname !== first.pathname) return first.search === '' && isOne(page.pathname, first.pathname, SURE);
  return [...first.searchParams].every(([name, value]) => page.searchParams.get(name) === value) && isOnly(page, first);
}

/** What stands in the query besides the list's own is the number of a page. */
function isOnly(page: URL, first: URL): boolean {
  const more = [...page.searchParams].filter(([name]) => !first.searchParams.has(name));
  return more.every(([name, value]) => /page|^(?:p|pn)$/i.test(name) && /^\d{1,5}$/.test(value));
}

function isOne(target: string, here: string, numbers: readonly RegExp[]): boolean {
  const bare = (path: string): string[] =>
    numbers.filter((number) => number.test(path)).map((number) => path.replace(number, ''));
  const stems = new Set([here, ...bare(here)].map((path) => path.replace(OWN_FILE, '')));
  return bare(target).some((path) => path !== '' && stems.has(path.replace(OWN_FILE, '')));
}
