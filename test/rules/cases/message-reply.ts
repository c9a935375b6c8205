import { letterPage } from '../participation-pages.ts';
import type { RuleCase } from './case.ts';

const LETTER = '/xzxx/1.html';
const letter = (fields: Record<string, string>): Record<string, string> => ({
  [LETTER]: letterPage({ 信件编号: 'YX1', ...fields }),
});
const list = (...rows: [title: string, asked: string, replied: string, state: string][]): string =>
  `<div>当前位置：<a href="/">首页</a> &gt; <a href="/xzxx/">县长信箱</a></div><table><tr><th>信件标题</th><th>来信时间</th><th>答复时间</th><th>状态</th></tr>${rows
    .map(
      ([title, asked, replied, state], index) =>
        `<tr><td><a href="${index + 1}.html">${title}</a></td><td>${asked}</td><td>${replied}</td><td>${state}</td></tr>`,
    )
    .join('')}</table>`;

const talkPage = (channel: string, body: string): string =>
  `<div>当前位置：<a href="/">首页</a> &gt; <a href="/hdjl/">互动交流</a> &gt; <a href="/xzxx/">${channel}</a></div><h1>关于路灯</h1>${body}`;
const talk = (body: string): Record<string, string> => ({ [LETTER]: talkPage('咨询投诉', body) });

