import { html, type Content, type Html } from './markup.ts';

/** Id of a criterion's findings in the page; what is not a plain letter or digit is spelt out, so ids never clash. */
export function findingsAnchor(criterion: string): string {
  return `f-${criterion.replace(/[^a-z0-9-]/gi, (char) => `_${char.charCodeAt(0).toString(16)}`)}`;
}

export function jump(anchor: string, text: Content): Html {
  return html`<a href="#${anchor}">${text}</a>`;
}
