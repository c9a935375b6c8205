import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const text = '<p>各乡镇人民政府，县政府各部门：</p><p>现将有关事项通知如下，请认真贯彻执行。</p>'.repeat(3);
const page = (end: string, block = ''): string =>
  `<title>关于做好防汛工作的通知-云溪县人民政府</title><h1>关于做好防汛工作的通知</h1>${block}<div>${text}${end}</div>`;
const day = '<p>2024年5月6日</p>';

describe('issuer', () => {
  it.each([
    [`<p>云溪县水利局</p>${day}`, '云溪县水利局'],
    [`<p>云 溪 县 人 民 政 府</p>${day}`, '云溪县人民政府'],
    [`<p>云溪县人民政府 办公室</p>${day}`, '云溪县人民政府办公室'],
    ['<p>云溪县水利局 2024年5月6日</p>', '云溪县水利局'],
    [`<p>（云溪县水利局）</p>${day}`, '云溪县水利局'],
    [`<p>云溪县水利局（盖章）</p>${day}`, '云溪县水利局'],
    [`<p>云溪县水利局</p><p>（此件公开发布）</p>${day}`, '云溪县水利局'],
    [`<p>云溪县财政局</p><p>云溪县水利局</p>${day}`, '云溪县财政局、云溪县水利局'],
    [`<p>云溪县财政局　　云溪县水利局</p>${day}`, '云溪县财政局、云溪县水利局'],
    [`<p>云溪县水利局</p><p>项目清单.xlsx</p>${day}`, '云溪县水利局'],
    [`<p>云溪县水利局</p><p>云溪县总工会</p>${day}`, '云溪县水利局、云溪县总工会'],
    [`<p>云溪县盐业局</p><p>云溪县盐业公司</p>${day}`, '云溪县盐业局、云溪县盐业公司'],
    [`<p>云溪县公开招聘工作领导组</p>${day}`, '云溪县公开招聘工作领导组'],
    [`<p>云溪农商银行 云溪县水利局</p>${day}`, '云溪农商银行、云溪县水利局'],
  ])('is who signed the text: %s', (end, issuer) => {
    const facts = readPage(page(end));
    expect(facts.issuer).toBe(issuer);
    expect(facts.places.issuer).toMatchObject({ from: 'signature', lost: [] });
  });

  it('is what the metadata block says before who signed', () => {
    const block = '<ul><li>索引号：123/2024-00012</li><li>发布机构：云溪县应急管理局</li></ul>';
    const facts = readPage(page(`<p>云溪县水利局</p>${day}`, block));
    expect(facts.issuer).toBe('云溪县应急管理局');
    expect(facts.places.issuer).toMatchObject({ from: 'label', lost: [{ from: 'signature' }] });
  });

  it.each([
    ['a source', '', '<p>来源：云溪县融媒体中心</p>'],
    ['a company', `<p>云溪县城乡供水有限公司</p>${day}`, ''],
    ['a person', `<p>县长 李某</p>${day}`, ''],
    ['a day alone', day, ''],
    ['a name without a day', '<p>云溪县水利局</p>', ''],
  ])('is not %s', (_, end, block) => {
    expect(readPage(page(end, block)).issuer).toBeNull();
  });
});
