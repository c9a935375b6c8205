import { describe, expect, it } from 'vitest';
import { likeness, MIN_LIKENESS } from '../../rules/likeness.ts';

const TITLES = Array.from(
  { length: 40 },
  (_, at) =>
    `${'甲乙丙丁戊己庚辛壬癸'.charAt(at % 10)}镇${'防汛教育医疗社保就业住房交通水利农业环保'.slice(at % 18, (at % 18) + 4)}工作推进会召开第${at}次`,
);

function home(titles: readonly string[], extra = ''): string {
  return `<title>清河县人民政府</title><script>var t = ${titles.length};</script><ul>${titles.map((title) => `<li>${title}</li>`).join('')}</ul>${extra}`;
}

function shell(script: string): string {
  return `<div id="app"></div><script src="/static/${script}.js"></script>`;
}

describe('likeness', () => {
  it('is 1 for pages that differ in digits, clock, visitors and markup', () => {
    const a = home(TITLES, '<p>今天是2026年11月20日 星期五</p><b>访问量：1</b><i>2026-11-20</i>');
    const b = home(TITLES, '<p>今天是2026年11月21日 星期六</p><b>访问量：2</b><span>2026-11-21</span><!-- node 7 -->');
    expect(likeness(a, b)).toBe(1);
  });

  it('stays above the threshold where a few news came in between', () => {
    const fresh = ['省委督查组来我县调研粮食安全', '县人大常委会召开第五次会议', ...TITLES.slice(0, -2)];
    expect(likeness(home(TITLES), home(fresh))).toBeGreaterThan(0.9);
  });

  it('is far below it for another page', () => {
    expect(likeness(home(TITLES), '<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1>')).toBeLessThan(0.05);
    expect(likeness(home(TITLES), '')).toBe(0);
    expect(likeness('<p>政务公开首页</p>', '<p>系统维护中</p>')).toBeLessThan(MIN_LIKENESS);
  });

  it('compares the markup of pages that scripts write', () => {
    expect(likeness(shell('chunk-1'), shell('chunk-2'))).toBe(1);
    expect(likeness(shell('chunk-1'), '<frameset><frame src="parking"></frameset>')).toBeLessThan(MIN_LIKENESS);
  });

  it('is 1 for two empty pages', () => {
    expect(likeness('', '')).toBe(1);
  });
});
