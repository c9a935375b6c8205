import fc from 'fast-check';
import * as make from '../../../bench/privacy/numbers.ts';
import { createRandom } from '../../../bench/privacy/random.ts';
import { maskText, recognise, type Segment } from '../../../rules/recognise/index.ts';
import { soup, target } from '../target.ts';

const OPTIONS = { hash: (raw: string) => `h${raw.length}`, asOf: '2026-11-21' };
const WORDS = [
  '身份证号：',
  '手机',
  '联系电话',
  '银行卡号',
  '姓名：张三',
  '学籍号',
  '护照',
  '残疾证号',
  '***',
  'X',
  '-',
  ' ',
  '　',
  '@163.com',
  '县',
  '镇',
  '村',
  '组',
  '号',
  '1',
  '2',
  '13800',
  '138001380',
  '34',
  '1985',
  '\n',
  '，',
  '０',
  '诊断：',
  '监护人',
];

/** Text with a number of a person put somewhere into it. */
const withNumber = fc
  .tuple(soup(...WORDS), soup(...WORDS), fc.integer({ min: 0, max: 2 ** 31 }))
  .map(([before, after, seed]) => {
    const random = createRandom(seed);
    const raw = random.pick([make.makeId(random), make.makeMobile(random), make.makeCard(random)]);
    return { text: `${before}，号码：${raw}。${after}`, raw };
  });

export const PEOPLE = [
  target(
    'personal data',
    fc.tuple(soup(...WORDS), fc.option(soup(...WORDS.slice(0, 8)), { nil: undefined })),
    ([text, header]) => {
      const segment: Segment = { text, place: { in: 'title' }, ...(header !== undefined && { header }) };
      for (const { start, end } of recognise([segment], OPTIONS))
        if (start < 0 || end <= start || end > text.length)
          throw new Error(`stands at ${start} to ${end} of ${text.length}`);
    },
  ),
  target('numbers of persons are shown nowhere', withNumber, ({ text, raw }) => {
    const hits = recognise([{ text, place: { in: 'title' } }], OPTIONS);
    if (JSON.stringify(hits).includes(raw)) throw new Error('a hit holds the number');
    if (hits.some(({ start, end }) => text.slice(start, end).includes(raw)) && maskText(text, OPTIONS).includes(raw))
      throw new Error('the masked text holds the number');
  }),
];
