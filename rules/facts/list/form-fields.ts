import type { Outline } from '../outline.ts';
import { isElement, textOf, walkTree, type TreeElement } from '../tree.ts';

/** A form as it would be sent. */
export interface FormFields {
  action: string;
  method: 'GET' | 'POST';
  /** Names and values in order. */
  fields: [string, string][];
}

/** What such a form does is more than asking. */
const DOES_MORE = /log(?:in|out)|delete|remove|save|insert|update|vote|comment|regist|upload|submit/i;
const NOT_SENT = /^(?:submit|button|image|reset|file)$/i;

/**
 * The form that has a control of this name or id, with the control's name; null where none has, and for forms that sign
 * somebody in or change something.
 */
export function findForm(outline: Outline, control: string): { form: FormFields; name: string } | null {
  for (const { action, node } of outline.forms) {
    const controls = readControls(node);
    const own = controls.find(({ name, id }) => name === control || id === control);
    if (own === undefined || DOES_MORE.test(action) || controls.some(({ isSecret }) => isSecret)) continue;
    const method = /^post$/i.test(node.attribs['method'] ?? '') ? 'POST' : 'GET';
    const sent = controls.filter((each) => each === own || (each.isSent && each.name !== ''));
    return {
      name: own.name === '' ? own.id : own.name,
      form: { action, method, fields: sent.map(({ name, id, value }) => [name === '' ? id : name, value]) },
    };
  }
  return null;
}

/** Controls to write in from which on a form is no search: name, telephone, subject. */
const FEWEST_TO_FILL = 3;

/** Whether a form of the page is there to be filled in: it has room for a text, or several fields whose content is sent as a letter is. */
export function asksReader(outline: Outline): boolean {
  return outline.forms.some(({ node }) => {
    const isPosted = /^post$/i.test(node.attribs['method'] ?? '');
    let toFill = 0;
    walkTree(
      node,
      (inside) => {
        if (!isElement(inside)) return false;
        if (inside.name === 'textarea') toFill += FEWEST_TO_FILL;
        else if (isPosted && inside.name === 'input' && /^(?:text|tel|email)?$/i.test(inside.attribs['type'] ?? ''))
          toFill += 1;
        return true;
      },
      () => {},
    );
    return toFill >= FEWEST_TO_FILL;
  });
}

interface Control {
  name: string;
  id: string;
  value: string;
  isSent: boolean;
  /** A password or a file. */
  isSecret: boolean;
}

function readControls(form: TreeElement): Control[] {
  const controls: Control[] = [];
  walkTree(
    form,
    (node) => {
      if (!isElement(node)) return false;
      const { name = '', id = '', type = '', value = '' } = node.attribs;
      const isOff = node.attribs['disabled'] !== undefined;
      if (node.name === 'input') {
        const isChosen = !/^(?:checkbox|radio)$/i.test(type) || node.attribs['checked'] !== undefined;
        controls.push({
          name,
          id,
          value,
          isSent: !isOff && isChosen && !NOT_SENT.test(type),
          isSecret: /^(?:password|file)$/i.test(type),
        });
      } else if (node.name === 'select')
        controls.push({ name, id, value: chosenOf(node), isSent: !isOff, isSecret: false });
      else if (node.name === 'textarea')
        controls.push({ name, id, value: textOf(node), isSent: !isOff, isSecret: false });
      return true;
    },
    () => {},
  );
  return controls;
}

function chosenOf(select: TreeElement): string {
  const options: { value: string; isChosen: boolean }[] = [];
  walkTree(
    select,
    (node) => {
      if (isElement(node) && node.name === 'option')
        options.push({
          value: node.attribs['value'] ?? textOf(node).trim(),
          isChosen: node.attribs['selected'] !== undefined,
        });
      return true;
    },
    () => {},
  );
  return (options.find(({ isChosen }) => isChosen) ?? options[0])?.value ?? '';
}
