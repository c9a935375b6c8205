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
  '<a href="/x" title=\'y\'>', '<a b c="d"/>', '<a b = "c">', '<a b ="c">', '<a "x"=1>', '<p/>', '<svg/>', '<a href="x"b>', '<b\tc="1"\n>',
  '<img src="a" / alt="b">', '<img src="a"/alt="b">', '</a >', '</A>', '<a href="1" href="2">', '<a ="1">', '<a b="1"=>', '<scripts a="1">',
  '<title/>', '<a __proto__="1" constructor="2">', '<p hidden class>', '<p a="1>', '<math>', '</math>', '</svg>', '<desc a="1">', '</desc>',
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
    { numRuns: 5000 },
  );
  // Five thousand pages twice: on a busy machine a while.
}, 60_000);

test('what is never closed stands beside the deepest element, and nothing of it is lost', () => {
  const tree = parseHtml(`${'<div><a href=/a>'.repeat(3000)}政务公开${'</a></div>'.repeat(3000)}<p>后文</p>`);
  const found = nodesOf(tree) as [number, string, string, object, string][];
  expect(found.filter(([, , name]) => name === 'a')).toHaveLength(3000);
  expect(Math.max(...found.map(([depth]) => depth))).toBe(512);
  expect(found.filter(([, type]) => type === 'text').map(([, , , , data]) => data)).toEqual(['政务公开', '后文']);
});
