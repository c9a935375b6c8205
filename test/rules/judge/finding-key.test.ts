import { expect, test } from 'vitest';
import { findingKey } from '../../../rules/judge/finding-key.ts';
import { shortHash } from '../../../rules/text/short-hash.ts';
import { citizenNumber } from '../../helpers/people.ts';

const NUMBER = citizenNumber(7);

test('a key says nothing of a number in the address or in the words', () => {
  const key = findingKey('dead-links', 'dead-link', `www.yunting.gov.cn/p/${NUMBER}.html`, `张某${NUMBER}公示`);
  expect(key).not.toContain(shortHash(`www.yunting.gov.cn/p/${NUMBER}.html\n张某${NUMBER}公示`));
  const stars = `${NUMBER.slice(0, 2)}${'*'.repeat(13)}${NUMBER.slice(-3)}`;
  expect(key).toBe(findingKey('dead-links', 'dead-link', `www.yunting.gov.cn/p/${stars}.html`, `张某${stars}公示`));
});

test('a key tells other pages and other words apart', () => {
  const key = (subject: string, slot = ''): string => findingKey('c', 'f', subject, slot);
  const keys = ['a.gov.cn/t20240508_1234567.html', 'a.gov.cn/t20240508_1234568.html'].map((url) => key(url));
  expect(new Set([...keys, key('a.gov.cn/', '甲'), key('a.gov.cn/', '乙')]).size).toBe(4);
});
