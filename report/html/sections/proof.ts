import type { Proof } from '../../../rules/result/audit-result.ts';
import { clip, formatInstant } from '../../format.ts';
import { outLink, readable } from '../link.ts';
import { html, type Html } from '../markup.ts';

const LOOKED = 8;
const QUOTE = 300;

/** One proof. Its address is left out where it is the page that the finding stands under. */
export function proofHtml(proof: Proof, pageUrl: string): Html {
  switch (proof.kind) {
    case 'quote':
      return html`<figure><blockquote><bdi>${clip(proof.quote, QUOTE)}</bdi></blockquote><figcaption><span>原文</span><span><bdi>${clip(proof.place, 80)}</bdi></span>${elsewhere(
        proof.url,
        pageUrl,
      )}${seen(proof.seenAt, proof.bytesHash)}</figcaption></figure>`;
    case 'absence':
      return html`<figure><p>查找：<bdi>${clip(proof.wanted, 120)}</bdi>。以下 ${proof.looked.length} 处均未见：</p><ul class="looked">${proof.looked
        .slice(0, LOOKED)
        .map(({ place, url }) => html`<li>${outLink(url, place)}</li>`)}${
        proof.looked.length > LOOKED && html`<li>等 ${proof.looked.length} 处</li>`
      }</ul><figcaption>${seen(proof.seenAt, proof.bytesHash)}</figcaption></figure>`;
    case 'measure':
      return html`<figure><p><bdi>${clip(proof.name, 80)}</bdi>：<b><bdi>${clip(proof.value, QUOTE)}</bdi></b></p><figcaption>${elsewhere(
        proof.url,
        pageUrl,
      )}${seen(proof.seenAt, null)}</figcaption></figure>`;
  }
}

function elsewhere(url: string, pageUrl: string): Html | false {
  return url !== pageUrl && html`<span class="url">${outLink(url, readable(url))}</span>`;
}

function seen(instant: string, hash: string | null): Html {
  return html`<span>${formatInstant(instant)}</span>${hash !== null && html`<code>${hash.slice(0, 12)}</code>`}`;
}
