import * as z from 'zod';
import type { FaultName } from '../faults.ts';
import type { PageFacts } from '../facts/page-facts.ts';
import { definePageRule, NOT_CONCERNED, type Fault, type PageContext, type Verdict } from './rule.ts';

const ELEMENTS = ['site-code', 'icp', 'police-record', 'host-unit', 'error-report-entry'] as const;

const params = z.strictObject({
  /** 国办发〔2017〕47号: what the foot of a government home page states at least. */
  elements: z.array(z.enum(ELEMENTS)).default([...ELEMENTS]),
});

type Params = z.infer<typeof params>;

const SITE_CODE = /^(\d{10}|bm\d{8})$/;

const NAMES: Record<(typeof ELEMENTS)[number], [fault: FaultName, name: string]> = {
  'site-code': ['missing-site-code', '网站标识码'],
  icp: ['missing-icp', 'ICP备案号'],
  'police-record': ['missing-police-record', '公安备案号'],
  'host-unit': ['missing-host-unit', '主办单位'],
  'error-report-entry': ['missing-error-report-entry', '“我为政府网站找错”入口'],
};

const PLACES: Record<string, string> = {
  text: '页脚文字',
  meta: '页面标签SiteIDCode',
  'error-report': '纠错脚本sitecode',
  script: '脚本',
  notes: '网站说明文件',
};

/** Reads the foot of the home page; where it states the site code in several places, all must agree. */
export const siteIdentity = definePageRule<Params>({
  id: 'site-identity',
  scope: 'page',
  title: '网站标识',
  needs: ['page'],
  faults: [
    'missing-site-code',
    'mismatched-site-code',
    'missing-icp',
    'missing-police-record',
    'missing-host-unit',
    'missing-error-report-entry',
  ],
  params,
  judge(page, { elements }, context): Verdict {
    if (page.kind !== 'home' || page.forward !== null) return NOT_CONCERNED;
    // A foot inside a frame or written by a script that loads elsewhere cannot be read here.
    const { siteCodes, icp, police, host, isUnread } = page.footer;
    const says = siteCodes.some(({ from }) => from !== 'meta') || icp !== null || police !== null || host !== null;
    if (!says && (page.scripted !== null || isUnread === true))
      return { checked: 0, faults: [], unchecked: [{ cause: 'unsettled', what: '首页页脚' }] };
    const faults = elements.filter((element) => !has(page, element)).map((element) => absent(page, element, context));
    return { checked: elements.length, faults: [...faults, ...mismatched(page, context)], unchecked: [] };
  },
});

function has({ footer }: PageFacts, element: (typeof ELEMENTS)[number]): boolean {
  switch (element) {
    case 'site-code':
      return footer.siteCodes.length > 0;
    case 'icp':
      return footer.icp !== null;
    case 'police-record':
      return footer.police !== null;
    case 'host-unit':
      return footer.host !== null;
    case 'error-report-entry':
      return footer.errorReport;
  }
}

function absent(page: PageFacts, element: (typeof ELEMENTS)[number], { seen }: PageContext): Fault {
  const [fault, name] = NAMES[element];
  return {
    fault,
    subject: page.key,
    slot: '',
    message: `首页底部未列明${name}`,
    url: page.url,
    confidence: 'likely',
    pageTitle: page.title,
    proof: [
      {
        kind: 'absence',
        wanted: name,
        looked: [
          { place: '首页页脚', url: page.url },
          { place: '页面脚本和标签', url: page.url },
        ],
        seenAt: seen.seenAt,
        bytesHash: seen.bytesHash,
      },
    ],
  };
}

function mismatched(page: PageFacts, { seen, siteIdCode = null }: PageContext): Fault[] {
  const stated = page.footer.siteCodes;
  const codes = siteIdCode === null || stated.length === 0 ? stated : [...stated, { code: siteIdCode, from: 'notes' }];
  const [first] = codes;
  const other = codes.find((code) => code.code !== first?.code || !SITE_CODE.test(code.code));
  if (first === undefined || other === undefined) return [];
  return [
    {
      fault: 'mismatched-site-code',
      subject: page.key,
      slot: '',
      message: `网站标识码不一致：${codes.map(({ code, from }) => `${PLACES[from] ?? from}为${code}`).join('，')}`,
      url: page.url,
      confidence: 'certain',
      pageTitle: page.title,
      proof: stated.map(({ code, from }) => ({
        kind: 'quote' as const,
        quote: code,
        place: PLACES[from] ?? from,
        ...seen,
      })),
    },
  ];
}
