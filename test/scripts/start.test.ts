import { expect, test } from 'vitest';
import { zwgkArguments } from '../../scripts/start.ts';

test.each([
  [[], ['demo']],
  [
    ['--out', 'here'],
    ['demo', '--out', 'here'],
  ],
  [['https://www.example.gov.cn/'], ['audit', 'https://www.example.gov.cn/']],
  [
    ['http://127.0.0.1:8080/', '--max-pages', '5'],
    ['audit', 'http://127.0.0.1:8080/', '--max-pages', '5'],
  ],
  [['www.example.gov.cn'], ['audit', 'www.example.gov.cn']],
  [['www.example.gov.cn/zwgk/'], ['audit', 'www.example.gov.cn/zwgk/']],
  [['doctor'], ['doctor']],
  [['--help'], ['--help']],
  [
    ['checklist', 'list'],
    ['checklist', 'list'],
  ],
])('npm start -- %j runs zwgk %j', (given, wanted) => {
  expect(zwgkArguments(given)).toEqual(wanted);
});
