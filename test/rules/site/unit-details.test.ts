import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { readNotice } from '../../../rules/site/details/notice.ts';
import { readPlatform } from '../../../rules/site/details/platform.ts';
import { isUnitName } from '../../../rules/site/details/unit-name.ts';

const read = (body: string, path = '/tzgg/1.html') =>
  extractPage(`<html><head></head><body>${body}</body></html>`, `http://www.yunxi.gov.cn${path}`);

describe('names of units', () => {
  it.each([
    '县民政局',
    '文昌镇',
    '文昌镇人民政府',
    '县发改委',
    '县政府办',
    '县委办公室',
    '政务服务中心',
    '经开区管委会',
  ])('%s is one', (name) => {
    expect(isUnitName(name)).toBe(true);
  });

  it.each([
    '一网通办',
    '下载中心',
    '新闻中心',
    '各乡镇',
    '部门动态',
    '省人民政府',
    '云溪县人民政府',
    '县长到县民政局调研',
    '关于撤销县城管局',
    '局',
  ])('%s is none', (name) => {
    expect(isUnitName(name)).toBe(false);
  });
});

const notice = (text: string, title = '关于申报补贴的通知') =>
  readNotice(
    read(
      `<div>当前位置：<a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a></div><h1>${title}</h1><div>发布时间：2023-08-10</div><p>${text}请各单位做好宣传，相互转告，确保应享尽享。</p>`,
    ),
  );

describe('deadlines of notices', () => {
  it.each([
    ['报名截止时间：2023年9月30日17:00。', '2023-09-30'],
    ['申报材料须于2023年9月30日前报送，逾期不予受理。', '2023-09-30'],
    ['公示期：2023年9月18日至9月30日。', '2023-09-30'],
    ['报名时间：2023年12月20日—1月5日。', '2024-01-05'],
    ['报名时间：2023年9月20日至30日。', '2023-09-30'],
    ['本公告有效期至2023年9月30日。', '2023-09-30'],
    ['报名截止到2023-09-10；材料提交截止2023-09-30。', '2023-09-30'],
  ])('%s', (text, deadline) => {
    expect(notice(text)?.deadline).toBe(deadline);
  });

  it.each([
    '截至2023年9月30日，全县共有企业90家。',
    '2023年9月30日前登记的企业均可享受。',
    '《办法》自2023年9月30日起施行。',
    '报名截止时间为2023年9月30日，本次报名已结束。',
  ])('none: %s', (text) => {
    expect(notice(text)).toBeNull();
  });

  it('keep no more of the text than the words with the day', () => {
    expect(notice('联系人张三，报名截止时间：2023年9月30日，咨询13800000000。')?.quote).toBe(
      '报名截止时间：2023年9月30日',
    );
  });
});

describe('platforms', () => {
  const menu = (names: string[]): string =>
    `<aside><ul>${names.map((name, n) => `<li><a href="m${n}/">${name}</a></li>`).join('')}</ul></aside>`;
  const modules = ['政府信息公开指南', '政府信息公开制度', '政府信息公开年报'];

  it('know whose they are', () => {
    const of = (crumb: string, title: string) =>
      readPlatform(
        read(
          `<div>当前位置：<a href="/">首页</a> &gt; ${crumb}</div>${menu(modules)}<h1>${title}</h1>`,
          '/bm/mzj/xxgk/',
        ),
      );
    expect(of('县民政局政府信息公开', '县民政局政府信息公开')).toMatchObject({
      unit: '县民政局',
      isFront: true,
      modules: modules.map((name, n) => ({ name, key: `yunxi.gov.cn/bm/mzj/xxgk/m${n}/`, inMenu: false })),
    });
    expect(of('<a href="/bm/mzj/">县民政局</a> &gt; 政府信息公开', '政府信息公开')).toMatchObject({ unit: '县民政局' });
    expect(of('政府信息公开', '政府信息公开')).toMatchObject({ unit: null, isFront: true });
    expect(of('<a href="/xxgk/">政府信息公开</a> &gt; 政府信息公开制度', '政府信息公开制度')).toMatchObject({
      unit: null,
      isFront: false,
    });
  });
});
