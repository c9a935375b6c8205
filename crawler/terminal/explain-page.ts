import type { Decoded } from '../../rules/decode.ts';
import type { FactName, PageFacts } from '../../rules/facts/page-facts.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import { FAULT_WORDS, PAGE_KIND_WORDS, SEVERITY_WORDS } from '../../rules/words.ts';
import { fit, padEnd, wrap } from './width.ts';

export interface PageExplanation {
  /** Masked already. */
  facts: PageFacts;
  findings: readonly Finding[];
  decoded: Omit<Decoded, 'text'>;
  columns: number;
}

const NAMES: readonly [FactName, string][] = [
  ['title', '标题'],
  ['kind', '页面类型'],
  ['breadcrumb', '所在栏目'],
  ['published', '发布日期'],
  ['written', '成文日期'],
  ['documentNumber', '发文字号'],
  ['indexNumber', '索引号'],
  ['issuer', '发文机关'],
  ['validity', '有效性'],
  ['source', '信息来源'],
];
const LABEL = 12;
const MOST_ITEMS = 5;

const DECODED_FROM = { bom: '字节序标记', 'utf-8': '字节本身', header: '响应头', meta: '网页 meta', fallback: '推断' };

/** A page's facts, each with the place it was read from and what lost against it, then its findings. */
export function explainPage({ facts, findings, decoded, columns }: PageExplanation): string {
  const lines = [
    facts.url,
    `编码 ${decoded.charset}（依据${DECODED_FROM[decoded.from]}${decoded.replaced > 0 ? `，${decoded.replaced} 处无法识别` : ''}）`,
    '',
    '读出的内容',
  ];
  for (const [name, label] of NAMES) lines.push(...explainFact(name, label, facts, columns));
  lines.push(...contents(facts, columns));
  lines.push('', findings.length === 0 ? '没有发现问题' : `发现 ${findings.length} 个问题`);
  for (const finding of findings) {
    lines.push(
      ...hang(`  [${SEVERITY_WORDS[finding.severity]}] `, `${FAULT_WORDS[finding.fault]}：${finding.message}`, columns),
    );
    for (const proof of finding.proof)
      if (proof.kind === 'quote') lines.push(...hang('      ', `${proof.place}：“${proof.quote}”`, columns));
    lines.push(`      ${finding.key}`);
  }
  return `${lines.join('\n')}\n`;
}

function explainFact(name: FactName, label: string, facts: PageFacts, columns: number): string[] {
  const head = `  ${padEnd(label, LABEL)}`;
  const value =
    name === 'kind' ? PAGE_KIND_WORDS[facts.kind] : name === 'breadcrumb' ? facts.breadcrumb.join(' > ') : facts[name];
  const place = facts.places[name];
  const lines = hang(head, value === null || value === '' ? '（无）' : value, columns);
  const indent = ' '.repeat(LABEL + 2);
  if (place !== undefined) lines.push(fit(`${indent}← ${place.from}：${oneLine(place.quote)}`, columns));
  for (const lost of place?.lost ?? [])
    lines.push(fit(`${indent}  未采用 ${lost.from}：${oneLine(lost.quote)}（${lost.why}）`, columns));
  return lines;
}

function contents(facts: PageFacts, columns: number): string[] {
  const { images, videos, audios } = facts.media;
  const lines = [
    `  ${padEnd('正文', LABEL)}${facts.bodyLength} 字，图 ${images}，视频 ${videos}，音频 ${audios}；链接 ${facts.links.length}`,
  ];
  for (const file of facts.attachments)
    lines.push(fit(`  ${padEnd('附件', LABEL)}${file.name}（${file.ext}）`, columns));
  if (facts.items.length > 0)
    lines.push(
      `  ${padEnd('列表', LABEL)}${facts.items.length} 条${facts.pager?.total == null ? '' : `，网站自称共 ${facts.pager.total} 条`}`,
    );
  for (const item of facts.items.slice(0, MOST_ITEMS))
    lines.push(fit(`  ${' '.repeat(LABEL)}${item.date ?? '无日期    '}  ${item.title}`, columns));
  if (facts.items.length > MOST_ITEMS) lines.push(`  ${' '.repeat(LABEL)}…`);
  if (facts.footer.siteIdCode !== null) lines.push(`  ${padEnd('网站标识码', LABEL)}${facts.footer.siteIdCode}`);
  return lines;
}

function hang(head: string, text: string, columns: number): string[] {
  const indent = ' '.repeat(head.length + (head.match(/[\u2e80-\uffef]/g)?.length ?? 0));
  return wrap(oneLine(text), Math.max(columns - indent.length, 20)).map((line, i) => (i === 0 ? head : indent) + line);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
