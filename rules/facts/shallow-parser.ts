import { Parser } from 'htmlparser2';

/**
 * Elements within each other, as many as in browsers. What lies deeper was never closed, and costs the library and every walk
 * up the tree time by its depth squared.
 */
const MOST_DEPTH = 512;

/** They open another way of reading tags, which ends with them. */
const FOREIGN = new Set('svg math mi mo mn ms mtext annotation-xml foreignobject desc title'.split(' '));

/** What the library's types keep to themselves; the version is pinned, and a property holds both to one tree. */
interface Insides {
  cbs: { onclosetag?: (name: string, isImplied: boolean) => void };
  stack: string[];
  attribs: Record<string, string> | null;
  foreignContext: boolean[];
  emitOpenTag(name: string): void;
  endOpenTag(isImplied: boolean): void;
  end(html: string): void;
}

const Base = Parser as unknown as new (...args: ConstructorParameters<typeof Parser>) => Insides;

/** The library's parser; what would stand deeper than so many elements stands beside the deepest one instead. */
export class ShallowParser extends Base {
  override emitOpenTag(name: string): void {
    if (this.stack.length >= MOST_DEPTH) {
      const deepest = this.stack.shift() ?? '';
      if (FOREIGN.has(deepest) && this.foreignContext.length > 1) this.foreignContext.shift();
      this.cbs.onclosetag?.(deepest, true);
    }
    super.emitOpenTag(name);
  }

  /** Inside of markup that is no HTML, where a tag may close itself. */
  get isForeign(): boolean {
    return this.foreignContext[0] === true;
  }

  /** A start tag that was read as a whole. */
  openPlain(name: string, attribs: Record<string, string>): void {
    this.emitOpenTag(name);
    this.attribs = attribs;
    this.endOpenTag(false);
  }

  /** An end tag that was read as a whole. @returns false, and does nothing, where it closes more or less than the innermost element */
  closePlain(name: string): boolean {
    if (this.stack[0] !== name || FOREIGN.has(name)) return false;
    this.stack.shift();
    this.cbs.onclosetag?.(name, false);
    return true;
  }
}