export const cases: RuleCase[] = [
  {
    name: 'ok: answered on the fifth working day',
    pages: letter({ 来信时间: '2024-05-13', 答复时间: '2024-05-20', 答复内容: '已修复。' }),
    expect: {},
  },
  // 28 April and 11 May 2024 were made up for the holiday of 1 to 5 May.
  {
    name: 'ok: a holiday does not count',
    pages: letter({ 来信时间: '2024-04-29', 答复时间: '2024-05-08' }),
    expect: {},
  },
  {
    name: 'fault: a day of work made up for a holiday counts',
    pages: letter({ 来信时间: '2024-05-06', 答复时间: '2024-05-12' }),
    params: { maxWorkingDays: 4 },
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'fault: answered late',
    pages: letter({ 来信时间: '2024-04-01 09:12:00', 答复时间: '2024-05-10 17:00:00' }),
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'fault: three days and no more',
    pages: letter({ 来信时间: '2024-05-06', 答复时间: '2024-05-10' }),
    params: { maxWorkingDays: 3 },
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'fault: no answer, and the page says so',
    pages: letter({ 来信时间: '2024-04-01', 办理状态: '办理中' }),
    expect: { faults: ['unanswered-message'] },
  },
  {
    name: 'candidate: it was not taken on',
    pages: letter({ 来信时间: '2024-04-01', 办理状态: '不予受理', 答复时间: '', 答复内容: '' }),
    expect: { candidates: ['unanswered-message'] },
  },
  {
    name: 'fault: the answer is empty',
    pages: letter({ 来信时间: '2024-04-01', 答复时间: '', 答复内容: '暂无' }),
    expect: { faults: ['unanswered-message'] },
  },
  ...['暂无回复', '暂无回复内容', '尚未答复。', '未回复'].map((answer): RuleCase => ({
    name: `fault: under the heading of the answer it says ${answer}`,
    pages: {
      [LETTER]: `<div>当前位置：<a href="/">首页</a> &gt; <a href="/xzxx/">县长信箱</a></div><h1>关于路灯</h1><p>来信时间：2024-04-01</p><h2>来信内容</h2><p>路灯不亮。</p><h2>回复内容</h2><p>${answer}</p>`,
    },
    expect: { faults: ['unanswered-message'] },
  })),
  {
    name: 'fault: labels in running text',
    pages: {
      [LETTER]:
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/xzxx/">县长信箱</a></div><h1>关于路灯</h1><div><span>来信时间：2024-04-01</span> <span>办理状态：未回复</span></div><p>来信内容：路灯不亮。</p>',
    },
    expect: { faults: ['unanswered-message'] },
  },
  {
    name: 'fault: labels glued to their values',
    pages: {
      [LETTER]:
        '<h1>路灯不亮</h1><ul><li><strong>来件时间</strong>2024-04-01 10:21</li><li><strong>办理环节</strong>已答复</li><li><strong>答复时间</strong>2024-04-30 16:40</li></ul><p>您好，已经修复。</p>',
    },
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'fault: who speaks and when stand above each text',
    pages: talk(
      '<div><i>问</i><span>网友</span><span>提交于 2024-04-01 10:00</span><em>已答复</em></div><div>路灯不亮。</div><div><i>答</i><span>县住建局</span><span>回复于 2024-04-30 11:00</span></div><div>已修复。</div>',
    ),
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'fault: a citizen 发表于 a day, the office 回复于 another',
    pages: talk(
      '<div><span>网友 发表于 2024-04-01 10:00</span><p>路灯不亮。</p></div><div><span>县住建局 回复于 2024-04-30 11:00</span><p>已修复。</p></div>',
    ),
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'unchecked: the answer stands under a heading, its day nowhere',
    pages: talk(
      '<div>写信时间：2024-04-01</div><p>路灯不亮。</p><h3>回复</h3><p>尊敬的网友：您好，经核实，路灯已经修复，感谢来信。</p>',
    ),
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'fault: the days stand in brackets behind 来信 and 答复',
    pages: talk('<h4>来信（2024-04-01 10:00）</h4><p>路灯不亮。</p><h4>答复（2024年4月30日）</h4><p>已修复。</p>'),
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'fault: both sides sign in a line of their own',
    pages: talk(
      '<p><b>[咨询]</b> 路灯不亮，如何处理？</p><p>盼复。</p><p align="right">（李** 2024-04-01 09:30）</p><p><b>[回复]</b> 已修复。</p><p align="right">（县住建局 2024-04-30 16:00）</p>',
    ),
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'ok: a day within what is asked is no signature',
    pages: talk(
      '<p><b>[咨询]</b> 路灯自2024年3月1日起不亮。</p><p>李** 2024-04-22</p><p><b>[回复]</b> 我局已于2024年4月29日派人查看，将于2024年6月30日前修复。</p><p>县住建局</p><p>2024年4月24日</p>',
    ),
    expect: {},
  },
  {
    name: 'fault: days before 提问 and 回复',
    pages: talk(
      '<div>网友于 2024-04-01 提问</div><p>路灯不亮。</p><div>县住建局 于 2024-04-30 回复</div><p>已修复。</p>',
    ),
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'fault: a talk without an answer, and the page says so',
    pages: talk('<div><i>问</i><span>提交于 2024-04-01</span><em>办理中</em></div><div>路灯不亮。</div>'),
    expect: { faults: ['unanswered-message'] },
  },
  {
    name: 'fault: days in a row under a head, the answer below',
    pages: talk(
      '<table><tr><th>来信人</th><th>来信时间</th><th>办理状态</th><th>办结时间</th></tr><tr><td>陈**</td><td>2024-04-01</td><td>已办结</td><td>2024-04-30</td></tr></table><p><b>来信正文：</b>路灯不亮。</p><p><b>办理结果：</b>已修复。</p>',
    ),
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'fault: heads over one row, the last one no label of days',
    pages: talk(
      '<table><tr><td>工单编号</td><td>来电时间</td><td>回复时间</td><td>办理结果</td></tr><tr><td>Y1</td><td>2024-04-01</td><td>2024-04-30</td><td>已修复。</td></tr></table>',
    ),
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'ok: each question of a page is held against its own answer',
    pages: talk(
      '<div>问：路灯不亮。<time>2024-04-01</time></div><div>答：已修复。<time>2024-04-03</time></div><div>问：何时停水？<time>2024-04-22</time></div><div>答：不停水。<time>2024-04-24</time></div>',
    ),
    expect: {},
  },
  {
    name: 'unchecked: an answer without a day',
    pages: talk(
      '<div>网友于 2024-04-01 提问</div><p>我的申请正在办理，为何？</p><div>答复：您好，您的申请已经办结，请到窗口领取。</div>',
    ),
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'not concerned: a question in a talk with the public',
    pages: { '/zxft/1.html': talkPage('在线访谈', '<p>网友提问（2024-04-01 15:20）：学区如何划分？</p><p>待答复</p>') },
    expect: 'not-concerned',
  },
  { name: 'ok: not due yet', pages: letter({ 来信时间: '2024-05-17', 办理状态: '办理中' }), expect: {} },
  {
    name: 'candidate: nothing says how it stands',
    pages: letter({ 来信时间: '2024-04-01', 来信内容: '路灯不亮，盼修复。' }),
    expect: { candidates: ['unanswered-message'] },
  },
  {
    name: 'unchecked: answered, but when',
    pages: letter({ 来信时间: '2024-04-01', 办理状态: '已办结', 答复内容: '已于当日修复。' }),
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'not concerned: older than a year',
    pages: letter({ 来信时间: '2022-04-01', 办理状态: '办理中' }),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: answers to deputies have a rule of their own',
    pages: {
      '/ta/1.html':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/ta/">建议提案办理</a></div><h1>第3号提案</h1><table><tr><th>提交时间</th><td>2024-01-08</td></tr><tr><th>办理状态</th><td>办理中</td></tr></table>',
    },
    expect: 'not-concerned',
  },
  {
    name: 'fault: the list shows both days',
    pages: {
      '/xzxx/': list(
        ['关于路灯的来信', '2024-04-01', '2024-05-10', '已答复'],
        ['关于公交的来信', '2024-05-06', '2024-05-07', '已答复'],
      ),
    },
    expect: { faults: ['late-reply'] },
  },
  {
    name: 'fault: a letter in a list and on its page is one',
    pages: {
      '/xzxx/': list(
        ['关于路灯的来信', '2024-04-01', '—', '办理中'],
        ['关于公交的来信', '2024-05-06', '2024-05-07', '已答复'],
      ),
      ...letter({ 来信时间: '2024-04-01', 办理状态: '办理中' }),
    },
    expect: { faults: ['unanswered-message'] },
  },
  {
    name: 'ok: the page answers what the list has open',
    pages: {
      '/xzxx/': list(
        ['关于路灯的来信', '2024-04-01', '', '办理中'],
        ['关于公交的来信', '2024-05-06', '2024-05-07', '已答复'],
      ),
      ...letter({ 来信时间: '2024-04-01', 答复时间: '2024-04-02' }),
    },
    expect: {},
  },
];
