import { expect, test } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { judgePage } from '../../../rules/judge/judge-page.ts';
import type { PageContext } from '../../../rules/rule/rule.ts';
import { seedPlan } from '../../helpers/seed-plan.ts';

const PLAN = seedPlan('county');
const PAGE = extractPage(
  `<!doctype html><html><head><title>关于防汛工作的通知</title><meta name="ColumnName" content="通知公告">
  <meta name="PubDate" content="2026-06-01"></head><body><h1>关于防汛工作的通知</h1><div>发布日期：2026-06-01</div>
  <div id="zoom"><p>请于2026年6月10日前报送。联系人张三，邮箱zhangsan@example.com。</p></div></body></html>`,
  'http://www.x.gov.cn/tzgg/1.html',
);

const on = (asOf: string): PageContext => ({
  asOf,
  seen: { url: PAGE.url, seenAt: `${asOf}T00:00:00.000Z`, bytesHash: '' },
  secretHash: (text) => text,
  siteIdCode: null,
});

test('what was said before is not said anew: on its own day where a rule looked at the day, else on any', () => {
  const said = judgePage(PLAN, PAGE, on('2026-06-30'));
  expect(new Set(said.map(({ day }) => day))).toEqual(new Set([null, '2026-06-30']));
  const marked = said.map(({ day }) => ({ verdict: { checked: 99, faults: [], unchecked: [] }, day }));
  const isKept = (asOf: string): boolean[] =>
    judgePage(PLAN, PAGE, on(asOf), marked).map(({ verdict }) => verdict.checked === 99);
  expect(isKept('2026-06-30').every(Boolean)).toBe(true);
  expect(isKept('2026-07-01')).toEqual(said.map(({ day }) => day === null));
  expect(judgePage(PLAN, PAGE, on('2026-06-30'), marked).map(({ day }) => day)).toEqual(said.map(({ day }) => day));
});
