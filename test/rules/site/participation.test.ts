import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { readConsultation } from '../../../rules/site/details/consultation.ts';
import { readFeedback } from '../../../rules/site/details/feedback.ts';
import { readLetters, type LetterDetails } from '../../../rules/site/details/letters.ts';
import { isSameWork, workKey } from '../../../rules/site/details/work-key.ts';
import { callPage, letterPage, replyPage } from '../participation-pages.ts';

const page = (body: string, path: string): ReturnType<typeof extractPage> =>
  extractPage(`<html><body>${body}</body></html>`, `http://www.yunxi.gov.cn${path}`, { seenOn: '2024-05-20' });
const letters = (body: string): LetterDetails['letters'] | null =>
  readLetters(page(body, '/xzxx/1.html'))?.letters ?? null;

describe('the work that a call is about', () => {
  it.each([
    ['关于公开征求《云溪县公园管理办法（征求意见稿）》意见的公告', '《云溪县公园管理办法》公开征求意见采纳情况的反馈'],
    ['云溪县公园管理办法（征求意见稿）', '关于《云溪县公园管理办法》征集意见情况的公示'],
    ['关于对云溪县公园管理办法公开征求意见的通知', '云溪县人民政府关于印发《云溪县公园管理办法》的通知'],
    ['关于征求《公园管理办法》意见的函', '《云溪县公园管理办法》起草说明'],
  ])('%s and %s are one', (call, other) => {
    expect(isSameWork(workKey(call), workKey(other))).toBe(true);
  });

  it.each([
    ['关于公开征求《云溪县公园管理办法》意见的公告', '《云溪县犬只管理办法》公开征求意见采纳情况'],
    ['关于公开征求意见的公告', '公开征求意见采纳情况的反馈'],
  ])('%s and %s are not', (call, other) => {
    expect(isSameWork(workKey(call), workKey(other))).toBe(false);
  });
});

describe('calls and outcomes', () => {
  it('reads what a call offers', () => {
    expect(readConsultation(page(callPage(), '/yjzj/1.html'))).toMatchObject({
      hasDraftTitle: true,
      isHandedOn: false,
      isInternal: false,
      draft: 'here',
      explanation: 'here',
      outcome: null,
      period: { to: '2024-03-31' },
    });
  });

  it('reads what an outcome says', () => {
    expect(readFeedback(page(replyPage(), '/yjfk/1.html'))).toMatchObject({ isSummary: false, hasFiles: false });
    expect(readFeedback(page(replyPage({ title: '2024年人大代表建议办理结果' }), '/yjfk/1.html'))).toBeNull();
  });

  it('a draft of the province is handed on', () => {
    expect(
      readConsultation(page(callPage({ title: '关于征求《安徽省数据条例（草案）》意见的公告' }), '/yjzj/1.html')),
    ).toMatchObject({ isHandedOn: true });
  });
});

describe('letters', () => {
  it('keeps days and nothing else', () => {
    const read = letters(
      letterPage({
        来信人: '陈**',
        来信时间: '2024年4月1日 09:00',
        来信内容: '路灯不亮',
        答复时间: '2024-04-02',
        答复内容: '已修复',
      }),
    );
    expect(read).toEqual([
      {
        page: { key: 'yunxi.gov.cn/xzxx/1.html', url: 'http://www.yunxi.gov.cn/xzxx/1.html' },
        asked: { date: '2024-04-01', quote: '2024年4月1日 09:00' },
        replied: { date: '2024-04-02', quote: '2024-04-02' },
        status: 'answered',
      },
    ]);
  });

  it.each([
    [{ 来信时间: '2024-04-01', 办理状态: '已办结' }, 'answered'],
    [{ 来信时间: '2024-04-01', 办理状态: '未办结' }, 'open'],
    [{ 来信时间: '2024-04-01', 办理状态: '已转办' }, 'open'],
    [{ 来信时间: '2024-04-01', 答复内容: '您好，来信收悉。' }, 'answered'],
    [{ 来信时间: '2024-04-01', 来信内容: '路灯不亮' }, null],
  ])('%o stands %s', (fields, status) => {
    expect(letters(letterPage({ 信件编号: '1', ...fields }))?.[0]?.status).toBe(status);
  });

  it('a page that only says when it was published is none', () => {
    expect(letters('<h1>县长信箱写信须知</h1><div>发布时间：2024-04-01</div><p>来信请写明联系方式。</p>')).toBeNull();
  });
});
