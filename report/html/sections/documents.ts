import type { AuditResult, DocumentResult } from '../../../rules/result/audit-result.ts';
import { clip, formatCount } from '../../format.ts';
import { outLink, readable } from '../link.ts';
import { html, type Content, type Html } from '../markup.ts';
import { table } from '../table.ts';
import { emptyNote, moreNote, type Section } from './section.ts';

const SHOWN = 400;
const LINKS = 5;

/** Normative documents with the fields that must stand beside them. */
export function documentsSection({ documents }: AuditResult): Section {
  const shown = documents.slice(0, SHOWN);
  const body =
    documents.length === 0
      ? emptyNote('没有读到规范性文件。')
      : html`${table({
          caption: '规范性文件及其要素（“—”为页面上没有读到）',
          className: 'documents',
          columns: [
            { title: '文件', kind: 'wide' },
            { title: '文号' },
            { title: '成文 / 发布日期', kind: 'narrow' },
            { title: '有效性' },
            { title: '下载' },
            { title: '解读' },
          ],
          groups: [{ rows: shown.map((document) => ({ cells: cellsOf(document) })) }],
        })}${moreNote(documents.length - shown.length, '件文件')}`;
  return { id: 'documents', title: '规范性文件', count: formatCount(documents.length), body };
}

function cellsOf(document: DocumentResult): Content[] {
  const index = [document.issuer, document.indexNumber && `索引号 ${document.indexNumber}`].filter(Boolean).join(' · ');
  return [
    html`${outLink(document.url, document.title ?? readable(document.url))}${index !== '' && html`<small><bdi>${clip(index, 80)}</bdi></small>`}`,
    text(document.documentNumber),
    html`${dayHtml('成文', document.writtenDate)}<br>${dayHtml('发布', document.publishedDate)}`,
    text(document.validity),
    links(document.downloads.map(({ url, name }) => outLink(url, clip(name, 40)))),
    links(document.interpretations.map(({ url, title }) => outLink(url, clip(title, 40)))),
  ];
}

function text(value: string | null): Html {
  return html`<bdi>${value === null ? '—' : clip(value, 60)}</bdi>`;
}

function dayHtml(word: string, day: string | null): Html {
  return html`<span class="aside">${word}</span> ${day === null ? '—' : html`<time datetime="${day}">${day}</time>`}`;
}

function links(all: Html[]): Html {
  if (all.length === 0) return html`—`;
  const more = all.length - LINKS;
  return html`<ul class="plain">${all.slice(0, LINKS).map((one) => html`<li>${one}</li>`)}${more > 0 && html`<li>等 ${all.length} 个</li>`}</ul>`;
}
