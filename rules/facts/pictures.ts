import { shortHash } from '../text/short-hash.ts';
import type { Outline } from './outline.ts';
import { parentOf } from './tree.ts';

/** What the pictures of a page are that has hardly any text: put there by an editor, or perhaps part of the layout. */
export interface Pictures {
  /** At least one was uploaded with the content. */
  isOwn: boolean;
  /** Signatures of those of which the address does not tell; the template's recur on other pages. */
  doubtful: string[];
}

/** Folders and names that systems give to uploaded files. */
const UPLOADED =
  /\/(?:upload(?:s|files?|_files|ed)?|attach(?:ment|ed)?s?|userfiles?|ueditor|kindeditor|ewebeditor|editor|files?|fileserver|group\d+\/M\d+|resource\/cms|_upload|picture|pic|cms)\/|\/(?:W|P|w|p)0?20\d{6,}|\/\d{6,8}\/[^/]*\d{5,}|\/20\d{2}[-/]?\d{2}[-/]?\d{0,2}\//i;
/** Folders of a template. */
const TEMPLATE =
  /\/(?:images?|img|imgs|static|templates?|skins?|styles?|css|themes?|public|assets?|common|web|dist|i)\//i;
/** Words for what decorates; whole parts of the file's name, so that `banner2.jpg` counts and `logowood.jpg` does not. */
const DECORATION =
  /(?:^|[-_.])(?:banners?|bg|back(?:ground)?|logo|icons?|ico|dot|point|line|hr|title|tit|bt|top|head(?:er)?|bottom|foot(?:er)?|left|right|arrow|jt|more|btn|button|no[-_]?data|no[-_]?content|empty|blank|none|null|zwsj|zwnr|zwxx|default|loading|spacer|space|pixel|clear|bar|border|nav|menu|search|bullet|blt|files?|fj|attach|word|docx?|pdf|xlsx?|excel|zip|rar|txt|ppt|erweima|tel|qq|deco(?:ration)?|wz|home|print|share|qr(?:code)?|ewm|close|hot|new|star|list|li|flag|gh|gif)\d{0,3}(?:[-_.]|$)/i;
/** Folders of nothing but signs. */
const SIGNS = /\/(?:fileTypeImages|icons?)\//i;
/** Whatever its name, a picture in a link to a file is the sign of its kind. */
const TO_FILE = /\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|txt|zip|rar)(?:[?#]|$)/i;
/** Smaller sides, in pixels, are of icons and lines. */
const SMALLEST = 80;

/** Arrows, lines, signs of file kinds, buttons: part of the template wherever they stand, told by address and size. */
export function isDecoration({ src, node }: Outline['media'][number]): boolean {
  const path = src.split(/[?#]/)[0] ?? '';
  return (
    SIGNS.test(path) ||
    DECORATION.test(path.split('/').at(-1) ?? '') ||
    isTiny(node.attribs) ||
    TO_FILE.test(parentOf(node)?.attribs['href'] ?? '')
  );
}

/** Pictures in the main area below the breadcrumb, layout left out by address and size. */
export function readPictures(outline: Outline, start: number): Pictures {
  const doubtful = new Set<string>();
  for (const media of outline.media) {
    const { tag, src, area, order } = media;
    if (tag !== 'img' || area !== 'main' || order <= start || src === '' || isDecoration(media)) continue;
    const path = src.split(/[?#]/)[0] ?? '';
    const name = path.split('/').at(-1) ?? '';
    if (path.startsWith('data:') || /\.(gif|svg|ico)$/i.test(name)) continue;
    if (UPLOADED.test(path) && !TEMPLATE.test(path)) return { isOwn: true, doubtful: [] };
    if (TEMPLATE.test(path) && /\.png$/i.test(name)) continue;
    doubtful.add(shortHash(path));
  }
  return { isOwn: false, doubtful: [...doubtful] };
}

function isTiny(attribs: Record<string, string>): boolean {
  return [attribs['width'], attribs['height']].some((size) => {
    const pixels = /^(\d+)(?:px)?$/.exec(size ?? '')?.[1];
    return pixels !== undefined && Number(pixels) < SMALLEST;
  });
}
