import { DomHandler, type parseDocument } from 'htmlparser2';
import { QuickTokenizer } from './quick-tokenizer.ts';
import { ShallowParser } from './shallow-parser.ts';

export type TreeDocument = ReturnType<typeof parseDocument>;
export type TreeNode = TreeDocument['children'][number];
export type TreeElement = Extract<TreeNode, { attribs: unknown }>;

/** The library's builder without the options that nobody here sets. */
class TreeBuilder extends DomHandler {
  override onclosetag(): void {
    this.lastNode = null;
    this.tagStack.pop();
  }

  protected override addNode(node: TreeNode): void {
    const parent = this.tagStack[this.tagStack.length - 1]!;
    const { children } = parent;
    if (children.length === 0) {
      // An array of one takes a tenth of the room of one that grows, and most elements hold one node.
      parent.children = [node];
    } else {
      const before = children[children.length - 1]!;
      children.push(node);
      node.prev = before;
      before.next = node;
    }
    node.parent = parent;
    this.lastNode = null;
  }
}

/** The one way HTML becomes a tree, in every host: htmlparser2 without repair, entities decoded, 512 elements deep at most. */
export function parseHtml(html: string): TreeDocument {
  const handler = new TreeBuilder();
  new ShallowParser(handler, { Tokenizer: QuickTokenizer }).end(html);
  return handler.root;
}

export function isElement(node: TreeNode | null | undefined): node is TreeElement {
  return (
    node !== null && node !== undefined && (node.type === 'tag' || node.type === 'script' || node.type === 'style')
  );
}

/** An `<a>` that leads somewhere. */
export function isLink({ name, attribs }: TreeElement): boolean {
  return name === 'a' && attribs['href'] !== undefined;
}

/** The element around a node, null at the top. */
export function parentOf(node: TreeNode): TreeElement | null {
  const parent = node.parent as TreeNode | null;
  return isElement(parent) ? parent : null;
}

/**
 * Visits a subtree in document order without recursion, so that depth cannot exhaust the stack.
 * `enter` returns false to pass over a node's children; `leave` is called for every element entered.
 */
export function walkTree(
  top: TreeDocument | TreeElement,
  enter: (node: TreeNode) => boolean,
  leave: (node: TreeElement) => void,
): void {
  let node: TreeNode | null = top.children[0] ?? null;
  while (node !== null) {
    const inside: TreeNode | null = enter(node) && isElement(node) ? (node.children[0] ?? null) : null;
    if (inside !== null) {
      node = inside;
      continue;
    }
    if (isElement(node)) leave(node);
    while (node !== null && node.next === null) {
      const parent: TreeElement | null = parentOf(node);
      if (parent === null || parent === top) return;
      leave(parent);
      node = parent;
    }
    node = node === null ? null : node.next;
  }
}

/** Whether an element holds such a one, however deep. */
export function holds(top: TreeElement, isSought: (element: TreeElement) => boolean): boolean {
  let found = false;
  walkTree(
    top,
    (node) => !(found ||= isElement(node) && isSought(node)),
    () => {},
  );
  return found;
}

/**
 * Text of a subtree as one line: scripts and styles left out, white space collapsed by the caller. A link that was never
 * closed ends where the next one begins, as in browsers; else each of a million such links would hold those behind it.
 */
export function textOf(top: TreeElement): string {
  let text = '';
  walkTree(
    top,
    (node) => {
      if (node.type === 'text') text += node.data;
      if (isElement(node) && node.name === 'a' && top.name === 'a') return false;
      return node.type !== 'script' && node.type !== 'style';
    },
    (element) => {
      if (element.name === 'br' || element.name === 'td' || element.name === 'p' || element.name === 'div') text += ' ';
    },
  );
  return text;
}
