/** Markup that may go into the page as it is. Everything else is text and gets escaped. */
export interface Html {
  readonly markup: string;
}

export type Content = Html | string | number | null | undefined | false | readonly Content[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that HTML does not allow, and those that turn the reading direction and so make a quote lie. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/** Text made safe for element content and for quoted attributes. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}

/** Template tag: what stands in the template is markup, what is put in is text unless it is `Html`. */
export function html(strings: TemplateStringsArray, ...values: Content[]): Html {
  let markup = strings[0] ?? '';
  values.forEach((value, index) => {
    markup += toMarkup(value) + (strings[index + 1] ?? '');
  });
  return { markup };
}

/** Markup from a constant of ours; never from data. */
export function trusted(markup: string): Html {
  return { markup };
}

function toMarkup(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(toMarkup).join('');
  return value.markup;
}

function isList(value: Content): value is readonly Content[] {
  return Array.isArray(value);
}
