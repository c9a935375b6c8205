import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistSchema, criterionSchema, readData } from '../../../rules/evaluate/checklist.ts';
import { makePlan } from '../../../rules/evaluate/plan.ts';
import { NO_NOTES, type PortalNotes } from '../../../rules/units/portal-notes.ts';
import { article, judgePages, list, ORIGIN, platform, unitPlatform } from './site-pages.ts';

/** Every article of the fixtures shows a future date, so that each has a finding whose unit can be asked for. */
const LATE = '2024-08-01';
const plan = makePlan(
  readData(
    checklistSchema,
    {
      id: 'test',
      title: '试评',
      edition: '1',
      source: '试',
      full: 100,
      marksBasis: '试',
      groups: [{ id: 'a', title: '甲' }],
      criteria: [
        {
          criterion: 'dates',
          group: 'a',
          marks: 10,
          take: { by: 'each', marks: 1 },
          clauses: [],
          units: ['各部门', '各乡镇'],
        },
        {
          criterion: 'columns',
          group: 'a',
          marks: 10,
          take: { by: 'each', marks: 1 },
          clauses: [],
          units: ['各部门', '各乡镇'],
        },
      ],
    },
    'test',
  ),
  [
    readData(
      criterionSchema,
      { id: 'dates', title: '日期', rule: 'date-integrity', severity: 'minor', how: '试' },
      'c',
    ),
    readData(
      criterionSchema,
      {
        id: 'columns',
        title: '更新',
        rule: 'column-freshness',
        severity: 'major',
        how: '试',
        params: { cadence: { news: 14, notice: 30, policy: 30 } },
      },
      'c',
    ),
  ],
);

const UNITS = [
  ['县民政局', '/zfxxgk/mzj/'],
  ['县财政局', '/zfxxgk/czj/'],
  ['县人力资源和社会保障局', '/zfxxgk/rsj/'],
  ['县政府办公室', '/zfxxgk/zfb/'],
  ['县水利局', '/zfxxgk/slj/'],
  ['文昌镇', '/zfxxgk/wcz/'],
] as const;

const NEWS = ['新闻动态', '/xwdt/'] as const;
const pages: Record<string, string> = {
  '/': `<div class="nav"><a href="/xwdt/">新闻动态</a><a href="/zfxxgk/">政府信息公开</a></div>`,
  '/zfxxgk/': platform(UNITS),
  '/zfxxgk/mzj/': unitPlatform('县民政局', '/zfxxgk/mzj/'),
  '/xwdt/issuer.html': article('关于发布公告的通知一', { steps: [NEWS], issuer: '云溪县人社局', date: LATE }),
  '/xwdt/source.html': article('关于发布公告的通知二', { steps: [NEWS], source: '县财政局', date: LATE }),
  '/xwdt/elsewhere.html': article('关于发布公告的通知三', { steps: [NEWS], issuer: '安庆市民政局', date: LATE }),
  '/xwdt/media.html': article('关于发布公告的通知四', { steps: [NEWS], source: '县融媒体中心', date: LATE }),
  '/xwdt/nobody.html': article('关于发布公告的通知五', { steps: [NEWS], date: LATE }),
  '/zfxxgk/mzj/bmwj/folder.html': article('关于发布公告的通知六', {
    steps: [['部门文件', '/zfxxgk/mzj/bmwj/']],
    date: LATE,
  }),
  '/bmwj/crumb.html': article('关于发布公告的通知七', {
    steps: [
      ['县水利局', '/slj.html'],
      ['部门文件', '/bmwj/'],
    ],
    date: LATE,
  }),
  '/zfxxgk/mzj/bmwj/both.html': article('关于发布公告的通知八', {
    steps: [['部门文件', '/zfxxgk/mzj/bmwj/']],
    issuer: '县财政局',
    date: LATE,
  }),
  '/zfxxgk/mzj/bmwj/publisher.html': article('关于发布公告的通知九', {
    steps: [['部门文件', '/zfxxgk/mzj/bmwj/']],
    issuer: '云溪县人民政府办公室',
    date: LATE,
  }),
  '/xwdt/office.html': article('关于发布公告的通知十', { steps: [NEWS], issuer: '云溪县人民政府办公室', date: LATE }),
};

const unitsOf = (result: ReturnType<typeof judgePages>): Record<string, string | null> =>
  Object.fromEntries(result.findings.map(({ url, unit }) => [url.slice(ORIGIN.length), unit]));

