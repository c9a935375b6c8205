import { describe, expect, it } from 'vitest';
import { documentType } from '../../../rules/site/policy/document-types.ts';
import { hasNormativeNumber, issuerLevel, readPlace } from '../../../rules/site/policy/issuers.ts';
import { findNumbers, toKey } from '../../../rules/site/policy/numbers.ts';
import { isPartOf, namedDocuments, subjectKey } from '../../../rules/site/policy/titles.ts';

const PLACE = '云溪县';

describe('subjectKey', () => {
  it.each([
    '云溪县就业补贴办法',
    '《云溪县就业补贴办法》',
    '云溪县人民政府关于印发《云溪县就业补贴办法》的通知',
    '云溪县人民政府办公室关于印发云溪县就业补贴办法的通知',
    '云溪县人民政府办公室关于印发《云溪县就业补贴办法（试行）》的通知',
    '云溪县人民政府办公室关于印发《云溪县就业补贴办法》的通知（云政办规〔2024〕3号）',
    '关于印发《云溪县就业补贴的办法》的通知',
    '云溪县人民政府 关于印发〈云溪县就业补贴办法〉的通知',
  ])('is one for %s', (title) => {
    expect(subjectKey(title, PLACE)).toBe('就业补贴办法');
  });

  it.each([
    ['云溪县人民政府关于促进就业的意见', '《云溪县促进就业的意见》'],
    ['云溪县人民政府关于促进就业的意见', '《关于促进就业的意见》'],
    ['云溪县人民政府关于促进就业的意见', '云溪县人民政府关于促进就业的意见'],
  ])('is one for %s and %s', (a, b) => {
    expect(subjectKey(a, PLACE)).toBe(subjectKey(b, PLACE));
  });

  it.each([
    ['云溪县人民政府关于修改《云溪县就业补贴办法》的决定', '云溪县就业补贴办法'],
    ['云溪县人民政府关于贯彻《就业条例》的实施意见', '就业条例'],
    ['云溪县就业补贴办法实施细则', '云溪县就业补贴办法'],
    ['云溪县2023年植树方案', '云溪县2024年植树方案'],
  ])('is not one for %s and %s', (a, b) => {
    expect(subjectKey(a, PLACE)).not.toBe(subjectKey(b, PLACE));
  });
});

describe('namedDocuments', () => {
  it.each([
    ['《云溪县就业办法》政策解读', ['云溪县就业办法']],
    ['关于《云溪县就业办法》和《云溪县创业办法》的解读', ['云溪县就业办法', '云溪县创业办法']],
    ['《云溪县关于印发〈就业办法〉的通知》解读', ['云溪县关于印发〈就业办法〉的通知']],
    ['《关于落实《就业条例》的意见》解读', ['关于落实《就业条例》的意见']],
    ['解读：云溪县就业补贴办法', ['云溪县就业补贴办法']],
    ['【图解】云溪县就业补贴办法', ['云溪县就业补贴办法']],
    ['一图读懂云溪县就业补贴办法', ['云溪县就业补贴办法']],
    ['关于云溪县就业补贴办法的政策解读', ['云溪县就业补贴办法']],
    ['云溪县就业补贴办法图文解读（二）', ['云溪县就业补贴办法']],
    ['云溪县就业补贴办法（图解）', ['云溪县就业补贴办法']],
    ['每月三百元，看看你能不能领', []],
    ['政策解读', []],
  ])('%s', (title, names) => {
    expect(namedDocuments(title)).toEqual(names);
  });
});

describe('isPartOf', () => {
  it('asks for most of the longer title', () => {
    expect(isPartOf('城乡就业补贴办法', '县城乡就业补贴办法细则')).toBe(true);
    expect(isPartOf('就业办法', '县就业办法')).toBe(false);
    expect(isPartOf('就业补贴办法', '进一步做好残疾人和退役军人就业补贴办法落实工作意见')).toBe(false);
  });
});

describe('issuerLevel', () => {
  const level = (
    title: string | null,
    issuer: string | null,
    documentNumber: string | null = null,
    breadcrumb: string[] = [],
  ): string => issuerLevel({ title, issuer, documentNumber, breadcrumb }, PLACE);
  it.each([
    ['government', level('云溪县人民政府关于促进就业的意见', null)],
    ['government', level('湖山省平湖市云溪县人民政府关于促进就业的意见', null)],
    ['office', level('云溪县人民政府办公室关于印发办法的通知', null)],
    ['office', level('关于印发办法的通知', '县政府办公室')],
    ['office', level('关于印发办法的通知', null, '云政办规〔2024〕3号')],
    ['department', level('云溪县民政局关于印发办法的通知', '云溪县人民政府办公室', '云民规〔2024〕3号')],
    ['department', level('关于印发办法的通知', '云溪县人民政府办公室', '云民规〔2024〕3号')],
    ['department', level('关于印发办法的通知', '云溪县人民政府', null, ['政务公开', '部门文件'])],
    ['department', level('湖山省平湖市云溪县民政局关于印发办法的通知', null)],
    ['town', level('云溪县青石镇人民政府关于印发办法的通知', null)],
    ['other', level('湖山省人民政府办公厅关于促进就业的意见', null)],
    ['other', level('平湖市人民政府关于促进就业的意见', '平湖市人民政府')],
    ['other', level('国务院关于促进就业的意见', '云溪县人民政府办公室')],
    ['other', level('中共云溪县委办公室关于印发办法的通知', null)],
    ['unknown', level('就业办法', null)],
    ['unknown', level('就业办法', '政府网站管理员')],
  ])('%s', (expected, actual) => {
    expect(actual).toBe(expected);
  });
});

describe('what numbers and names say', () => {
  it('normative numbers', () => {
    expect(['云政规〔2024〕3号', '云政办规[2024]3号', '云民规字〔2024〕3号'].map(hasNormativeNumber)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['云政〔2024〕3号', '云自规〔2024〕3号', '云自然资规〔2024〕3号', null].map(hasNormativeNumber)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('numbers in running text', () => {
    expect(
      findNumbers('根据《办法》（云政规〔2024〕3号）和云政办规[2023]12号文件，县政府印发了云政〔2022〕1号。'),
    ).toEqual(['云政规〔2024〕3号', '云政办规〔2023〕12号', '云政〔2022〕1号']);
    expect(toKey('云政规［2024］第03号')).toBe('云政规〔2024〕3号');
  });

  it.each([
    ['云溪县人民政府门户网站', '云溪县'],
    ['湖山省平湖市云溪县人民政府', '云溪县'],
    ['中国·云溪县政府网', '云溪县'],
    ['平湖市白塔区人民政府', '白塔区'],
    ['青山苗族自治县人民政府', '青山苗族自治县'],
    ['政务公开', null],
  ])('the place in %s', (name, place) => {
    expect(readPlace({ portal: { name }, home: null })).toBe(place);
  });

  it.each([
    ['云溪县人民政府关于李某等同志任免的通知', '人事任免'],
    ['云溪县人民政府办公室转发县人社局办法的通知', '转发'],
    ['云溪县人民政府办公室关于召开全县防汛工作会议的通知', '会议通知'],
    ['云溪县人民政府关于公布行政规范性文件清理结果的通知', '文件管理'],
    ['云溪县人民政府关于印发《云溪县科技奖励和表彰办法》的通知', null],
    ['云溪县人民政府关于印发云溪县机构成立登记办法的通知', null],
  ])('the type of %s', (title, type) => {
    expect(documentType(title)).toBe(type);
  });
});
