import type { RuleCase } from './case.ts';

const report = (title: string, text: string, published = '2024-04-01'): Record<string, string> => ({
  '/xwdt/1.html': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/xwdt/">工作动态</a></div><h1>${title}</h1><div>发布时间：${published}</div><p>${text}</p><p>会议研究了其他事项，对下一步工作作出安排，要求各乡镇各部门抓好落实。</p>`,
});

export const cases: RuleCase[] = [
  {
    name: 'candidate: outsiders sat in',
    pages: report(
      '县长主持召开县政府第12次常务会议',
      '会议邀请群众代表、企业代表和媒体记者列席，并就公园管理办法发表看法。',
    ),
    expect: { candidates: ['open-meeting'] },
  },
  {
    name: 'not concerned: a meeting among themselves',
    pages: report('县长主持召开县政府第12次常务会议', '县政府党组成员出席会议，有关部门负责人参加。'),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: guests of something else',
    pages: report('全县春耕现场观摩活动举行', '邀请农户代表列席观摩。'),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: long ago',
    pages: report('县长主持召开县政府第2次常务会议', '会议邀请群众代表列席。', '2021-04-01'),
    expect: 'not-concerned',
  },
];
