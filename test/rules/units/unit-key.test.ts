import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnitIndex } from '../../../rules/units/unit-index.ts';
import { isElsewhere, unitKey } from '../../../rules/units/unit-key.ts';

const key = (name: string, place: string | null = '云溪县'): string => unitKey(name, place);

describe('names of one body', () => {
  it.each([
    [
      '县民政局',
      '民政局',
      '云溪县民政局',
      '安庆市云溪县民政局',
      '云溪县 民政局',
      '县民政局（区划地名办）',
      '县民政局、县财政局',
    ],
    ['县人力资源和社会保障局', '云溪县人力资源社会保障局'],
    ['县政府办公室', '云溪县人民政府办公室', '县政府办', '县人民政府办公室'],
    ['文昌镇', '文昌镇人民政府', '云溪县文昌镇人民政府', '文昌镇政府', '文昌镇党政办公室'],
    ['城关街道', '城关街道办事处', '云溪县城关街道办'],
    ['县发展和改革委员会', '云溪县发展改革委'],
    ['县生态环境分局', '安庆市生态环境局云溪县分局', '县生态环境局'],
    ['县税务局', '国家税务总局云溪县税务局'],
    ['县残联', '云溪县残疾人联合会'],
    ['县供销社', '县供销合作社联合社'],
    ['县委办公室', '中共云溪县委办公室'],
    ['县开发区管委会', '县开发区管理委员会'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(key(other), other).toBe(key(first));
  });

  it('keep apart what is not one', () => {
    const names = [
      '县民政局',
      '县市场监督管理局',
      '县城市管理局',
      '县委办公室',
      '县政府办公室',
      '县水利局',
      '文昌镇',
      '文昌街道',
    ];
    expect(new Set(names.map((name) => key(name))).size).toBe(names.length);
    expect(key('市民政局')).not.toBe(key('县民政局'));
    expect(key('临江县民政局')).not.toBe(key('县民政局'));
  });

  it('do without the county’s name where the portal does not say it', () => {
    expect(key('县民政局', null)).toBe(key('民政局', null));
    expect(key('市场监督管理局', null)).toBe('市场监督管理局');
    expect(key('市民政局', '桐城市')).toBe(key('民政局', '桐城市'));
  });
});

describe('bodies of other places', () => {
  it.each(['市民政局', '安庆市民政局', '省财政厅', '国家统计局', '临江县农业农村局', '安徽省自然资源厅'])(
    '%s',
    (name) => {
      expect(isElsewhere(key(name))).toBe(true);
    },
  );

  it.each(['县民政局', '县市场监督管理局', '县城市管理局', '文昌镇', '县开发区管委会', '县委办公室'])(
    '%s is of this one',
    (name) => {
      expect(isElsewhere(key(name))).toBe(false);
    },
  );
});

const FULL = [
  '县发展和改革委员会',
  '县教育体育局',
  '县科学技术经济信息化局',
  '县公安局',
  '县民政局',
  '县司法局',
  '县财政局',
  '县人力资源和社会保障局',
  '县自然资源和规划局',
  '县住房和城乡建设局',
  '县交通运输局',
  '县水利局',
  '县农业农村局',
  '县文化和旅游局',
  '县卫生健康委员会',
  '县退役军人事务局',
  '县应急管理局',
  '县审计局',
  '县市场监督管理局',
  '县统计局',
  '县医疗保障局',
  '县城市管理行政执法局',
  '县人民政府办公室',
  '县委办公室',
  '县数据资源管理局',
  '文昌镇',
  '文昌街道',
];

describe('finding a unit', () => {
  const index = createUnitIndex<string>('云溪县');
  for (const name of FULL) index.add(name, name);

  it.each([
    ['县发改委', '县发展和改革委员会'],
    ['县人社局', '县人力资源和社会保障局'],
    ['云溪县住建局', '县住房和城乡建设局'],
    ['县卫健委', '县卫生健康委员会'],
    ['县文旅局', '县文化和旅游局'],
    ['县市监局', '县市场监督管理局'],
    ['县市场监管局', '县市场监督管理局'],
    ['县应急局', '县应急管理局'],
    ['县城管局', '县城市管理行政执法局'],
    ['县医保局', '县医疗保障局'],
    ['县科经局', '县科学技术经济信息化局'],
    ['县教体局', '县教育体育局'],
    ['县自规局', '县自然资源和规划局'],
    ['县政府办秘书科', '县人民政府办公室'],
    ['县民政局社会救助股', '县民政局'],
    ['文昌镇人民政府', '文昌镇'],
  ])('%s is %s', (name, unit) => {
    expect(index.find(name)).toBe(unit);
  });

  it.each(['县气象局', '市民政局', '安庆市财政局', '临江县水利局', '人民网', '县人民政府', '', '文昌', '县人民医院'])(
    '%s is none of them',
    (name) => {
      expect(index.find(name)).toBeNull();
    },
  );

  it('says nothing where two would fit', () => {
    const two = createUnitIndex<string>(null);
    two.add('县农业农村局', 'a');
    two.add('县农业机械管理局', 'b');
    expect(two.find('县农业局')).toBeNull();
  });

  it('finds whoever was added by the name it was added by, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(FULL, { minLength: 1 }), (names) => {
        const drawn = createUnitIndex<string>('云溪县');
        for (const name of names) drawn.add(name, name);
        for (const name of names) expect(drawn.find(name)).toBe(name);
      }),
    );
  });
});
