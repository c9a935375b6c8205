import { createDemoCounty, type DemoResponse } from '../../seeds/demo/demo-county.ts';

// The demo county over three months: what is put right in July and is back in August, and a site that turns us away then.

export type Month = '2026-06' | '2026-07' | '2026-08';

const county = createDemoCounty();
const text = (status: number, body: string): DemoResponse => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: new TextEncoder().encode(body),
});

/** What the portal answers in a month. */
export function respondIn(month: Month): (path: string) => DemoResponse {
  return (path) => {
    // A page with bank cards on it is taken down, for good.
    if (month !== '2026-06' && path === LEAK) return text(404, '<h1>页面不存在</h1>');
    // An empty column is filled in July and emptied again after.
    if (month === '2026-07' && path === EMPTY) return filled();
    if (month === '2026-08' && path.startsWith(BLOCKED)) return text(403, '<h1>访问被拦截</h1>');
    return county.respond(path);
  };
}

const LEAK = '/zwgk/hmbt/202604/t20260422_433.html';
const EMPTY = '/zwgk/spyp/';
const BLOCKED = '/bm/wlj/';

/** The list of another column under the empty one's name. */
function filled(): DemoResponse {
  const { status, headers, body } = county.respond('/zwgk/sthj/');
  const name = county.respond(EMPTY);
  const [, title = '食品药品监管'] = /<title>([^<\-_ ]+)/.exec(new TextDecoder().decode(name.body)) ?? [];
  const page = new TextDecoder().decode(body).replaceAll('生态环境', title);
  return { status, headers, body: new TextEncoder().encode(page) };
}

/** How the office describes the portal: whose columns are whose, who is not assessed. */
export function portalFile(url: string): string {
  const columns = [
    ['惠民补贴', 'hmbt', '县财政局'],
    ['财政预决算', 'czyjs', '县财政局'],
    ['社会救助', 'shjz', '县民政局'],
    ['公共卫生', 'ggws', '县卫生健康委员会'],
    ['就业领域', 'jyly', '县人力资源和社会保障局'],
    ['住房保障', 'zfbz', '县住房和城乡建设局'],
    ['食品药品监管', 'spyp', '县市场监督管理局'],
    ['生态环境', 'sthj', '县水利局'],
    ['乡村振兴', 'xczx', '文昌镇'],
    ['公用事业', 'gqsy', '柳堤镇'],
    ['政府采购', 'zfcg', '县政府办公室'],
  ] as const;
  return [
    'name: 云汀县人民政府',
    `url: ${url}`,
    'columns:',
    ...columns.map(([name, path, unit]) => `  - { name: ${name}, url: '${url}zwgk/${path}/', unit: ${unit} }`),
    'units:',
    ...['县政府办公室', '县教育体育局', '县财政局', '县民政局', '县人力资源和社会保障局', '县住房和城乡建设局'].map(
      (name) => `  - { name: ${name} }`,
    ),
    ...['县水利局', '县文化和旅游局', '县卫生健康委员会', '县市场监督管理局'].map((name) => `  - { name: ${name} }`),
    '  - { name: 县融媒体中心, exempt: 本年新组建，平台在建 }',
    ...['文昌镇', '柳堤镇'].map((name) => `  - { name: ${name} }`),
    '',
  ].join('\n');
}
