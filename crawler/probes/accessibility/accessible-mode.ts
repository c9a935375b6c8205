import { isElement, parseHtml, textOf, walkTree } from '../../../rules/facts/tree.ts';
import { collapseSpace } from '../../../rules/text/normalise.ts';

const WORDS = /无障碍|适老|长者|关怀(?:版|模式)|老年(?:版|模式|人)|长辈(?:版|模式)|大字版|读屏/;
/** Longer texts are news about accessibility, not the way to it. */
const LONGEST_WORDS = 16;
/** Scripts and addresses of the tools in use on government sites. */
const TOOL =
  /(?:^|[/._-])(?:wza\w*|wuzhangai|barrier-?free\w*|accessib(?:le|ility)|slh\w*|shilaohua|zhangzhe\w*|elder(?:ly)?|govwza|aria\.js|care-?mode|carefont)(?=$|[/._?-])/i;
/** Anywhere in a page, its scripts included: something is there that only a browser can show. */
const TRACE = /无障碍|适老|长者|关怀版|wza|wuzhangai|barrier-?free|shilaohua/i;

/** The offer of a mode for elderly or disabled visitors as a page makes it. */
export interface ModeReading {
  /** Words of the link or button, or the address of the tool's script; null where there is none. */
  quote: string | null;
  /** A script speaks of it. */
  hasTrace: boolean;
}

export function readAccessibleMode(html: string): ModeReading {
  let quote: string | null = null;
  walkTree(
    parseHtml(html),
    (node) => {
      if (quote !== null || !isElement(node)) return true;
      const { attribs, name } = node;
      if (name === 'script' && TOOL.test(attribs['src'] ?? '')) quote = attribs['src'] ?? '';
      const isControl = ['a', 'button', 'input', 'img', 'area'].includes(name) || attribs['onclick'] !== undefined;
      if (!isControl) return true;
      const texts = [
        name === 'img' ? '' : textOf(node),
        attribs['title'],
        attribs['alt'],
        attribs['aria-label'],
        attribs['value'],
      ];
      const words = texts
        .map((text) => collapseSpace(text ?? ''))
        .find((text) => text.length <= LONGEST_WORDS && WORDS.test(text));
      if (words !== undefined) quote = words;
      else if (name === 'a' && TOOL.test(attribs['href'] ?? '')) quote = attribs['href'] ?? '';
      return true;
    },
    () => undefined,
  );
  return { quote, hasTrace: TRACE.test(html) };
}
