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

/**
 * Files that the page offers: links, embedded frames and viewers, and addresses that scripts hand to a viewer
 * (`showVsbpdfIframe("…")`, `pdfUrl = "…"`). Pictures and films count only where a link offers them as a file.
 */
export function readAttachments(outline: Outline): Attachment[] {
  const found = new Map<string, Attachment>();
  const add = (href: string, name: string, from: 'link' | 'frame' | 'script'): void => {
    const url = resolveUrl(href, outline.base);
    if (url === null) return;
    const ext = extensionOf(url) ?? extensionOf(name) ?? null;
    if (ext === null || !DOCUMENT.test(ext) || found.has(url)) return;
    found.set(url, { url, name: name === '' ? fileName(url) : name, ext, from });
  };
  for (const link of outline.links) {
    if (link.area === 'footer' || link.area === 'nav' || link.area === 'head') continue;
    if (
      link.url !== null &&
      (extensionOf(link.url) !== null ||
        (link.node.attribs['download'] !== undefined && extensionOf(link.text) !== null))
    )
      add(link.href, link.text === '' ? link.hint : link.text, 'link');
  }
  for (const frame of outline.frames) {
    const inner = VIEWER.exec(frame.src)?.[1];
    add(inner === undefined ? frame.src : safeDecode(inner), '', 'frame');
  }
  for (const script of outline.scripts) {
    if (!/pdf|ofd|docx?|xlsx?/i.test(script)) continue;
    for (const [, href = ''] of script.matchAll(SCRIPTED)) add(href, '', 'script');
  }
  return [...found.values()];
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
