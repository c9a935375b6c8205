import { collapseSpace } from '../text/normalise.ts';
import { resolveUrl } from '../url.ts';
import type { Attachment } from './page-facts.ts';
import type { Outline } from './outline.ts';

const EXTENSIONS = 'pdf|ofd|docx?|wps|xlsx?|et|pptx?|dps|rtf|csv|txt|zip|rar|7z|odt|ods|jpe?g|tiff?|png|mp4|mp3';
const FILE = new RegExp(`\\.(${EXTENSIONS})$`, 'i');
const IN_QUERY = new RegExp(`\\.(${EXTENSIONS})(?:&|$)`, 'i');
const DOCUMENT = /^(pdf|ofd|docx?|wps|xlsx?|et|pptx?|dps|rtf|csv|txt|zip|rar|7z|odt|ods)$/;
const SCRIPTED = new RegExp(`["']([^"'\\s<>]{1,500}\\.(?:pdf|ofd|docx?|wps|xlsx?|et|zip|rar))["']`, 'gi');
const VIEWER = /[?&](?:file|url|src|path)=([^&#]+)/i;

/** Addresses that lead to a page whatever the link is called. */
const PAGE = /\.(?:s?html?|htm)$/i;

/**
 * Files that the page offers: links, embedded frames and viewers, and addresses that scripts hand to a viewer or a download
 * (`showVsbpdfIframe("…")`, `pdfUrl = "…"`, `javascript:download('…')`). Pictures and films count only where a link offers them as a file.
 */
export function readAttachments(outline: Outline): Attachment[] {
  const found = new Map<string, Attachment>();
  const isFileBelow = MAY_BE_FILE.test(outline.base);
  const add = (href: string, name: string, from: 'link' | 'frame' | 'script'): void => {
    if (!isFileBelow && !MAY_BE_FILE.test(href) && !MAY_BE_FILE.test(name)) return;
    const url = resolveUrl(href, outline.base);
    const attachment = url === null ? null : attachmentOf(url, name);
    if (attachment !== null && !found.has(attachment.url)) found.set(attachment.url, { ...attachment, from });
  };
  for (const link of outline.links) {
    if (link.area === 'footer' || link.area === 'nav' || link.area === 'head') continue;
    const name = link.text === '' ? link.hint : link.text;
    if (link.url !== null) add(link.href, name, 'link');
    // Links that a script opens name their file in its call.
    const { onclick } = link.node.attribs;
    if (link.url === null || onclick !== undefined)
      for (const [, href = ''] of `${link.href} ${onclick ?? ''}`.matchAll(SCRIPTED)) add(href, name, 'link');
  }
  for (const frame of outline.frames) add(frame.src, '', 'frame');
  for (const script of outline.scripts) {
    if (!/pdf|ofd|docx?|xlsx?/i.test(script)) continue;
    for (const [, href = ''] of script.matchAll(SCRIPTED)) add(href, '', 'script');
  }
  return [...found.values()];
}

/**
 * The file behind an address and its name, null where there is none. A viewer's address gives the file that it shows; an address
 * without an ending (`/download.jsp?id=7`) is a file where its name says so.
 * @param url absolute
 */
export function attachmentOf(url: string, name: string): Attachment | null {
  const own = MAY_BE_FILE.test(url) || MAY_BE_FILE.test(name) ? URL.parse(url) : null;
  if (own === null) return null;
  const viewed = PAGE.test(own.pathname) ? VIEWER.exec(own.search)?.[1] : undefined;
  if (viewed !== undefined) {
    const inner = resolveUrl(safeDecode(viewed), url);
    return inner === null || inner === url ? null : attachmentOf(inner, name);
  }
  const ext = extensionOf(url) ?? (PAGE.test(own.pathname) || own.pathname.endsWith('/') ? null : extensionOf(name));
  if (ext === null || !DOCUMENT.test(ext)) return null;
  return { url, name: name === '' ? fileName(url) : name, ext };
}
/** What only an address or a name with an extension has; the few that have it are looked at closely. */
const MAY_BE_FILE = new RegExp(`\\.(?:${EXTENSIONS})|[%\\s]`, 'i');

/** Lower-case extension of a file address or name, null where it names no file. */
export function extensionOf(address: string): string | null {
  if (!MAY_BE_FILE.test(address)) return null;
  const url = URL.parse(address);
  const direct = FILE.exec((url?.pathname ?? address).trim())?.[1]?.toLowerCase();
  if (direct !== undefined) return direct;
  const query = url?.search ?? '';
  return query === '' ? null : (IN_QUERY.exec(safeDecode(query))?.[1]?.toLowerCase() ?? null);
}

function fileName(url: string): string {
  return collapseSpace(safeDecode(new URL(url).pathname.split('/').at(-1) ?? ''));
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
