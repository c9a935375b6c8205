/** Fixture pages of calls for opinions, their outcomes and letters, as county sites write them. */

const crumb = (name: string, path: string): string =>
  `<div>当前位置：<a href="/">首页</a> &gt; <a href="/hdjl/">互动交流</a> &gt; <a href="${path}">${name}</a></div>`;

export interface CallPage {
  title?: string;
  published?: string;
  text?: string;
  files?: string[];
  after?: string;
}

export const DRAFT = '<a href="a.docx">云溪县公园管理办法（征求意见稿）.docx</a>';
export const EXPLANATION = '<a href="b.pdf">《云溪县公园管理办法》起草说明.pdf</a>';
export const PERIOD = '征集时间：2024年3月1日至2024年3月31日。';
export const CALL_TITLE = '关于公开征求《云溪县公园管理办法（征求意见稿）》意见的公告';
export const REPLY_TITLE = '《云溪县公园管理办法（征求意见稿）》公开征求意见采纳情况';

/** A call for opinions with everything it owes; what is given replaces it. */
export function callPage({
  title = CALL_TITLE,
  published = '2024-03-01',
  text = PERIOD,
  files = [DRAFT, EXPLANATION],
  after = '',
}: CallPage = {}): string {
  return `${crumb('意见征集', '/yjzj/')}<h1>${title}</h1><div>发布时间：${published} 09:00 来源：县住建局</div>
    <div><p>为加强公园管理，保障公众游园，现面向全县公开征集大家的看法。</p><p>${text}</p><p>联系地址：云溪县文昌路1号县住建局，邮编247000，电话0566-7021716。</p>${files.map((file) => `<p>${file}</p>`).join('')}</div>${after}`;
}

export function replyPage({
  title = REPLY_TITLE,
  published = '2024-04-10',
  text = '征集期间共收到意见8条，采纳5条，未采纳3条，均已说明理由。',
  after = '',
}: CallPage = {}): string {
  return `${crumb('意见反馈', '/yjfk/')}<h1>${title}</h1><div>发布时间：${published}</div><div><p>${text}</p><p>感谢社会各界对我县公园管理工作的关心支持。</p></div>${after}`;
}

/** A column's list. */
export function listPage(
  name: string,
  path: string,
  entries: readonly [href: string, title: string, date: string][],
): string {
  return `${crumb(name, path)}<ul>${entries.map(([href, title, date]) => `<li><a href="${href}">${title}</a><span>${date}</span></li>`).join('')}</ul>`;
}

/** A letter in a table of labels. */
export function letterPage(fields: Record<string, string>, title = '关于路灯的来信'): string {
  const rows = Object.entries(fields).map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`);
  return `${crumb('县长信箱', '/xzxx/')}<h1>${title}</h1><table>${rows.join('')}</table>`;
}
