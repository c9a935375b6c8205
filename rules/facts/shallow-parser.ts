import { Parser } from 'htmlparser2';

/**
 * Elements within each other, as many as in browsers. What lies deeper was never closed, and costs the library and every walk
 * up the tree time by its depth squared.
 */
const MOST_DEPTH = 512;

/** They open another way of reading tags, which ends with them. */
const FOREIGN = /^(?:svg|math|mi|mo|mn|ms|mtext|annotation-xml|foreignobject|desc|title)$/i;

/** What the library's types keep to themselves; the version is pinned, and a property holds both to one tree. */
interface Insides {
  cbs: { onclosetag?: (name: string, isImplied: boolean) => void };
  stack: string[];
  foreignContext: boolean[];
  emitOpenTag(name: string): void;
  end(html: string): void;
}

const Base = Parser as unknown as new (...args: ConstructorParameters<typeof Parser>) => Insides;

/** The library's parser; what would stand deeper than so many elements stands beside the deepest one instead. */
export class ShallowParser extends Base {
  override emitOpenTag(name: string): void {
    if (this.stack.length >= MOST_DEPTH) {
      const deepest = this.stack.shift() ?? '';
      if (FOREIGN.test(deepest) && this.foreignContext.length > 1) this.foreignContext.shift();
      this.cbs.onclosetag?.(deepest, true);
    }
    super.emitOpenTag(name);
  }
}
