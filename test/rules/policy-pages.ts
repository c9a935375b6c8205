// Pages of the invented county 云溪县 from which the cases of the policy rules are put together.

const crumb = (...steps: [name: string, path: string][]): string =>
  `<div>当前位置：<a href="/">首页</a>${steps.map(([name, path]) => ` &gt; <a href="${path}">${name}</a>`).join('')}</div>`;

export const HOME = {
  '/': '<title>云溪县人民政府</title><a href="/zwgk/">政务公开</a><p>主办：云溪县人民政府办公室</p>',
};

interface DocumentPage {
  title?: string;
  number?: string | null;
  issuer?: string | null;
  written?: string;
  published?: string;
  validity?: string;
  column?: [name: string, path: string];
  /** HTML after the text. */
  after?: string;
}

/** A county document with its metadata block. */
export function documentPage(page: DocumentPage = {}): string {
  const {
    title = '云溪县人民政府关于印发《云溪县就业补贴办法》的通知',
    number = '云政规〔2024〕3号',
    issuer = '云溪县人民政府',
    written = '2024-03-01',
    published = '2024-03-04',
    validity = '有效',
    column = ['规范性文件', '/gfxwj/'],
    after = '',
  } = page;
  const rows = Object.entries({
    发文机关: issuer,
    发文字号: number,
    成文日期: written,
    发布日期: published,
    有效性: validity,
  }).filter(([, value]) => value !== null);
  return `${crumb(['政务公开', '/zwgk/'], column)}<table>${rows.map(([label, value]) => `<tr><td>${label}：</td><td>${value}</td></tr>`).join('')}</table>
    <h1>${title}</h1><div><p>各乡镇人民政府：</p><p>现将办法印发给你们，请认真贯彻执行。</p></div>${after}`;
}

export const TOLD =
  '<h3>一、制定背景</h3><p>为进一步促进就业，根据省有关规定制定本办法。</p><h3>二、目标任务</h3><p>到2025年新增就业两千人。</p><h3>三、主要内容</h3><p>明确补贴对象为登记失业人员，标准为每人每月三百元，由乡镇受理后逐级审核。</p>';

interface InterpretationPage {
  title?: string;
  published?: string;
  body?: string;
  after?: string;
}

export function interpretationPage({
  title = '《云溪县就业补贴办法》政策解读',
  published = '2024-03-05',
  body = `<p><img src="tj.png"></p>${TOLD}`,
  after = '',
}: InterpretationPage = {}): string {
  return `${crumb(['政务公开', '/zwgk/'], ['政策解读', '/zcjd/'])}<h1>${title}</h1><div>发布时间：${published} 来源：县人社局</div><div>${body}</div>${after}`;
}

export const link = (path: string, text: string): string => `<div><p>相关链接</p><a href="${path}">${text}</a></div>`;

/** A column page that lists the given entries. */
export function listPage(
  [name, path]: [name: string, path: string],
  entries: [title: string, path: string, date: string][],
  extra = '',
): string {
  return `${crumb(['政务公开', '/zwgk/'], [name, path])}<ul>${entries.map(([title, href, date]) => `<li><a href="${href}">${title}</a><span>${date}</span></li>`).join('')}</ul>${extra}`;
}
