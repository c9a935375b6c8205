import { HOME, interpretationPage, TOLD } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const talk = (title: string, text: string, column = '在线访谈'): Record<string, string> => ({
  ...HOME,
  '/zxft/1.html': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zxft/">${column}</a></div><h1>${title}</h1><div>发布时间：2024-04-01</div><p>${text}</p><p>访谈中还回答了网友关心的其他问题，感谢各位的参与。</p>`,
});

export const cases: RuleCase[] = [
  {
    name: 'candidate: an interview',
    pages: talk('县教育体育局局长做客直播间谈招生政策', '本期嘉宾介绍了今年的招生安排。'),
    expect: { candidates: ['leader-interpretation'] },
  },
  {
    name: 'candidate: a head who is called by rank and not by office',
    pages: talk('县医疗保障局“一把手”访谈：门诊报销新规', '访谈围绕报销比例展开。'),
    expect: { candidates: ['leader-interpretation'] },
  },
  {
    name: 'candidate: an interpretation whose text names the head',
    pages: {
      ...HOME,
      '/zcjd/1.html': interpretationPage({ body: `<p>县民政局党组书记、局长王某某对办法作了解读。</p>${TOLD}` }),
    },
    expect: { candidates: ['leader-interpretation'] },
  },
  {
    name: 'not concerned: a deputy',
    pages: talk('县教育体育局副局长做客直播间谈招生政策', '副局长介绍了安排。'),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: an interpretation by the office',
    pages: { ...HOME, '/zcjd/1.html': interpretationPage() },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: news',
    pages: talk('县教育体育局局长谈招生政策', '局长介绍了安排。', '部门动态'),
    expect: 'not-concerned',
  },
];
