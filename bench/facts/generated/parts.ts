import type { Random } from '../../privacy/random.ts';
import { chinese, numerals, splitByTags } from './day.ts';
import type { Truth } from './page.ts';
import type { Story } from './story.ts';

/** Pieces that templates of several systems share in the wild, each with its usual variants. */

const HERE = [
  '当前位置：',
  '您的位置：',
  '您现在的位置：',
  '您当前的位置：',
  '当前所在位置：',
  '您所在的位置：',
  '您现在所在的位置：',
  '当前位置:',
  '您当前所在的位置 : ',
  '现在位置：',
];
const HOME = ['首页', '网站首页', '主页', '首 页', '本站首页'];

export const here = (random: Random): string => random.pick(HERE);
export const home = (random: Random): string => random.pick(HOME);

/** A label with white space between its characters, as tables align them. */
export function spread(random: Random, label: string): string {
  const gap = random.pick(['　　', '　', '&nbsp;&nbsp;&nbsp;&nbsp;', ' ', '  ', '&emsp;&emsp;']);
  return label.length > 3 ? label : [...label].join(gap);
}

/** Signer and day of a document at its end. */
export function signature(random: Random, story: Story): string {
  const day = random.pick([
    chinese(story.written),
    numerals(story.written, random.pick(['〇', '○', 'O', '零', '０'])),
    splitByTags(story.written),
    chinese(story.written).replace('年', ' 年 ').replace('月', ' 月 '),
  ]);
  return random.pick([
    `<p style="text-align:right">${story.issuer}</p><p style="text-align:right">${day}</p>`,
    `<p align="right">${story.issuer}<br>${day}&nbsp;&nbsp;&nbsp;</p>`,
    `<p>&nbsp;</p><p>　　　　　　　　　　　　　　　　　　${story.issuer}</p><p>　　　　　　　　　　　　　　　　　　　${day}</p>`,
    `<div class="inscribe"><p>${story.issuer}</p></div><div class="inscribe"><p>${day}</p></div>`,
  ]);
}

export const paragraphs = (story: Story): string => story.body.map((text) => `<p>　　${text}</p>`).join('\n');

export const fileLinks = (story: Story, folder: string): string =>
  story.files.map(({ name, path }) => `<p><a href="${folder}${path}">${name}</a></p>`).join('');

/** Other articles with days of their own. */
export function related(random: Random, story: Story): string {
  const rows = story.related
    .map(({ title, day }, at) =>
      random.below(2) === 0
        ? `<li><a href="/a/${at}.html" title="${title}">${title}</a><span>${day}</span></li>`
        : `<li><span>[${day}]</span><a href="/a/${at}.html">${title}</a></li>`,
    )
    .join('');
  return `<div class="${random.pick(['xgxw', 'relate', 'about_list', 'right-box'])}"><h3>${random.pick(['相关新闻', '热点推荐', '相关阅读', '最新发布'])}</h3><ul>${rows}</ul></div>`;
}

/** What a footer says of the site. */
export interface Footer {
  html: string;
  truth: NonNullable<Truth['footer']>;
}

/** Identity in plain text, split by elements, in pictures' words, in scripts, or none. */
export function footer(random: Random, story: Story): Footer {
  const { county } = story;
  const host = `${county.name}人民政府办公室`;
  const { siteIdCode, icp, police } = county;
  const said = { siteIdCode, icp, police, host };
  const plain = `<p>主办单位：${host}　承办单位：${county.name}大数据中心</p>`;
  switch (random.below(6)) {
    case 0:
      return {
        html: `<div class="footer">${plain}<p>网站标识码：${siteIdCode}　<a href="https://beian.miit.gov.cn/">${icp}</a>　<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=${police}"><img src="/b.png">X公网安备 ${police}号</a></p><script id="_jiucuo_" sitecode="${siteIdCode}" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script></div>`,
        truth: { ...said, errorReport: true, conac: false },
      };
    case 1:
      return {
        html: `<table width="100%" class="bottom"><tr><td align="center">主办：${host}&nbsp;&nbsp;技术支持：县信息中心</td></tr><tr><td align="center"><font color="#fff">政府网站标识码 <span>${siteIdCode}</span></font> ICP备案号：${icp}</td></tr><tr><td><script type="text/javascript">document.write(unescape("%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='http://dcs.conac.cn/js/13/000/0000/60499999/CA13.js'%3E%3C/script%3E"));</script></td></tr></table>`,
        truth: { siteIdCode, icp, police: null, host, conac: true, errorReport: false },
      };
    case 2:
      return {
        html: `<div id="foot"><ul><li>网站标识码：<em>${siteIdCode.slice(0, 6)}</em>${siteIdCode.slice(6)}</li><li>${icp.replace('ICP', '<b>ICP</b>')}</li><li>主办单位：<span>${host}</span></li></ul></div>`,
        truth: { siteIdCode, icp, police: null, host, conac: false, errorReport: false },
      };
    case 3:
      return {
        html: `<div class="foot"><img src="/i/code.png" alt="网站标识码：${siteIdCode}"><a href="http://beian.miit.gov.cn"><img src="/i/icp.png" alt="${icp}"></a><a href="http://121.43.68.40/exposure/jiucuo.html?site_code=${siteIdCode}"><img src="/i/jc.png"></a></div>`,
        truth: { siteIdCode, icp, police: null, host: null, conac: false, errorReport: true },
      };
    case 4:
      return {
        html: `<div class="foot"><script>document.write("<p>主办单位：${host}</p><p>网站标识码：${siteIdCode} <a href='http://beian.miit.gov.cn'>${icp}</a></p>");</script></div>`,
        truth: { siteIdCode, icp, police: null, host, conac: false, errorReport: false },
      };
    default:
      return { html: '<script src="/js/foot.js" charset="gb2312"></script>', truth: { siteIdCode: null, icp: null } };
  }
}
