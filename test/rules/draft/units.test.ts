import { describe, expect, test } from 'vitest';
import { looksLikeUnits, readUnits, settle } from '../../../rules/draft/units.ts';

describe('readUnits', () => {
  test.each([
    ['县司法局，各乡镇人民政府', ['县司法局', '各乡镇人民政府'], []],
    ['县政府办公室、县司法局;各乡镇', ['县政府办公室', '县司法局', '各乡镇'], []],
    ['县司法局', ['县司法局'], ['县司法局']],
    ['县直各部门', ['县直各部门'], []],
    [
      '县委编办、县司法局牵头，县级各有关部门负责',
      ['县委编办', '县司法局', '县级各有关部门'],
      ['县委编办', '县司法局'],
    ],
    ['由县数据局牵头落实', ['县数据局'], ['县数据局']],
    ['县财政局（金融办）、县自然资源和规划局', ['县财政局（金融办）', '县自然资源和规划局'], []],
    ['县府办<县数据局>，各乡镇<街道>', ['县府办（县数据局）', '各乡镇（街道）'], []],
    ['县发改局\n县财政局', ['县发改局', '县财政局'], []],
    ['县发改局 县财政局', ['县发改局', '县财政局'], []],
    ['各试点乡镇、部门、开发区', ['各试点乡镇、部门、开发区'], []],
    ['牵头单位：县教体局；责任单位：各学校', ['县教体局', '各学校'], ['县教体局']],
    ['县税务局等按职责分工负责', ['县税务局'], []],
  ])('%s', (text, units, lead) => {
    expect(settle(readUnits(text))).toMatchObject({ units, lead });
  });

  test('an open list says so and adds no unit of its own', () => {
    expect(readUnits('县教体局、住建局等有关部门，各乡镇政府')).toEqual({
      units: ['县教体局', '住建局', '各乡镇政府'],
      lead: [],
      support: [],
      andOthers: true,
    });
  });

  test.each(['等相关区直部门', '等有关部门', '等区政府各相关部门', '等'])('区商务局%s', (open) => {
    expect(readUnits(`区商务局${open}`)).toMatchObject({ units: ['区商务局'], andOthers: true });
  });

  test('who only helps is told apart', () => {
    expect(readUnits('县司法局牵头，县档案馆配合')).toMatchObject({ lead: ['县司法局'], support: ['县档案馆'] });
  });

  test('an empty text names nobody', () => {
    expect(readUnits(' ')).toEqual({ units: [], lead: [], support: [], andOthers: false });
  });
});

test.each([
  ['县级各部门，各乡镇（街道），经开区', true],
  ['县司法局牵头，各乡镇负责', true],
  ['县财政局（金融办）、各镇（街道）', true],
  ['概况信息（机构职能、领导信息等）', false],
  ['11月底前', false],
  ['公开权责清单，并及时更新。', false],
  ['', false],
])('looksLikeUnits %s', (text, is) => {
  expect(looksLikeUnits(text)).toBe(is);
});
