import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const title = '云溪县人民政府关于印发《云溪县停车管理办法》的通知';
const crumb = '<div>当前位置：<a href="/">首页</a> &gt; <a href="/gfxwj/">规范性文件</a></div>';
const text = `<p>${'现将办法印发给你们，请认真贯彻执行。'.repeat(5)}</p>`;
const block = (...more: string[]): string =>
  `<table>${['<th>文号：</th><td>云政规〔2021〕3号</td>', '<th>成文日期：</th><td>2021-08-10</td>', '<th>发布日期：</th><td>2021-08-14</td>', ...more].map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const factsOf = (head: string, after = '') =>
  readPage(`${crumb}${head}<div>${text}</div>${after}`, {
    url: 'http://www.yunxi.gov.cn/public/6/12.html',
    head: `<title>${title}_云溪县人民政府</title>`,
  });

describe('a stamp on a document', () => {
  it.each([
    ['in the heading', `${block()}<h1>${title}<span class="stamp">失效</span></h1>`, '失效'],
    ['before the words of the heading', `${block()}<h1><em>【已废止】</em>${title}</h1>`, '废止'],
    ['in a line of its own', `<div><i class="yz">已废止</i></div>${block()}<h1>${title}</h1>`, '废止'],
    ['已修改', `<div class="yz">已修改</div>${block()}<h1>${title}</h1>`, '已修改'],
    [
      'a picture for the value of 有效性',
      `${block('<th>有效性：</th><td><img src="yx.png" alt="有效"></td>')}<h1>${title}</h1>`,
      '有效',
    ],
  ])('%s is its 有效性 and no part of its title', (_, head, validity) => {
    expect(factsOf(head)).toMatchObject({ title, validity, documentNumber: '云政规〔2021〕3号' });
  });

  it('counts less than what the metadata says', () => {
    expect(factsOf(`${block('<th>有效性：</th><td>有效</td>')}<h1>${title}<span>失效</span></h1>`).validity).toBe(
      '有效',
    );
  });

  it.each([
    [
      'beside another of which a script shows one',
      `<div><i>有效</i></div><div><i>失效</i></div>${block()}<h1>${title}</h1>`,
    ],
    ['that is hidden', `<div style="display:none">失效</div>${block()}<h1>${title}</h1>`],
    ['at the end of a title in one piece', `${block()}<h1>${title}</h1>`],
  ])('%s says nothing', (_, head) => {
    expect(factsOf(head).validity).toBeNull();
  });

  it('in the list of other documents is theirs', () => {
    const others = [1, 2, 3].map(
      (n) => `<li><a href="${n}.html">云溪县第${n}个管理办法的通知</a><span>失效</span></li>`,
    );
    expect(factsOf(`${block()}<h1>${title}</h1>`, `<ul>${others.join('')}</ul>`).validity).toBeNull();
  });

  it('leaves a title alone that ends in such a word', () => {
    const own = '云溪县人民政府关于宣布部分文件失效';
    expect(
      readPage(`${crumb}<h1>${own}</h1><div>${text}</div>`, {
        url: 'http://www.yunxi.gov.cn/1.html',
        head: `<title>${own}</title>`,
      }).title,
    ).toBe(own);
  });
});
