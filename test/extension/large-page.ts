/** A normative document with a fault and a mobile number. */
export const DOCUMENT = `<!doctype html><title>关于印发《某县管理办法》的通知_某县人民政府</title>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/gfxwj/">规范性文件</a></div>
<table><tr><td>索引号：</td><td>003279046/202610-00012</td><td>发文字号：</td><td>某政〔2026〕18号</td></tr>
<tr><td>成文日期：</td><td>2026-11-12</td><td>发布日期：</td><td>2026-10-30</td></tr></table>
<h1>某县人民政府关于印发《某县管理办法》的通知</h1><div class="content"><p>各乡镇人民政府：</p><p>${'现将办法印发给你们，请认真贯彻执行。'.repeat(20)}</p>
<p>联系人手机 13800138000。</p><p>某县人民政府</p><p>2026年11月12日</p></div>`;

/** The document with 300 KB of paragraphs, lists and links, as busy as a portal's home page. */
export function largePage(): string {
  const rows = Array.from(
    { length: 1500 },
    (_, at) =>
      `<li><a href="/zwgk/${at}.html">关于第${at}号事项的通知公告</a><span>2026-10-${10 + (at % 20)}</span></li>`,
  );
  const text = Array.from(
    { length: 2000 },
    (_, at) => `<p>第${at}条 各单位应当按照规定及时公开相关信息，电话 0566-70${at}。</p>`,
  );
  return `${DOCUMENT}<ul>${rows.join('\n')}</ul><div>${text.join('\n')}</div>`;
}
