import { loose, numerals } from '../day.ts';
import { NO_HEAD, type Family } from '../page.ts';

/** Pages of 2008 shown within frames: no menu, no way back, the day in brackets under the title or behind the last line. */
export const barePages: Family = {
  name: 'bare-pages',
  years: [2008, 2011],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, published } = story;
    const top = random.below(2) === 0;
    const signed = story.type === 'document';
    const line = random.pick([
      `（${loose(published)}）`,
      `[${loose(published)} ${story.time}]`,
      `${published}　来源：${story.source}`,
      `发布人：admin　发布时间：${loose(published)}`,
    ]);
    const hasSource = line.includes('来源');
    const html = `<HTML><HEAD><TITLE>${random.pick([title, county.siteName, '无标题文档', 'New Page 1'])}</TITLE>
<META content="text/html; charset=gb2312" http-equiv=Content-Type><META name=GENERATOR content="Microsoft FrontPage 4.0"></HEAD>
<BODY bgColor=#ffffff><P align=center><FONT color=#ff0000 face=黑体 size=5><B>${title}</B></FONT></P>${top ? `<P align=center><FONT size=2>${line}</FONT></P>` : ''}
<HR>${story.body.map((text) => `<P><FONT face=宋体 size=3>&nbsp;&nbsp;&nbsp; ${text}</FONT></P>`).join('\n')}
${signed ? `<P align=right>${story.issuer}</P><P align=right>${numerals(story.written, random.pick(['〇', '0', '○']))}</P>` : ''}${top ? '' : `<P align=right><FONT size=2>${line}</FONT></P>`}
<P align=center>【<A href="javascript:window.close()">关闭窗口</A>】【<A href="javascript:window.print()">打印</A>】</P></BODY></HTML>`;
    return {
      path: `/news/${random.digits(4)}.htm`,
      html,
      gbk: true,
      truth: {
        ...NO_HEAD,
        title,
        published: top ? published : { any: [published, null] },
        issuer: signed ? story.issuer : null,
        written: signed ? story.written : top ? null : { any: [null, published] },
        source: hasSource ? story.source : null,
        breadcrumb: [],
      },
    };
  },
};
