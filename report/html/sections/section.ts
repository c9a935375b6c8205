import { html, type Content, type Html } from '../markup.ts';

/** A part of the report; its title stands in the contents too. */
export interface Section {
  id: string;
  title: string;
  /** Shown beside the title in the contents. */
  count: string | null;
  body: Html;
}

export function sectionHtml(section: Section, number: string): Html {
  return html`<section id="${section.id}" aria-labelledby="${section.id}-title">
<h2 id="${section.id}-title"><span class="no">${number}</span>${section.title}</h2>
${section.body}
</section>
`;
}

/** What stands where a part has nothing to show. */
export function emptyNote(text: Content): Html {
  return html`<p class="empty">${text}</p>`;
}

/** Says how many were left out, and where all of them are. */
export function moreNote(hidden: number, unit: string): Html | false {
  return hidden > 0 && html`<p class="more">另有 ${hidden} ${unit}未在此列出，全部内容见同目录的 audit.json。</p>`;
}
