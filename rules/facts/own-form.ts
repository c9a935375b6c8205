import type { Outline } from './outline.ts';
import { isElement, walkTree, type TreeElement } from './tree.ts';

/** Boxes of this many fields that are sent by POST are no search. */
const FEWEST_FIELDS = 3;
const WRITTEN_IN = /^(?:text|tel|email|number|date|password)?$/i;

/** Whether the page asks its reader to write something: 我要写信, 在线申请, a questionnaire. A search box does not. */
export function hasOwnForm({ forms }: Outline): boolean {
  return forms.some(({ node, area }) => {
    if (area !== 'main') return false;
    const { texts, fields } = countFields(node);
    return texts > 0 || (fields >= FEWEST_FIELDS && /^post$/i.test(node.attribs['method'] ?? ''));
  });
}

function countFields(form: TreeElement): { texts: number; fields: number } {
  let [texts, fields] = [0, 0];
  walkTree(
    form,
    (node) => {
      if (!isElement(node)) return false;
      if (node.name === 'textarea') texts++;
      if (node.name === 'input' && WRITTEN_IN.test(node.attribs['type'] ?? '')) fields++;
      return true;
    },
    () => {},
  );
  return { texts, fields };
}
