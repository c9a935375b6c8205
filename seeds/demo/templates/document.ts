import type { FileRef, Piece } from '../engine/model.ts';
import { creditCode } from '../engine/checksum.ts';
import { inWords, paragraphs } from '../engine/text.ts';

/** An official document; null leaves a field out of its page. */
export interface CountyDocument {
  id: number;
  column: string;
  /** Full title, 关于印发《…》的通知. */
  title: string;
  /** What it issues, without title marks. */
  subject: string;
  number: string | null;
  issuer: string;
  /** Eight signs of the issuer's organisation code, and the number in its index. */
  index: [string, number];
  written: string | null;
  published: string;
  validity: string | null;
  theme: string;
  /** Which of the five label tables the page has. */
  labels: 1 | 2 | 3 | 4 | 5;
  clauses: string[];
  /** From when to when it is in force, as the last clause says. */
  term: string;
  expires?: string;
  /** Signature date as written, where it is not simply the written date. */
  signed?: string | null;
  files?: FileRef[];
  interpretations: number[];
  also?: string[];
  /** No 发布日期 on the page, in no form. */
  undated?: true;
  /** The written date stands in the signature only. */
  writtenUnlabelled?: true;
  headless?: true;
  addressDate?: string;
  feedback?: number[];
}

type Row = [string, string];

export function documentPiece(doc: CountyDocument): Piece {
  const rows = labelRows(doc);
  const signed = doc.signed === undefined ? (doc.written === null ? null : inWords(doc.written)) : doc.signed;
  const related: { label: string; ids: number[] }[] = [];
  if (doc.interpretations.length > 0) related.push({ label: '相关解读', ids: doc.interpretations });
  if (doc.feedback !== undefined) related.push({ label: '意见征集与反馈', ids: doc.feedback });
  const head = doc.headless === true ? [] : [`<h3>${doc.subject}</h3>`];
  return {
    id: doc.id,
    column: doc.column,
    title: doc.title,
    published: `${doc.published} 16:30`,
    source: doc.issuer.replace('云汀县人民政府', '县政府'),
    main: [
      LAYOUTS[doc.labels](rows),
      ...paragraphs('各乡镇人民政府，县政府各部门、各直属机构：'),
      ...paragraphs(
        doc.headless === true
          ? '现将有关事项通知如下，请结合实际认真抓好落实。'
          : `《${doc.subject}》已经研究同意，现印发给你们，请结合实际认真贯彻执行。`,
      ),
      `<p class="signature">${doc.issuer}</p>`,
      ...(signed === null ? [] : [`<p class="signature">${signed}</p>`]),
      ...head,
      ...paragraphs(...doc.clauses.map((clause, i) => `第${'一二三四五六七八九十'[i] ?? ''}条　${clause}`), doc.term),
    ],
    files: doc.files ?? [{ name: doc.subject, ext: 'pdf' }],
    ...(related.length === 0 ? {} : { related }),
    ...(doc.undated === true ? { shown: null, tags: { PubDate: null } } : {}),
    ...(doc.headless === true ? { headless: true } : {}),
    ...(doc.also === undefined ? {} : { also: doc.also }),
    ...(doc.addressDate === undefined ? {} : { addressDate: doc.addressDate }),
    row: { number: doc.number ?? '', written: doc.written ?? '' },
  };
}

function labelRows(doc: CountyDocument): Row[] {
  const names = LABELS[doc.labels];
  const [organisation, serial] = doc.index;
  const rows: [keyof typeof names, string | null][] = [
    ['index', `${creditCode(organisation)}/${doc.published.slice(0, 4)}-${String(serial).padStart(5, '0')}`],
    ['theme', doc.theme],
    ['issuer', doc.issuer],
    ['written', doc.writtenUnlabelled === true ? null : doc.written],
    ['title', doc.headless === true ? null : doc.title],
    ['number', doc.number],
    ['published', doc.undated === true ? null : doc.published],
    ['validity', doc.validity],
    ['expires', doc.expires ?? null],
  ];
  return rows
    .filter((row): row is [keyof typeof names, string] => row[1] !== null)
    .map(([field, value]) => [names[field], value]);
}

interface LabelNames {
  index: string;
  theme: string;
  issuer: string;
  written: string;
  title: string;
  number: string;
  published: string;
  validity: string;
  expires: string;
}

// prettier-ignore
const LABELS: Record<CountyDocument['labels'], LabelNames> = {
  1: { index: '索 引 号', theme: '主题分类', issuer: '发文机关', written: '成文日期', title: '标　　题', number: '发文字号', published: '发布日期', validity: '有 效 性', expires: '失效日期' },
  2: { index: '索引号', theme: '组配分类', issuer: '发布机构', written: '成文日期', title: '名称', number: '文件编号', published: '公开日期', validity: '有效性', expires: '有效期至' },
  3: { index: '索引号', theme: '信息分类', issuer: '发布机构', written: '生成日期', title: '信息名称', number: '文号', published: '发布日期', validity: '时效性', expires: '失效日期' },
  4: { index: '索　引　号', theme: '主题分类', issuer: '发文机构', written: '成文日期', title: '标　　　题', number: '发文字号', published: '发布日期', validity: '效力状态', expires: '废止日期' },
  5: { index: '索引号', theme: '分类', issuer: '制定机关', written: '成文日期', title: '公文标题', number: '文　　号', published: '发布时间', validity: '有效性', expires: '失效日期' },
};

const LAYOUTS: Record<CountyDocument['labels'], (rows: Row[]) => string> = {
  1: (rows) => {
    const cells = rows.map(([label, value]) => `<td class="k"><b>${label}：</b></td><td>${value}</td>`);
    const lines = cells
      .filter((_, i) => i % 2 === 0)
      .map((cell, i) => `<tr>${cell}${cells[i * 2 + 1] ?? '<td></td><td></td>'}</tr>`);
    return `<table class="meta">\n${lines.join('\n')}\n</table>`;
  },
  2: (rows) =>
    `<table class="meta">\n${rows.map(([label, value]) => `<tr><th scope="row">${label}</th><td>${value}</td></tr>`).join('\n')}\n</table>`,
  3: (rows) =>
    `<dl class="meta">\n${rows.map(([label, value]) => `<dt>${label}：</dt><dd>${value}</dd>`).join('\n')}\n</dl>`,
  4: (rows) =>
    `<ul class="meta">\n${rows.map(([label, value]) => `<li><strong>${label}：</strong>\n${value}</li>`).join('\n')}\n</ul>`,
  5: (rows) =>
    `<div class="meta spans">\n${rows.map(([label, value]) => `<p><span class="k">${label}：</span><span>${value}</span></p>`).join('\n')}\n</div>`,
};