describe('whose a page is', () => {
  const found = unitsOf(judgePages({ plan, pages }));

  it.each([
    ['/xwdt/issuer.html', '县人力资源和社会保障局', 'its issuer, in short or in full'],
    ['/xwdt/source.html', '县财政局', 'its source, where that is a known unit'],
    ['/zfxxgk/mzj/bmwj/folder.html', '县民政局', 'the platform whose folder it is in'],
    ['/bmwj/crumb.html', '县水利局', 'the unit in its breadcrumb'],
    ['/zfxxgk/mzj/bmwj/both.html', '县财政局', 'its issuer before the platform'],
    ['/zfxxgk/mzj/bmwj/publisher.html', '县民政局', 'the platform before an issuer that puts up pages for others'],
    ['/xwdt/office.html', '县政府办公室', 'that issuer where nothing else is said'],
    ['/xwdt/elsewhere.html', null, 'nobody where the issuer is of another place'],
    ['/xwdt/media.html', null, 'nobody where the source only reports'],
    ['/xwdt/nobody.html', null, 'nobody where nothing is said'],
  ] as const)('%s: %s, by %s', (path, unit, _why) => {
    expect(found[path]).toBe(unit);
  });

  it('is told with its reason', () => {
    const result = judgePages({ plan, pages });
    const why = Object.fromEntries(result.findings.map(({ url, unitWhy }) => [url.slice(ORIGIN.length), unitWhy]));
    expect(why).toMatchObject({
      '/xwdt/issuer.html': '发布机构为“云溪县人社局”',
      '/xwdt/source.html': '来源为“县财政局”',
      '/bmwj/crumb.html': '在“县水利局”之下',
      '/zfxxgk/mzj/bmwj/folder.html': '网址在县民政局的栏目之下',
    });
    expect(why['/xwdt/nobody.html']).toBeUndefined();
  });

  it('does not depend on the order in which pages come', () => {
    const expected = JSON.stringify(judgePages({ plan, pages }));
    const paths = Object.keys(pages);
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (order) => {
        expect(JSON.stringify(judgePages({ plan, pages, order }))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the operator’s file', () => {
  const notes: PortalNotes = {
    ...NO_NOTES,
    columns: [
      { name: '新闻动态', url: `${ORIGIN}/xwdt/`, unit: '县融媒体中心' },
      { name: '部门文件', url: `${ORIGIN}/zfxxgk/mzj/bmwj/`, unit: null },
    ],
    units: [
      { name: '县人社局', aliases: [], url: null, group: '县直一组', exempt: null },
      { name: '县水利局', aliases: ['县水务局'], url: `${ORIGIN}/bmwj/`, group: null, exempt: '机构调整' },
    ],
  };
  const result = judgePages({ plan, pages, notes });

  it('goes before whatever pages and platforms say', () => {
    const found = unitsOf(result);
    expect(found['/xwdt/issuer.html']).toBe('县融媒体中心');
    expect(found['/zfxxgk/mzj/bmwj/both.html']).toBeNull();
    expect(found['/bmwj/crumb.html']).toBe('县水利局');
  });

  it('names units, their groups, and who is not assessed', () => {
    expect(result.units.find(({ name }) => name === '县人社局')).toMatchObject({
      group: '县直一组',
      from: 'portal-file',
    });
    expect(result.units.find(({ name }) => name === '县水利局')).toMatchObject({ exempt: '机构调整', rank: null });
    expect(result.units.map(({ name }) => name)).not.toContain('县人力资源和社会保障局');
  });
});

describe('whose a column is', () => {
  const entries = (issuer: string): Record<string, string> => ({
    '/czzj/': list(
      [['财政资金', '/czzj/']],
      [1, 2, 3].map((n) => [`/czzj/${n}.html`, `第${n}批财政资金分配结果的公示`, `2024-05-0${n}`]),
    ),
    ...Object.fromEntries(
      [1, 2, 3].map((n) => [
        `/czzj/${n}.html`,
        article(`第${n}批财政资金分配结果的公示`, {
          steps: [['财政资金', '/czzj/']],
          issuer: n === 3 ? issuer : '县财政局',
          date: `2024-05-0${n}`,
        }),
      ]),
    ),
  });
  const columnOf = (more: Record<string, string>): [string | null | undefined, string | undefined] => {
    const column = judgePages({ plan, pages: { ...pages, ...more } }).columns.find(({ name }) => name === '财政资金');
    return [column?.unit, column?.unitWhy];
  };

  it('is told by the issuer that all of its entries name', () => {
    expect(columnOf(entries('云溪县财政局'))).toEqual(['县财政局', '其中3条信息的发布机构均为县财政局']);
  });

  it('is nobody’s where they name several', () => {
    expect(columnOf(entries('县民政局'))).toEqual([null, undefined]);
  });

  it('is the platform’s whose it stands in', () => {
    const more = {
      '/zfxxgk/mzj/dt/': list(
        [
          ['政府信息公开', '/zfxxgk/'],
          ['县民政局', '/zfxxgk/mzj/'],
          ['工作动态', '/zfxxgk/mzj/dt/'],
        ],
        [['/a.html', '走访慰问困难群众', '2024-01-01']],
      ),
    };
    const result = judgePages({ plan, pages: { ...pages, ...more } });
    expect(result.columns.find(({ name }) => name === '工作动态')?.unit).toBe('县民政局');
    expect(result.findings.find(({ fault }) => fault === 'stale-column')?.unit).toBe('县民政局');
  });
});
