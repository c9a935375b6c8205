import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { parseHtml, type TreeDocument, type TreeNode } from '../../../rules/facts/tree.ts';

/** The nodes with what they hold, in document order, and how deep each stands. */
function nodesOf(tree: TreeDocument): unknown[] {
  const nodes: unknown[] = [];
  const add = (node: TreeNode, depth: number): void => {
    nodes.push([
      depth,
      node.type,
      'name' in node && node.name,
      'attribs' in node && { ...node.attribs },
      'data' in node && node.data,
    ]);
    if ('children' in node) for (const child of node.children) add(child, depth + 1);
  };
  for (const child of tree.children) add(child, 0);
  return nodes;
}

const PIECES = [
  '<p>', '</p>', '<div class="a b" id=c>', '</div>', '<br/>', '<li', '>', '<', '</', '<a href="', '">', "<a href='x&y", "'", '"',
  '&amp;', '&', '&#20013;', '&#x', '&nbsp', '&copy=', '&notit;', '<!--', '-->', '--', '<!DOCTYPE html>', '<![CDATA[', ']]>',
  '<script>', '</script', 'if (a<b && c>d) "</p>"', '<style>', '</style>', '<title>', '</title>', '<textarea>', '</textarea>',
  '<?xml', '?>', '政务公开', ' ', '\n', '\0', '=', '/', '<svg><a/>', '</ ', '<1', '<TD ALIGN=center>', 'x="a\'b"',
]; // prettier-ignore

test('the quick tokenizer makes the tree that the library makes, whatever the markup', () => {
  const markup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(markup, (pieces) => {
      const html = pieces.join('');
      expect(nodesOf(parseHtml(html))).toEqual(nodesOf(parseDocument(html)));
    }),
    { numRuns: 2000 },
  );
});
