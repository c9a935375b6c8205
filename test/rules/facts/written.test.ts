import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const crumb =
  '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/wj/">文件</a></div>';
const head = `${crumb}<h1>云溪县人民政府关于印发节水办法的通知</h1><div>发布时间：2024-05-10</div>`;
const text = '<p>各乡镇人民政府：</p><p>现将办法印发给你们，请遵照执行。</p>';
const plan = `<p>云溪县节水办法</p>${'<p>第一条 为节约用水，制定本办法。</p>'.repeat(12)}`;
const writtenOn = (body: string): string | null => readPage(head + body).written;

describe('the signature', () => {
  it.each([
    ['under a sentence, where a seal stands for the name, with the plan annexed', `${text}<p>2024年5月6日</p>${plan}`],
    [
      'of a short notice, with share buttons below',
      `${text}<p>2024年5月6日</p><div>分享</div><div>微信好友 QQ空间</div><div>返回顶部</div><div>打印</div>`,
    ],
    [
      'under a person’s name',
      `<p>《办法》已经县政府常务会议通过，现予公布。</p><p>县长　王一</p><p>二〇二四年五月六日</p>${plan}`,
    ],
    ['under the name of a website', `${text}<p>云溪县水利网</p><p>2024年5月6日</p>${plan}`],
    [
      'twice on one day',
      `${text}<p>2024年5月6日</p><p>云溪县节水办法</p><p>2024年5月6日</p><p>第一条 本办法适用于本县。</p>`,
    ],
    [
      'within the cell that lays out the whole article',
      `<table><tr><td>${text}<p>云溪县人民政府</p><p>2024年5月6日</p></td></tr></table>`,
    ],
    ['in full-width digits', `${text}<p>云溪县水利局</p><p>２０２４年<span>５</span>月<span>６</span>日</p>`],
    ['in numbers with dots, right under the name', `${text}<p>云溪县水利局</p><p>2024.5.6</p>`],
    [
      'with a note in brackets between name and date',
      `${text}<p>云溪县人民政府</p><p>（此件公开发布）</p><p>2024年5月6日</p>`,
    ],
    ['with a note behind the date', `${text}<p>云溪县人民政府</p><p>2024年5月6日（此件公开发布）</p>`],
    ['with the seal named', `${text}<p>云溪县人民政府(盖章)</p><p>2024年5月6日</p>`],
    ['in a table of two rows', `${text}<table><tr><td>云溪县人民政府</td></tr><tr><td>2024年5月6日</td></tr></table>`],
    ['in one cell of a table', `${text}<table><tr><td></td><td>云溪县人民政府<br>2024年5月6日</td></tr></table>`],
    ['with letters for zeros', `${text}<p>云溪县人民政府</p><p>二O二四年五月六日</p>`],
    [
      'split by spaces and tags',
      `${text}<p>云溪县人民政府</p><p><span>2024</span>年 <span>5</span>月 <span>6</span> 日</p>`,
    ],
    [
      'before an annex that has a signature of its own',
      `${text}<p>云溪县人民政府</p><p>2024年5月6日</p><p>省节水办法</p><p>第一条 略。</p><p>云岭省水利厅</p><p>2023年1月2日</p>`,
    ],
    [
      'before the line of the printing office',
      `${text}<p>云溪县人民政府</p><p>2024年5月6日</p><p>云溪县人民政府办公室　2024年5月8日印发</p>`,
    ],
    [
      'before a printing line in two blocks',
      `${text}<p>云溪县人民政府</p><p>2024年5月6日</p><p>云溪县人民政府办公室</p><p>2024年5月8日印发</p>`,
    ],
  ])('is read %s', (_, body) => {
    expect(writtenOn(body)).toBe('2024-05-06');
  });

  it.each([
    [
      'the days of a chronicle',
      '<p>2024年1月3日</p><p>开工。</p><p>2024年3月5日</p><p>完工。</p><p>2024年4月6日</p><p>验收。</p>',
    ],
    ['the answer to a line that asks', `${text}<p>报名截止日期：</p><p>2024年6月30日</p>`],
    [
      'a date in a table of data',
      `${text}<table><tr><td>单位</td><td>完成时间</td></tr><tr><td>县水利局</td><td>2024年6月30日</td></tr><tr><td>县财政局</td><td>2024年6月30日</td></tr></table>`,
    ],
    ['a date within a sentence', `${text}<p>本办法自2024年6月30日起施行</p>`],
    ['a span of pages', `${text}<p>见附件</p><p>2024.5.6</p>`],
    ['the printing day alone', `${text}<p>云溪县人民政府办公室　2024年5月8日印发</p>`],
  ])('is not %s', (_, body) => {
    expect(writtenOn(body)).toBeNull();
  });

  it('is not the value of a date label in the next block', () => {
    const facts = readPage(
      `${crumb}<h1>关于防汛的通知</h1><div><p>发布机构：</p><p>云溪县水利局</p><p>发布日期：</p><p>2024年5月10日</p></div>${text}`,
    );
    expect(facts).toMatchObject({ written: null, published: '2024-05-10', issuer: '云溪县水利局' });
  });

  it('is not the publication day that stands again under the title', () => {
    const facts = readPage(`${crumb}<h1>关于防汛的通知</h1><p>2024年5月10日</p>${text}<p>2024年5月6日</p>`, {
      head: '<meta name="PubDate" content="2024-05-10 09:00">',
    });
    expect(facts).toMatchObject({ written: '2024-05-06', published: '2024-05-10' });
  });
});
