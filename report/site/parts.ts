import { formatMarks } from '../format.ts';
import { html, type Html } from '../html/markup.ts';
import { htmlPage } from '../html/shell.ts';
import type { Issue } from './model.ts';
import { SITE_STYLE } from './style.ts';

/** A page of the site: its head, then sections. @param crumbs where one gets from here */
export function sitePage(
  { title, facts, crumbs }: { title: string; facts: string; crumbs: readonly Html[] },
  sections: readonly Html[],
): string {
  return htmlPage(
    { title, style: SITE_STYLE, isPrivate: false },
    html`<header class="top"><h1>${title}</h1><p class="note">${facts}</p>${crumbs.length > 0 && html`<p class="crumbs">${crumbs}</p>`}</header>
<main class="site">${sections.map((section) => html`<section>${section}</section>`)}</main>`,
  );
}

export function shownScore(score: number | null): string {
  return score === null ? '—' : formatMarks(score);
}

/** Under which checklist and basis the scores of a list stand. */
export function scaleWords({ printed, isAgain }: Issue): string {
  const { checklist, basis } = printed;
  return `清单 ${checklist.version}，${basis === 'confirmed' ? '复核后' : '机评'}${isAgain ? '，按此清单重新判定' : ''}`;
}

export const NOT_COMPARED =
  '清单、版本或计分依据不同的得分不作比较，分别列出；页面仍有存档的，可用 zwgk site --judge-again 按同一清单重新判定后比较。';
