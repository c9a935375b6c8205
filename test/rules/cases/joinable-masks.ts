import type { RuleCase } from './case.ts';

const NAMES = ['张建国', '李秀英', '王德华', '赵小平', '陈志强', '周桂兰'];
/** Digits of the number that position and person tell; no check digit is needed for what is masked. */
const digitOf = (person: number, position: number): number => (person * 7 + position * 3) % 10;

/** A masked number: positions that show, of so many. */
function masked(person: number, shown: (position: number) => boolean, length = 18): string {
  return Array.from({ length }, (_, i) => (shown(i) ? digitOf(person, i) : '*')).join('');
}

const ends = (position: number): boolean => position < 6 || position > 13;
const middle = (position: number): boolean => position > 5 && position < 14;

function list(names: readonly string[], header: string, mask: (person: number) => string): string {
  const rows = names.map((name, i) => `<tr><td>${name}</td><td>${mask(i)}</td><td>500</td></tr>`);
  return `<table><tr><td>姓名</td><td>${header}</td><td>金额</td></tr>${rows.join('')}</table>`;
}

const page = (title: string, ...tables: string[]): string =>
  `<h1>${title}</h1><p>现予公示。</p>${tables.join('<p>更正如下：</p>')}`;
const byEnds = (names = NAMES): string => list(names, '身份证号', (i) => masked(i, ends));
const byMiddle = (names = NAMES): string => list(names, '身份证号', (i) => masked(i, middle));

export const cases: RuleCase[] = [
  {
    name: 'fault: two shapes on one page that make up the whole number',
    pages: { '/a.html': page('补贴发放公示', byEnds(), byMiddle()) },
    expect: { faults: ['joinable-masks'] },
  },
  {
    name: 'fault: two shapes on two pages',
    pages: { '/a.html': page('第一批公示', byEnds()), '/b.html': page('第二批公示', byMiddle()) },
    expect: { faults: ['joinable-masks'] },
  },
  {
    name: 'fault: mobiles of the same people, one page shows the head and the other the tail',
    pages: {
      '/a.html': page(
        '甲',
        list(NAMES, '手机号', (i) => masked(i, (p) => p < 7, 11)),
      ),
      '/b.html': page(
        '乙',
        list(NAMES, '手机号', (i) => masked(i, (p) => p < 3 || p > 6, 11)),
      ),
    },
    expect: { faults: ['joinable-masks'] },
  },
  {
    name: 'ok: the same shape everywhere',
    pages: { '/a.html': page('甲', byEnds()), '/b.html': page('乙', byEnds()) },
    expect: {},
  },
  {
    name: 'ok: one mask shows a part of what the other shows',
    pages: {
      '/a.html': page('甲', byEnds()),
      '/b.html': page(
        '乙',
        list(NAMES, '身份证号', (i) => masked(i, (p) => p > 13)),
      ),
    },
    expect: {},
  },
  {
    name: 'ok: laid over each other they still hide the birthday',
    pages: {
      '/a.html': page(
        '甲',
        list(NAMES, '身份证号', (i) => masked(i, (p) => p < 6)),
      ),
      '/b.html': page(
        '乙',
        list(NAMES, '身份证号', (i) => masked(i, (p) => p > 13)),
      ),
    },
    expect: {},
  },
  {
    name: 'ok: other people',
    pages: {
      '/a.html': page('甲', byEnds()),
      '/b.html': page('乙', byMiddle(['孙丽', '钱军', '冯涛', '许燕', '何敏'])),
    },
    expect: {},
  },
  {
    name: 'ok: namesakes, whose digits differ where both masks show them',
    pages: {
      '/a.html': page('甲', byEnds()),
      '/b.html': page(
        '乙',
        list(NAMES, '身份证号', (i) => masked(i + 3, (p) => p < 14)),
      ),
    },
    expect: {},
  },
  {
    name: 'ok: two names of many are the same: lists of different people',
    pages: {
      '/a.html': page('甲', byEnds()),
      '/b.html': page('乙', byMiddle([NAMES[0]!, NAMES[1]!, '孙丽', '钱军', '冯涛', '许燕', '何敏', '朱红', '秦勇'])),
    },
    expect: {},
  },
  {
    name: 'candidate: two people only, but the digits that both masks show agree',
    pages: {
      '/a.html': page('甲', byEnds(NAMES.slice(0, 2))),
      '/b.html': page(
        '乙',
        list(NAMES.slice(0, 2), '身份证号', (i) => masked(i, (p) => p < 14)),
      ),
    },
    expect: { candidates: ['joinable-masks'] },
  },
  { name: 'not concerned: nobody is masked', pages: { '/': '<p>欢迎</p>' }, expect: 'not-concerned' },
];
