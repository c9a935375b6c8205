import { expect, it } from 'vitest';
import { readPage } from './page.ts';

const crumb = '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 减税降费</div>';
const picturesOf = (img: string) =>
  readPage(`${crumb}<div>${img}</div>`, { url: 'http://www.yunxi.gov.cn/zwgk/jsjf/' }).pictures;

it.each([
  ['an upload', '<img src="/upload/2021/03/05/map.jpg">'],
  ['a picture of the text', '<img src="./202103/W020210305123456789.png">'],
])('%s is the column’s own', (_, img) => {
  expect(picturesOf(img)).toEqual({ isOwn: true, doubtful: [] });
});

it.each([
  ['a banner', '<img src="/images/jsjf_banner2.jpg">'],
  ['a placeholder', '<img src="/static/no-data.png">'],
  ['a spacer', '<img src="/pic/a.jpg" width="1" height="300">'],
  ['the sign of a file', '<a href="/x/plan.docx"><img src="/pic/a.jpg">工作方案.docx</a>'],
  ['an animated ornament', '<img src="/a/b.gif">'],
])('%s is layout', (_, img) => {
  expect(picturesOf(img)).toEqual({ isOwn: false, doubtful: [] });
});

it('any other picture may be either', () => {
  expect(picturesOf('<img src="/images/zzjg_03.jpg">')?.doubtful).toHaveLength(1);
});
