import { describe, expect, it } from 'vitest';
import { isInstitutionName } from '../../../rules/site/details/unit-name.ts';

describe('a body that serves the public', () => {
  it.each([
    '云溪县人民医院',
    '县中医院',
    '县总医院',
    '县妇幼保健院',
    '文昌镇卫生院',
    '云溪县第一中学',
    '云溪县城关小学',
    '县自来水公司',
    '国网云溪县供电公司',
    '云溪县公共交通有限公司',
    '云溪县自来水厂',
    '县疾控中心',
  ])('is known by its name: %s', (name) => expect(isInstitutionName(name)).toBe(true));

  it.each([
    '公立医院',
    '中小学',
    '医院',
    '义务教育学校',
    '县卫健委',
    '县政务服务中心',
    '县人民医院招生公告',
    '县法院',
    '县建设集团',
  ])('is neither a kind nor an office: %s', (name) => expect(isInstitutionName(name)).toBe(false));
});
