import type { Decoded } from '../../rules/decode.ts';
import type { FactName, FactPlace, FooterName, PageFacts, PageKind } from '../../rules/facts/page-facts.ts';
import type { RenderReason } from '../../rules/facts/render-gate.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import { FAULT_WORDS, PAGE_KIND_WORDS, SEVERITY_WORDS } from '../../rules/words.ts';
import { clip } from '../../rules/text/normalise.ts';
import { fit, hang, padEnd } from './width.ts';

export interface PageExplanation {
  /** Masked already. */
  facts: PageFacts;
  findings: readonly Finding[];
  decoded: Omit<Decoded, 'text'>;
  /** Null where the page needed no rendering. */
  render: { reason: RenderReason | 'asked'; state: keyof typeof RENDER_WORDS; why: string | null } | null;
  /** The page says nothing before its script has run, and it could not be seen after that. */
  isUnseen: boolean;
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
const FOOTER_NAMES: readonly [FooterName, string][] = [
  ['siteIdCode', '网站标识码'],
  ['icp', 'ICP备案号'],
  ['police', '公安备案号'],
  ['host', '主办单位'],
  ['conac', '党政机关标识'],
  ['errorReport', '找错入口'],
  ['ipv6Claim', '支持IPv6声明'],
];
const TAG_NAMES = [
  'SiteName',
  'SiteDomain',
  'SiteIDCode',
  'ColumnName',
  'ColumnDescription',
  'ColumnKeywords',
  'ColumnType',
  'ArticleTitle',
  'PubDate',
  'ContentSource',
];
/** Where something stands, in words; what is not here is said as it is. */
const PLACE_WORDS: Readonly<Record<string, string>> = {
  meta: '页面标签',
  label: '页面标注',
  heading: '页面标题',
  head: '网页标题栏',
  centred: '居中的一行',
  line: '单独的一行',
  title: '标题中',
  signature: '落款',
  url: '网址',
  breadcrumb: '当前位置',
  shape: '页面构成',
  logo: '站标',
  footer: '页脚',
  body: '正文',
  main: '正文之外',
  aside: '旁栏',
  nav: '导航',
  picture: '图片说明',
  text: '页脚文字',
  link: '链接',
  frame: '内嵌框架',
  script: '脚本',
  'error-report': '找错脚本',
  list: '列表',
};
const TAG_WIDTH = 19;
const LABEL = 14;
const INDENT = ' '.repeat(LABEL + 2);
const MOST_ITEMS = 5;

const DECODED_FROM = { bom: '字节序标记', 'utf-8': '字节本身', header: '响应头', meta: '网页 meta', fallback: '推断' };

const REASON_WORDS: Record<RenderReason | 'asked', string> = {
  'empty-mount': '页面是空的，内容由脚本填入（empty-mount）',
  'script-shell': '页面几乎只有脚本（script-shell）',
  'unfilled-template': '页面里是没有填好的模板（unfilled-template）',
  'list-without-items': '列表由脚本填入（list-without-items）',
  frame: '主要内容在框架页里（frame）',
  'foot-by-script': '页脚由脚本写出（foot-by-script）',
  asked: '--render always',
};
const RENDER_WORDS = {
  rendered: '已用浏览器渲染，以下是渲染后的内容（rendered）',
  partial: '已用浏览器渲染，但有请求没有成功（partial）',
  same: '已用浏览器渲染，没有新的内容（same）',
  unsettled: '在限定时间内没有渲染完，以下只是静态内容（unsettled）',
  'not-tested': '没有渲染，以下只是静态内容（not-tested）',
};
const NOT_JUDGED = '没有判断：内容要靠脚本生成，这次没有看到';

/** A page's facts, each with the place it was read from and what lost against it, then its findings. */
export function explainPage({ facts, findings, decoded, render, isUnseen, columns }: PageExplanation): string {
  const lines = [
    facts.url,
    `编码 ${decoded.charset}（依据${DECODED_FROM[decoded.from]}${decoded.replaced > 0 ? `，${decoded.replaced} 处无法识别` : ''}）`,
  ];
  if (render !== null) {
    const why = render.why === null ? '' : `（${render.why}）`;
    lines.push(...hang('渲染 ', `${REASON_WORDS[render.reason]}；${RENDER_WORDS[render.state]}${why}`, columns));
  }
  lines.push('', '读出的内容');
  for (const [name, label] of NAMES) lines.push(...explainFact(name, label, facts, columns));
  lines.push(...contents(facts, columns));
  lines.push('', isUnseen ? NOT_JUDGED : findings.length === 0 ? '没有发现问题' : `发现 ${findings.length} 个问题`);
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
  const lines = hang(head, value === null || value === '' ? '（没有写明）' : value, columns);
  if (place !== undefined && place.from !== 'none')
    lines.push(fit(`${INDENT}← ${placeWord(place.from)}：${oneLine(place.quote)}`, columns));
  for (const lost of place?.lost ?? []) lines.push(...explainLost(name, lost, columns));
  return lines;
}

function explainLost(name: FactName, lost: FactPlace['lost'][number], columns: number): string[] {
  const quote =
    name === 'kind' ? (PAGE_KIND_WORDS[lost.quote as PageKind] ?? lost.quote) : clip(oneLine(lost.quote), 48);
  return hang(`${INDENT}  未取 `, `${placeWord(lost.from)}“${quote}”：${lost.why}`, columns);
}

function placeWord(from: string): string {
  return PLACE_WORDS[from] ?? from;
}

function contents(facts: PageFacts, columns: number): string[] {
  const { images, videos, audios } = facts.media;
  const lines = [
    `  ${padEnd('正文', LABEL)}${facts.bodyLength} 字，图 ${images}，视频 ${videos}，音频 ${audios}；链接 ${facts.links.length}`,
  ];
  for (const file of facts.attachments) {
    lines.push(fit(`  ${padEnd('附件', LABEL)}${file.name}（${file.ext}）`, columns));
    lines.push(fit(`${INDENT}← ${placeWord(file.from ?? 'list')}：${file.url}`, columns));
  }
  if (facts.items.length > 0)
    lines.push(
      `  ${padEnd('列表', LABEL)}${facts.items.length} 条${facts.pager?.total == null ? '' : `，网站自称共 ${facts.pager.total} 条`}${facts.adapter === null ? '' : `；翻页方式 ${facts.adapter}`}`,
    );
  const further = goesOn(facts);
  if (further !== null) lines.push(fit(`  ${padEnd('翻页', LABEL)}${further}`, columns));
  for (const item of facts.items.slice(0, MOST_ITEMS))
    lines.push(
      fit(
        `  ${' '.repeat(LABEL)}${item.date ?? '无日期    '}  ${item.pinned ? '[置顶] ' : ''}${item.title}${item.yearInferred ? '（年份为推断）' : ''}`,
        columns,
      ),
    );
  if (facts.items.length > MOST_ITEMS) lines.push(`  ${' '.repeat(LABEL)}…`);
  lines.push('', '页脚', ...footer(facts, columns), '', '网页标签', ...tags(facts, columns));
  return lines;
}

function footer({ footer: said }: PageFacts, columns: number): string[] {
  const lines: string[] = [];
  for (const [name, label] of FOOTER_NAMES) {
    const value = said[name];
    const shown = value === null || value === false ? '（没有）' : value === true ? '有' : value;
    lines.push(fit(`  ${padEnd(label, LABEL)}${shown}`, columns));
    const place = said.places?.[name];
    if (place !== undefined) lines.push(fit(`${INDENT}← ${placeWord(place.from)}：${oneLine(place.quote)}`, columns));
    if (name !== 'siteIdCode') continue;
    for (const { code, from } of said.siteCodes)
      if (code !== said.siteIdCode)
        lines.push(
          ...hang(`${INDENT}  未取 `, `${placeWord(from)}“${code}”：与页脚文字不一致，以页脚文字为准`, columns),
        );
  }
  return lines;
}

/** The tags of 国办发〔2017〕47号, whatever case the page writes their names in. */
function tags({ meta }: PageFacts, columns: number): string[] {
  const known = new Map(Object.entries(meta).map(([name, content]) => [name.toLowerCase(), { name, content }]));
  return TAG_NAMES.map((name) => {
    const tag = known.get(name.toLowerCase());
    const other = tag !== undefined && tag.name !== name ? `（写作${tag.name}）` : '';
    return fit(
      `  ${padEnd(name, TAG_WIDTH)}${tag === undefined ? '（没有）' : tag.content === '' ? '（空）' : tag.content}${other}`,
      columns,
    );
  });
}

/** How the list goes on; the line of the list names the adapter, where there is one. */
function goesOn({ pager, feeds, adapter, items }: PageFacts): string | null {
  const name = adapter === null || items.length > 0 ? '' : `（${adapter}）`;
  if (feeds.length > 0) return `接口 ${feeds[0]!.request.method} ${feeds[0]!.request.url}${name}`;
  if (pager !== null && pager.urls.length > 0) return `另有 ${pager.urls.length} 页，下一页 ${pager.urls[0]}${name}`;
  return pager?.isUnread === true ? '有翻页，但只能在浏览器里点击，列表按不完整处理' : null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
